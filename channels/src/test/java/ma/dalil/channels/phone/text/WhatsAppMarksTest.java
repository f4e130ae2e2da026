package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhatsAppMarksTest {

    @Test
    void aPairOfAsterisksMakesNothingBold() {
        check("c'est *urgent* ici", "c'est ∗urgent∗ ici");
    }

    @Test
    void aPairOfUnderscoresMakesNothingItalic() {
        check("_brouillon_ du contrat", "ˍbrouillonˍ du contrat");
    }

    @Test
    void aPairOfTildesStrikesNothingOut() {
        check("~annulé~", "∼annulé∼");
    }

    @Test
    void aBacktickIsAnApostrophe() {
        check("l`acte", "l’acte");
    }

    @Test
    void oneMarkAloneFormatsNothing() {
        check("prix* à confirmer", "prix* à confirmer");
    }

    @Test
    void aServiceCodeCanBeDialled() {
        check("composez *580#", "composez *580#");
    }

    @Test
    void aFormCodeKeepsItsLetters() {
        check("formulaires F_118 et F_119", "formulaires F_118 et F_119");
    }

    @Test
    void anAddressKeepsItsLetters() {
        check("https://example.ma/_a_/b_c", "https://example.ma/_a_/b_c");
    }

    @Test
    void linesAreSeparate() {
        check("prix* ici\nprix* là", "prix* ici\nprix* là");
    }

    @Test
    void anAsteriskDoesNotBeginAList() {
        check("* sous réserve", "∗ sous réserve");
    }

    @Test
    void boldDoesNotEndEarly() {
        assertThat(WhatsAppMarks.bold("Prix* de base")).isEqualTo("*Prix∗ de base*");
    }

    private static void check(String text, String neutral) {
        assertThat(WhatsAppMarks.neutral(text)).isEqualTo(neutral);
    }
}
