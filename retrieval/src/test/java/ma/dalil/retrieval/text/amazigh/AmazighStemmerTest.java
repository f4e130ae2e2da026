package ma.dalil.retrieval.text.amazigh;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.retrieval.text.sound.LatinLetters;
import ma.dalil.retrieval.text.sound.Skeleton;
import ma.dalil.retrieval.text.sound.TifinaghLetters;
import org.junit.jupiter.api.Test;

class AmazighStemmerTest {

    @Test
    void feminine() {
        check("tamɣart", "amɣar");
        check("timɣarin", "amɣar");
        check("ⵜⴰⵎⵖⴰⵔⵜ", "amɣar");
    }

    @Test
    void feminineInTheAnnexedState() {
        check("tmɣart", "amɣar");
    }

    @Test
    void masculinePlural() {
        check("irgazn", "argaz");
        check("yirgazn", "argaz");
    }

    @Test
    void firstPerson() {
        check("skrɣ", "skr");
        check("skregh", "skr");
        check("radskrɣ", "skr");
    }

    @Test
    void secondPerson() {
        check("tskrt", "skr");
        check("tskrd", "skr");
        check("tskrm", "skr");
    }

    @Test
    void thirdPersonOfThePlural() {
        check("skrnt", "skr");
    }

    @Test
    void whatIsTooShortStays() {
        check("riɣ", "riɣ");
        check("tudrt", "tudrt");
    }

    @Test
    void anAffixAtOneEndAloneProvesNothing() {
        check("tansa", "tansa");
        check("asgnaf", "asgnaf");
    }

    @Test
    void bothStatesOfAShortNoun() {
        checkNoun("afus", "ufus");
        checkNoun("asif", "wasif");
    }

    @Test
    void bothNumbersOfAShortNoun() {
        checkNoun("akal", "ikaln");
        checkNoun("taddart", "tiddarin");
    }

    @Test
    void aShortNounKeepsItsOtherVowels() {
        assertThat(AmazighStemmer.noun("afus")).isNotEqualTo(AmazighStemmer.noun("afas"));
    }

    @Test
    void aWordWithoutItsVowelIsNoNoun() {
        assertThat(AmazighStemmer.noun("fus")).isEmpty();
    }

    private static void check(String word, String stem) {
        assertThat(Skeleton.of(AmazighStemmer.stem(sounds(word)))).isEqualTo(Skeleton.of(sounds(stem)));
    }

    private static void checkNoun(String one, String other) {
        assertThat(AmazighStemmer.noun(sounds(one))).isNotEmpty().isEqualTo(AmazighStemmer.noun(sounds(other)));
    }

    private static String sounds(String word) {
        return TifinaghLetters.isTifinagh(word.charAt(0))
                ? TifinaghLetters.sounds(word)
                : LatinLetters.readings(word).getFirst();
    }
}
