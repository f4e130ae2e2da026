package ma.dalil.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words meet. The pairs are data: `one-word.tsv`, `alike.tsv`, `two-words.tsv`.
class KeysTest {

    @ParameterizedTest
    @CsvFileSource(resources = "one-word.tsv", delimiter = '\t')
    void spellingsAndFormsOfOneWordMeet(String one, String other) {
        assertThat(shared(one, other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "two-words.tsv", delimiter = '\t')
    void otherWordsDoNotMeet(String one, String other) {
        assertThat(shared(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "alike.tsv", delimiter = '\t')
    void wordsThatSoundAlikeMeetInNoMoreThanASkeleton(String one, String other) {
        assertThat(shared(one, other)).allMatch(key -> Keys.credit(key) < Keys.credit("+stem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "37",
                "AB123456",
                "K12345",
                "cnie.ma",
                "www.service-public.ma",
                "55-19",
                "55.19",
                "2.08.310",
                "0537",
                "05-37-71-88-88",
                "100dh",
                "18ans",
                "1er"
            })
    void numbersIdentifiersAndAddressesStay(String token) {
        assertThat(Keys.of(token)).containsExactly("=" + token.toLowerCase(Locale.ROOT));
    }

    @Test
    void arabicIndicDigitsAreDigits() {
        assertThat(Keys.of("٣٧")).containsExactly("=37");
    }

    @Test
    void aDigitInsideAWordIsALetter() {
        assertThat(Keys.of("9ra")).contains("=9ra", "kra");
    }

    @Test
    void theSpellingComesFirst() {
        assertThat(Keys.of("Lakart").iterator().next()).isEqualTo("=lakart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"circonscription", "mabghitouch", "tamssagurt", "وبالمقاطعات", "gigasecurite", "xxcc88gi"})
    void aWordHasFewKeys(String word) {
        assertThat(Keys.of(word)).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void aSpellingIsSurerThanAStemAndAStemThanASkeleton() {
        assertThat(Keys.credit("=carte")).isGreaterThan(Keys.credit("+carte"));
        assertThat(Keys.credit("+carte")).isGreaterThan(Keys.credit("krt"));
    }

    @Test
    void aSkeletonOfThreeSoundsIsNotSure() {
        assertThat(Keys.isSure("dmn")).isFalse();
        assertThat(Keys.isSure("bsbrt")).isTrue();
    }

    private static Set<String> shared(String one, String other) {
        Set<String> shared = Keys.of(one);
        shared.retainAll(Keys.of(other));
        return shared;
    }
}
