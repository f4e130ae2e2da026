package ma.dalil.retrieval.text.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchStemmerTest {

    @Test
    void plural() {
        check("cartes", "carte");
        check("actes", "acte");
        check("nouveaux", "nouveau");
        check("nationaux", "national");
    }

    @Test
    void aWordThatOnlyEndsLikeAPlural() {
        check("cours", "cours");
        check("permis", "permis");
        check("adresse", "adresse");
    }

    @Test
    void feminine() {
        check("volee", "vole");
        check("perdue", "perdu");
        check("marocaine", "marocain");
        check("directrice", "directeur");
        check("professionnelle", "professionnel");
    }

    @Test
    void aFeminineInTeStays() {
        check("retraite", "retraite");
        check("plainte", "plainte");
    }

    @Test
    void feminineAndPlural() {
        check("etrangeres", "etranger");
        check("divorcees", "divorce");
    }

    @Test
    void infinitive() {
        check("legaliser", "legalise");
        check("demandez", "demande");
    }

    @Test
    void aNounInErStays() {
        check("etranger", "etranger");
        check("mer", "mer");
    }

    private static void check(String word, String stem) {
        assertThat(FrenchStemmer.stem(word)).isEqualTo(stem);
    }
}
