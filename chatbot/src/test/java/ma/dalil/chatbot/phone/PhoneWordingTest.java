package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.text.SmsSegments;
import ma.dalil.channels.phone.text.SmsText;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneWordingTest {

    private static final Path GOLDEN = Path.of("src/test/resources/ma/dalil/chatbot/phone/golden");

    private final PhoneWording wording = new PhoneWording();

    @Test
    void frenchKeepsItsLettersOnWhatsApp() {
        assertThat(said(PhoneChannel.WHATSAPP, WrittenForms.FRENCH, "too-many"))
                .contains("m’arrête")
                .contains("à la fois");
    }

    @Test
    void frenchIsFoldedForSms() {
        assertThat(said(PhoneChannel.SMS, WrittenForms.FRENCH, "too-many"))
                .contains("m'arrete")
                .satisfies(text -> assertThat(SmsSegments.of(text).segments()).isLessThanOrEqualTo(1));
    }

    @Test
    void whatWasHeardKeepsItsLettersOnWhatsApp() {
        assertThat(text(wording.heard(PhoneChannel.WHATSAPP, WrittenForms.FRENCH, "fenêtre")))
                .isEqualTo("J’ai entendu : « fenêtre »");
    }

    @Test
    void whatWasHeardIsFoldedForSms() {
        assertThat(text(wording.heard(PhoneChannel.SMS, WrittenForms.FRENCH, "fenêtre")))
                .isEqualTo("J'ai entendu : \"fenetre\"");
    }

    /// `-Ddalil.golden=write` writes the file anew.
    @ParameterizedTest
    @EnumSource(PhoneChannel.class)
    void whyAnAnswerDidNotHelpIsAskedInEveryForm(PhoneChannel channel) throws IOException {
        String asked = WrittenForms.ALL.stream()
                .map(form -> "== " + form.toLanguageTag() + "\n" + text(wording.reasons(channel, form)) + "\n")
                .collect(Collectors.joining("\n"));
        Path golden = GOLDEN.resolve("reasons." + channel.name().toLowerCase(Locale.ROOT) + ".txt");
        if ("write".equals(System.getProperty("dalil.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, asked);
        }
        assertThat(asked).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whyIsAskedInThreeSegmentsAtTheMost(Locale form) {
        String asked = text(wording.reasons(PhoneChannel.SMS, form));
        assertThat(SmsSegments.of(asked).segments()).isLessThanOrEqualTo(SmsText.MOST_SEGMENTS);
    }

    private static Stream<Locale> forms() {
        return WrittenForms.ALL.stream();
    }

    @Test
    void arabicIsTheSameOnBoth() {
        assertThat(said(PhoneChannel.SMS, WrittenForms.ARABIC, "joined"))
                .isEqualTo(said(PhoneChannel.WHATSAPP, WrittenForms.ARABIC, "joined"));
    }

    private String said(PhoneChannel channel, Locale form, String key) {
        return text(wording.words(channel, form, key));
    }

    private static String text(Content content) {
        return ((Content.Text) content).text();
    }
}
