package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageSplitterTest {

    @Test
    void whatFitsStaysWhole() {
        check("Prenez rendez-vous.", 30, "Prenez rendez-vous.");
    }

    @Test
    void nothingIsNoMessage() {
        check(" \n ", 30);
    }

    @Test
    void aParagraphComesBeforeASentence() {
        check(
                "Le prix est fixe. Il est de 75 DH.\n\nApportez une photo. Elle est récente.",
                60,
                "Le prix est fixe. Il est de 75 DH.",
                "Apportez une photo. Elle est récente.");
    }

    @Test
    void aSentenceComesBeforeAWord() {
        check("Venez tôt. Apportez une photo récente.", 30, "Venez tôt.", "Apportez une photo récente.");
    }

    @Test
    void aParagraphThatEndsEarlyMakesNoShortPart() {
        check(
                "Oui.\n\nLe prix est fixe. Il est de 75 DH pour tous.",
                40,
                "Oui.\n\nLe prix est fixe.",
                "Il est de 75 DH pour tous.");
    }

    @Test
    void arabicSentencesEndToo() {
        check("أين أدفع الثمن؟ في المكتب القريب", 20, "أين أدفع الثمن؟", "في المكتب القريب");
    }

    @Test
    void aLineEndsASentence() {
        check("• une photo d'identité\n• un timbre fiscal", 30, "• une photo d'identité", "• un timbre fiscal");
    }

    @Test
    void aTelephoneNumberStaysInOnePiece() {
        check("Appelez demain le 05 37 27 37 27", 24, "Appelez demain", "le 05 37 27 37 27");
    }

    @Test
    void anAmountKeepsItsCurrency() {
        check("Le prix de la carte est de 75 DH", 30, "Le prix de la carte est", "de 75 DH");
    }

    @Test
    void aPointInAnAddressEndsNothing() {
        check("Voyez le site cnie.ma avant de venir", 25, "Voyez le site cnie.ma", "avant de venir");
    }

    @Test
    void anArticleKeepsItsNumber() {
        check("C'est dit à l'art. 16 de la loi", 20, "C'est dit à", "l'art. 16 de la loi");
    }

    @Test
    void anInitialEndsNoSentence() {
        check("Demandez le bureau de M. Alaoui ici", 33, "Demandez le bureau de M. Alaoui", "ici");
    }

    @Test
    void aCitationMarkStaysWithItsClaim() {
        check("La carte est valable dix ans [1][2] partout", 35, "La carte est valable dix ans [1][2]", "partout");
        check("La carte est valable dix ans [1][2] partout", 34, "La carte est valable dix", "ans [1][2] partout");
    }

    @Test
    void theNumberOfAnItemStaysWithTheItem() {
        check("Choisissez :\n1. Papiers nécessaires", 16, "Choisissez :", "1. Papiers", "nécessaires");
    }

    @Test
    void aLongWordIsCutBetweenLetters() {
        check("anticonstitutionnellement", 10, "anticonsti", "tutionnell", "ement");
    }

    @Test
    void aSurrogatePairIsNotCut() {
        check("😀😀😀", 3, "😀", "😀", "😀");
    }

    @Test
    void aMarkStaysOnItsLetter() {
        check("بَبَبَ", 3, "بَ", "بَ", "بَ");
    }

    @Test
    void anIsolateIsClosedAndOpenedAgain() {
        check(
                "Voir \u2068تجديد البطاقة الوطنية\u2069 ici",
                22,
                "Voir \u2068تجديد البطاقة\u2069",
                "\u2068الوطنية\u2069 ici");
    }

    private static void check(String text, int most, String... parts) {
        assertThat(MessageSplitter.split(text, most)).containsExactly(parts);
    }
}
