package ma.dalil.retrieval.text.french;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.retrieval.text.Words;
import org.junit.jupiter.api.Test;

class FrenchShorthandTest {

    @Test
    void aShortForm() {
        assertThat(FrenchShorthand.written("dem")).isEqualTo("demande");
    }

    @Test
    void aWordInFull() {
        assertThat(FrenchShorthand.written("demande")).isEqualTo("demande");
    }

    @Test
    void aShortFormOfASmallWordIsSmall() {
        assertThat(Words.of("c koi kel doc pr ren svp")).containsExactly("doc", "ren");
    }
}
