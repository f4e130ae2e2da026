package ma.dalil.retrieval.text.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkeletonTest {

    @Test
    void ofThreeConsonantsTheseAlone() {
        check("Cahada", "Chd");
    }

    @Test
    void doubledSoundsCountOnce() {
        check("mudakkar", "mdkr");
    }

    @Test
    void halfVowelsMakeUpForAConsonant() {
        check("kahwa", "khw");
        check("khwa", "khw");
        check("hyat", "hyt");
    }

    @Test
    void aVowelBeforeAVowelIsAHalfVowel() {
        check("dial", "dyl");
        check("dyal", "dyl");
    }

    @Test
    void wBeginsAWordAsAConsonant() {
        check("wrak", "wrk");
        check("warak", "wrk");
    }

    @Test
    void aShortWordKeepsItsVowels() {
        check("dar", "dar");
        check("dir", "dir");
    }

    @Test
    void aDiphthongIsAVowel() {
        check("bayda", "bida");
        check("dawla", "dula");
    }

    @Test
    void aBeforeADoubledConsonantIsShort() {
        check("xabba", "xba");
    }

    @Test
    void mBeforeB() {
        check("tembre", "tnbr");
    }

    @Test
    void dj() {
        check("djib", "jib");
    }

    private static void check(String sounds, String skeleton) {
        assertThat(Skeleton.of(sounds)).isEqualTo(skeleton);
    }
}
