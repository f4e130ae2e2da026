package ma.dalil.retrieval.text.amazigh;

import static ma.dalil.retrieval.text.sound.Sounds.at;
import static ma.dalil.retrieval.text.sound.Sounds.consonants;
import static ma.dalil.retrieval.text.sound.Sounds.isConsonant;

import ma.dalil.retrieval.text.sound.Skeleton;

/// Takes from the sounds of an Amazigh word its affixes, where three consonants remain; the first that fits:
///
/// 1. feminine noun `t(a)-…-t`, `t(i)-…-in`, and a verb in the second person `t-…-t`, `t-…-d`, `t-…-m`
/// 2. masculine plural and participle `i-…-n`, `y-…-n`
/// 3. verb in the first person `-ɣ`, after `ad`, `rad` where they are glued to it
/// 4. verb in the third person of the plural `-nt`
///
/// The vowels of the states (a-, u-, i-; ta-, t-) and the person i-, y- are left out by the skeleton. A noun of two
/// consonants keeps its vowels, so a sign stands in the place of the first.
public final class AmazighStemmer {

    private static final char SOME_VOWEL = 'A';

    private AmazighStemmer() {}

    public static String stem(String sounds) {
        String noun = withoutNumberAndGender(sounds);
        if (noun.length() < sounds.length()) {
            return consonants(noun) >= Skeleton.ENOUGH ? noun : sounds;
        }
        int end = sounds.length();
        if (at(sounds, end - 1) == 'G') {
            return firstPerson(sounds);
        }
        boolean isPlural = sounds.endsWith("nt") && consonants(sounds, 0, end - 2) >= Skeleton.ENOUGH;
        return isPlural ? sounds.substring(0, end - 2) : sounds;
    }

    /// A noun of two consonants in either state and number as one key; empty for any other word.
    public static String noun(String sounds) {
        String noun = withoutNumberAndGender(sounds);
        int start = 0;
        while (start < noun.length() && !isConsonant(noun.charAt(start))) {
            start++;
        }
        boolean isNoun = (start > 0 || noun.length() < sounds.length()) && consonants(noun) == 2;
        return isNoun ? SOME_VOWEL + Skeleton.of(noun.substring(start)) : "";
    }

    /// Whether a key is one that [#noun] makes.
    public static boolean isNoun(String key) {
        return key.charAt(0) == SOME_VOWEL;
    }

    private static String withoutNumberAndGender(String sounds) {
        int end = sounds.length();
        char first = at(sounds, 0);
        char last = at(sounds, end - 1);
        if (end > 2 && first == 't') {
            return switch (last) {
                case 't', 'd', 'm' -> sounds.substring(1, end - 1);
                case 'n' -> at(sounds, end - 2) == 'i' ? sounds.substring(1, end - 2) : sounds;
                default -> sounds;
            };
        }
        boolean isPlural = end > 2 && (first == 'i' || first == 'y') && last == 'n';
        return isPlural ? sounds.substring(0, end - 1) : sounds;
    }

    private static String firstPerson(String sounds) {
        int end = sounds.length() - 1;
        int start = sounds.startsWith("rad") ? 3 : sounds.startsWith("ad") ? 2 : 0;
        if (consonants(sounds, start, end) >= Skeleton.ENOUGH) {
            return sounds.substring(start, end);
        }
        return consonants(sounds, 0, end) >= Skeleton.ENOUGH ? sounds.substring(0, end) : sounds;
    }
}
