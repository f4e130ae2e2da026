package ma.dalil.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TifinaghTest {

    private static final String LETTERS = "abgdḍefkhḥɛxqijlmnurṛɣsṣctṭwyzẓ";

    @Test
    void everyLetterHasOneSign() {
        check(LETTERS, "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ");
    }

    @Test
    void lettersComeBackAsTheyWere() {
        assertThat(Tifinagh.toLatin(Tifinagh.ofLatin(LETTERS + " gʷ kʷ"))).isEqualTo(LETTERS + " gʷ kʷ");
    }

    @Test
    void labioVelarsTakeTheModifier() {
        check("usggʷas akʷ", "ⵓⵙⴳⴳⵯⴰⵙ ⴰⴽⵯ");
    }

    @Test
    void loansKeepTheirPAndV() {
        check("lpaspor lvisa", "ⵍⵒⴰⵙⵒⵓⵔ ⵍⵠⵉⵙⴰ");
    }

    @Test
    void aDotBelowMayBeALetterOfItsOwn() {
        check("d\u0323h\u0323", "ⴹⵃ");
    }

    @Test
    void twoLettersAreTwoLettersInOurTexts() {
        check("ikhemm", "ⵉⴽⵀⴻⵎⵎ");
    }

    @Test
    void addressesNumbersAndAbbreviationsStay() {
        check("ddu s cnie.ma, (CNIE) 37 n P6M", "ⴷⴷⵓ ⵙ cnie.ma, (CNIE) 37 ⵏ P6M");
    }

    @Test
    void theFullStopOfASentenceIsNoAddress() {
        check("ɣmkad.", "ⵖⵎⴽⴰⴷ.");
    }

    @Test
    void aSlashBetweenWordsIsNoAddress() {
        check("argaz/tamɣart", "ⴰⵔⴳⴰⵣ/ⵜⴰⵎⵖⴰⵔⵜ");
    }

    @Test
    void typedDigraphsAreOneLetter() {
        checkTyped("righ tacharouit nkhedem", "ⵔⵉⵖ ⵜⴰⵛⴰⵔⵓⵉⵜ ⵏⵅⴻⴷⴻⵎ");
    }

    @Test
    void typedDigitsInsideWordsAreLetters() {
        checkTyped("lwra9 n l7al 3ari", "ⵍⵡⵔⴰⵇ ⵏ ⵍⵃⴰⵍ ⵄⴰⵔⵉ");
    }

    @Test
    void typedNumbersAndCardNumbersStay() {
        checkTyped("37 AB123456 p60", "37 AB123456 p60");
    }

    private static void check(String latin, String tifinagh) {
        assertThat(Tifinagh.ofLatin(latin)).isEqualTo(tifinagh);
    }

    private static void checkTyped(String typed, String tifinagh) {
        assertThat(Tifinagh.ofTyped(typed)).isEqualTo(tifinagh);
    }
}
