package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import ma.dalil.channels.twilio.TwilioRequests.Form;
import ma.dalil.channels.web.FormBody;
import ma.dalil.knowledge.Secret;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private final TwilioSignature signature = new TwilioSignature(Secret.of("12345"));

    private static FormBody form(String... namesAndValues) {
        return FormBody.of(Form.of(namesAndValues).encoded().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theExampleOfTwiliosDocumentsHolds() {
        FormBody form = form(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");
        assertThat(signature.covers(
                        "https://mycompany.com/myapp.php?foo=1&bar=2", form, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @Test
    void anAddressThatIsNoneIsNotCovered() {
        assertThat(signature.covers("https://dalil.example/?q=<>", form("a", "b"), "x"))
                .isFalse();
    }
}
