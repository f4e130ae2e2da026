package ma.dalil.retrieval.text.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchElisionTest {

    @Test
    void anElidedWord() {
        check("l'acte", "acte");
        check("d’identite", "identite");
        check("qu'il", "il");
    }

    @Test
    void anyOtherApostrophe() {
        check("aujourd'hui", "aujourd'hui");
        check("l'", "l'");
    }

    private static void check(String word, String left) {
        assertThat(FrenchElision.without(word)).isEqualTo(left);
    }
}
