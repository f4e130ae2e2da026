package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import ma.dalil.channels.phone.text.OptWords.Command;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneNoticeTest {

    private static final String LINK = "https://dalil.example/s/K7QM2XRD5A9B";

    @ParameterizedTest
    @MethodSource("forms")
    void anSmsTakesTwoSegmentsAtMost(Locale form) {
        assertThat(SmsSegments.of(PhoneNotice.sms(form, null)).segments()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bothNameTheLawAndTheWordThatStops(Locale form) {
        String word = OptWords.word(Command.STOP, form);
        assertThat(PhoneNotice.sms(form, null)).contains("09-08").endsWith(": " + word);
        assertThat(PhoneNotice.whatsApp(form)).contains("09-08").endsWith(word + ".");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whoCannotAnswerIsToldALink(Locale form) {
        String told = PhoneNotice.sms(form, LINK);
        assertThat(told).endsWith(": " + LINK);
        assertThat(SmsSegments.of(told).segments()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onWhatsAppItIsOneMessage(Locale form) {
        assertThat(PhoneNotice.whatsApp(form).length()).isLessThanOrEqualTo(MessageSplitter.TWILIO_LIMIT);
    }

    @Test
    void allFormsHaveTheSameWords() {
        assertThat(FormBundle.inAllForms(PhoneWords.class, "phone").values())
                .extracting(FormBundle::keys)
                .containsOnly(FormBundle.of(PhoneWords.class, "phone", WrittenForms.FRENCH)
                        .keys());
    }

    static Stream<Locale> forms() {
        return WrittenForms.ALL.stream();
    }
}
