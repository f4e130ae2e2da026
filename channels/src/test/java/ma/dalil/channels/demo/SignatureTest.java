package ma.dalil.channels.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String ADDRESS = "https://mycompany.com/myapp.php?foo=1&bar=2";

    @Test
    void theExampleOfTwiliosDocumentation() {
        check("+12349013030", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    @Test
    void theExampleOfTwiliosLibraries() {
        check("+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    private static void check(String caller, String signature) {
        Map<String, String> parameters = Map.of(
                "To",
                "+18005551212",
                "From",
                caller,
                "Digits",
                "1234",
                "Caller",
                caller,
                "CallSid",
                "CA1234567890ABCDE");
        assertThat(Signature.of("12345", ADDRESS, parameters)).isEqualTo(signature);
    }
}
