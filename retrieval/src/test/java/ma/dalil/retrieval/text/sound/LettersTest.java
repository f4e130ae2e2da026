package ma.dalil.retrieval.text.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void pairsOfLettersComeFirst() {
        checkLatin("bghit", "bGit");
        checkLatin("khdma", "xdma");
        checkLatin("chhal", "Chal");
        checkLatin("oujda", "ujda");
    }

    @Test
    void digitsAreLetters() {
        checkLatin("3la9", "3lak");
        checkLatin("5dma", "xdma");
        checkLatin("so2al", "sual");
        checkLatin("7ta", "hta");
    }

    @Test
    void xIsReadInTwoWays() {
        checkLatin("xi", "xi", "Ci");
    }

    @Test
    void eightIsReadInTwoWays() {
        checkLatin("8ada", "hada", "Gada");
    }

    @Test
    void cIsReadAsInFrenchOrAsInAmazigh() {
        checkLatin("ccic", "ksik", "CCiC");
    }

    @Test
    void gBeforeEOrI() {
        checkLatin("gir", "jir", "kir");
    }

    @Test
    void aaMayBe3() {
        checkLatin("aafak", "afak", "3fak");
    }

    @Test
    void atMostTwoLettersAreReadInTwoWays() {
        assertThat(LatinLetters.readings("cx8gi")).hasSize(4);
    }

    @Test
    void aWriterReadsALetterInOneWay() {
        checkLatin("cucu", "kuku", "CuCu");
    }

    @Test
    void tifinaghIsNotAmbiguous() {
        assertThat(TifinaghLetters.sounds("ⵙⵀⵍ")).isEqualTo("shl");
        assertThat(TifinaghLetters.sounds("ⵛⵅ")).isEqualTo("Cx");
    }

    @Test
    void theLabialMarkIsNotHeard() {
        assertThat(TifinaghLetters.sounds("ⴰⵙⴳⴳⵯⴰⵙ")).isEqualTo("askkas");
    }

    @Test
    void lettersOfMoroccoInArabicScript() {
        assertThat(ArabicLetters.sounds("ڭريز")).isEqualTo("kriz");
        assertThat(ArabicLetters.sounds("ڤيزا")).isEqualTo("fiza");
    }

    @Test
    void halfVowelsInArabicScript() {
        assertThat(ArabicLetters.sounds("وراق")).isEqualTo("wrak");
        assertThat(ArabicLetters.sounds("قهوة")).isEqualTo("khwa");
        assertThat(ArabicLetters.sounds("دوسي")).isEqualTo("dusi");
    }

    private static void checkLatin(String word, String... readings) {
        assertThat(LatinLetters.readings(word)).containsExactly(readings);
    }
}
