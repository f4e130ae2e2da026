package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GsmFoldingTest {

    @Test
    void accentsThatGsmHasStay() {
        check("Où déposer à la préfecture, près d'ici ? École.", "Où déposer à la préfecture, près d'ici ? École.");
    }

    @Test
    void circumflexCedillaAndTremaGo() {
        check("reçu, bientôt, forêt, maïs, Noël, sûr, île", "recu, bientot, foret, mais, Noel, sur, ile");
    }

    @Test
    void ligaturesAreSpelt() {
        check("œuvre, Œuvre", "oeuvre, OEuvre");
    }

    @Test
    void frenchQuotationMarksCloseAroundTheirWords() {
        check("«\u00a0d’accord\u00a0» et « oui »", "\"d'accord\" et \"oui\"");
    }

    @Test
    void dashesDotsAndSpacesBecomePlain() {
        check("de 8 h – 16 h…\u202f: 1\u00a0600 DH", "de 8 h - 16 h... : 1 600 DH");
    }

    @Test
    void bulletsBecomeHyphens() {
        check("• photo\n• timbre", "- photo\n- timbre");
    }

    @Test
    void theNumberSignIsSpelt() {
        check("Loi n° 04-20", "Loi no 04-20");
    }

    @Test
    void aDegreeIsNoNumberSign() {
        check("20° à Rabat", "20° à Rabat");
    }

    @Test
    void isolatesGo() {
        check("carte (\u2068CNIE\u2069)", "carte (CNIE)");
    }

    @Test
    void lettersWithCombiningAccentsAreTheSameLetters() {
        check("pre\u0301fecture, forme\u0302", "préfecture, forme");
    }

    @Test
    void darijaInLatinLettersFolds() {
        check("Ch7al kat’khelles f l’internet…", "Ch7al kat'khelles f l'internet...");
    }

    @Test
    void arabicIsLeftAlone() {
        check("«الثمن» : 75 درهما – reçu", "«الثمن» : 75 درهما – reçu");
    }

    @Test
    void tifinaghIsLeftAlone() {
        check("ⴰⵜⵉⴳ… reçu", "ⴰⵜⵉⴳ… reçu");
    }

    @Test
    void amazighInLatinLettersKeepsItsLetters() {
        check("tkarḍa n tmagit ɣ ôrigine", "tkarḍa n tmagit ɣ ôrigine");
    }

    private static void check(String text, String folded) {
        assertThat(GsmFolding.fold(text)).isEqualTo(folded);
    }
}
