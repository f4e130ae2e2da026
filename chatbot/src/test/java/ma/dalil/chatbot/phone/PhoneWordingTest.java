package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.text.SmsSegments;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

class PhoneWordingTest {

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
