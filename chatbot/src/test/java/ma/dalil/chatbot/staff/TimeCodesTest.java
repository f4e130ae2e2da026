package ma.dalil.chatbot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109L / 30;

    /// The last six of the eight digits of RFC 6238, appendix B, for SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130",
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void theCodeOfTheStepBeforeIsTaken() {
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, STEP - 1), NOW))
                .hasValue(STEP - 1);
    }

    @Test
    void theCodeOfTheStepAfterIsTaken() {
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, STEP + 1), NOW))
                .hasValue(STEP + 1);
    }

    @Test
    void anOlderCodeIsNotTaken() {
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, STEP - 2), NOW))
                .isEmpty();
    }

    @Test
    void noCodeIsNoCode() {
        assertThat(TimeCodes.step(SECRET, "", NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secretsAreSpelledInBase32(String bytes, String letters) {
        assertThat(Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
        assertThat(Base32.decode(letters)).isEqualTo(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
