package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.channels.phone.text.SmsSegments.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {

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
    void segmentsAreCounted(String character, int times, Encoding encoding, int segments) {
        SmsSegments counted = SmsSegments.of(character.repeat(times));
        assertThat(counted.encoding()).isEqualTo(encoding);
        assertThat(counted.segments()).isEqualTo(segments);
    }

    @Test
    void aPairIsNotPartedBetweenSegments() {
        assertThat(SmsSegments.of("ش".repeat(66) + "😀" + "ش".repeat(66)).segments())
                .isEqualTo(3);
    }

    @Test
    void aSegmentHolds160Septets() {
        check("a".repeat(160), Encoding.GSM_7, 1, 0);
    }

    @Test
    void joinedSegmentsHold153Septets() {
        check("a".repeat(161), Encoding.GSM_7, 2, 2 * 153 - 161);
        check("a".repeat(306), Encoding.GSM_7, 2, 0);
        check("a".repeat(307), Encoding.GSM_7, 3, 152);
    }

    @Test
    void aSegmentHolds70UnitsOfArabic() {
        check("ب".repeat(70), Encoding.UCS_2, 1, 0);
    }

    @Test
    void joinedSegmentsHold67UnitsOfArabic() {
        check("ب".repeat(71), Encoding.UCS_2, 2, 2 * 67 - 71);
        check("ⴰ".repeat(202), Encoding.UCS_2, 4, 66);
    }

    @Test
    void theEuroSignTakesTwoSeptets() {
        check("€", Encoding.GSM_7, 1, 158);
        check("€".repeat(80), Encoding.GSM_7, 1, 0);
    }

    @Test
    void anExtendedCharacterIsNotSplitBetweenSegments() {
        check("a".repeat(152) + "€" + "b".repeat(152), Encoding.GSM_7, 3, 152);
    }

    @Test
    void aSurrogatePairIsNotSplitBetweenSegments() {
        check("ب".repeat(66) + "😀" + "ب".repeat(65), Encoding.UCS_2, 2, 0);
        check("ب".repeat(66) + "😀" + "ب".repeat(66), Encoding.UCS_2, 3, 66);
    }

    @Test
    void frenchAccentsThatGsmHasCostNothing() {
        check("à è é ù ì ò É Ç", Encoding.GSM_7, 1, 145);
    }

    @Test
    void oneCedillaTurnsAllIntoUcs2() {
        check("reçu", Encoding.UCS_2, 1, 66);
    }

    @Test
    void channelLimitOfArabicIs24Segments() {
        check("ب".repeat(1_600), Encoding.UCS_2, 24, 8);
        check("ب".repeat(320), Encoding.UCS_2, 5, 15);
    }

    @Test
    void nothingTakesNoSegment() {
        check("", Encoding.GSM_7, 0, 160);
    }

    private static void check(String text, Encoding encoding, int segments, int unitsLeft) {
        assertThat(SmsSegments.of(text)).isEqualTo(new SmsSegments(encoding, segments, unitsLeft));
    }
}
