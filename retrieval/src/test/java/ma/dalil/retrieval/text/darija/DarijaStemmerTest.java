package ma.dalil.retrieval.text.darija;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.retrieval.text.sound.ArabicLetters;
import ma.dalil.retrieval.text.sound.LatinLetters;
import ma.dalil.retrieval.text.sound.Skeleton;
import org.junit.jupiter.api.Test;

class DarijaStemmerTest {

    @Test
    void negationAroundAVerb() {
        check("ma3rftch", "3rft");
        check("mabghitch", "bghit");
        check("mabghitchi", "bghit");
        check("مابغيتش", "بغيت");
    }

    @Test
    void negationLeavesTwoConsonantsAndAVowelAtLeast() {
        check("makaynch", "kayn");
        check("marrakech", "marrakech");
    }

    @Test
    void present() {
        check("kanktb", "ktb");
        check("taykteb", "kteb");
        check("كنكتب", "كتب");
        check("تنكتب", "كتب");
        check("كيكتب", "كتب");
    }

    @Test
    void presentOfAShortRoot() {
        check("kandir", "ndir");
        check("kaydir", "dir");
    }

    @Test
    void aNounThatBeginsLikeAPresentStays() {
        check("ktab", "ktab");
        check("kitab", "kitab");
        check("tanber", "tanber");
        check("taman", "taman");
    }

    @Test
    void future() {
        check("ghankteb", "kteb");
        check("ghadinkteb", "kteb");
        check("غنكتب", "كتب");
    }

    @Test
    void futureOfTheNorth() {
        check("3anktb", "ktb");
        check("hanktb", "ktb");
    }

    @Test
    void aBarePerson() {
        check("nsada9", "sada9");
        check("tsada9", "sada9");
        check("نصادق", "صادق");
    }

    @Test
    void aPrepositionThatIsWrittenToANoun() {
        check("fmdrasa", "mdrasa");
        check("bch7al", "ch7al");
        check("mnlmdina", "mdina");
    }

    @Test
    void aWordThatBeginsLikeAPrepositionStays() {
        check("btata", "btata");
        check("frmli", "frmli");
        check("brnamaj", "brnamaj");
    }

    @Test
    void possessives() {
        check("kounnachk", "kounnach");
        check("kounnachha", "kounnach");
        check("kounnachna", "kounnach");
        check("kounnachkom", "kounnach");
        check("kounnachhom", "kounnach");
    }

    @Test
    void theFeminineBeforeAPossessive() {
        check("chahadtk", "chahad");
        check("chahadti", "chahad");
        check("شهادتهم", "شهاد");
    }

    @Test
    void plurals() {
        check("mouwaddafin", "mouwaddaf");
        check("mokhalafat", "mokhalaf");
    }

    @Test
    void pluralsOfTwoConsonants() {
        check("skhyin", "skhi");
        check("7ajat", "7aja");
        check("bnat", "bnat");
    }

    @Test
    void aRootThatEndsLikeAPossessiveStays() {
        check("bank", "bank");
        check("malik", "malik");
        check("rbe7", "rbe7");
        check("mdina", "mdina");
    }

    private static void check(String word, String stem) {
        String bare = DarijaStemmer.withoutSuffixes(DarijaStemmer.withoutPrefixes(sounds(word)));
        assertThat(Skeleton.of(bare)).isEqualTo(Skeleton.of(sounds(stem)));
    }

    private static String sounds(String word) {
        return ArabicLetters.isArabic(word.charAt(0))
                ? ArabicLetters.sounds(word)
                : LatinLetters.readings(word).getLast();
    }
}
