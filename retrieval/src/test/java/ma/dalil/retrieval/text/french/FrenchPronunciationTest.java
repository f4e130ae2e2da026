package ma.dalil.retrieval.text.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchPronunciationTest {

    @Test
    void lastConsonantsAreSilent() {
        check("permis", "permi");
        check("passeport", "passepor");
        check("avocat", "avoca");
    }

    @Test
    void lastConsonantsOfAShortWordStay() {
        check("cours", "cours");
        check("mois", "mois");
    }

    @Test
    void theInfinitiveAndItsLike() {
        check("dossier", "dossie");
    }

    @Test
    void sBetweenVowels() {
        check("residence", "rezidence");
    }

    @Test
    void tion() {
        check("attestation", "attestasion");
    }

    @Test
    void silentH() {
        check("habitation", "abitasion");
        check("charte", "charte");
    }

    @Test
    void gn() {
        check("vignette", "vinette");
    }

    @Test
    void x() {
        check("taxe", "takse");
    }

    @Test
    void whatFrenchCannotSpellStays() {
        check("lwra9", "lwra9");
        check("bghit", "bghit");
    }

    private static void check(String word, String heard) {
        assertThat(FrenchPronunciation.heard(word)).isEqualTo(heard);
    }
}
