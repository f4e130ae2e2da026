package ma.dalil.channels.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, GSM_7, 1",
        "a, 161, GSM_7, 2",
        "a, 306, GSM_7, 2",
        "a, 307, GSM_7, 3",
        "é, 160, GSM_7, 1",
        "€, 80, GSM_7, 1",
        "€, 81, GSM_7, 2",
        "ê, 70, UCS_2, 1",
        "ê, 71, UCS_2, 2",
        "ش, 1600, UCS_2, 24",
        "ⵣ, 320, UCS_2, 5"
    })
    void segmentsAreCounted(String character, int times, SmsEncoding encoding, int segments) {
        String text = character.repeat(times);
        assertThat(SmsEncoding.of(text)).isEqualTo(encoding);
        assertThat(encoding.segments(text)).isEqualTo(segments);
    }

    @Test
    void aPairIsNotPartedBetweenSegments() {
        assertThat(SmsEncoding.UCS_2.segments("ش".repeat(66) + "😀" + "ش".repeat(66)))
                .isEqualTo(3);
    }
}
