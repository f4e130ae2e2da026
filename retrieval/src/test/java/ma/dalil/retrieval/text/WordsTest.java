package ma.dalil.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void smallWordsAreLeftOut() {
        assertThat(Words.of("le prix de la carte")).containsExactly("prix", "carte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ــ", "ـ", "\u0301", "\u064E\u0651", "ʷ"})
    void aDashOfTatweelOrAnAccentByItselfIsNoWord(String nothing) {
        assertThat(Words.of("جواز " + nothing + " السفر")).containsExactly("جواز", "السفر");
    }

    @Test
    void aNumberOfALawStaysWhole() {
        assertThat(Words.of("loi 55-19")).contains("55-19");
    }
}
