package ma.dalil.retrieval.text.darija;

import static ma.dalil.retrieval.text.sound.Sounds.at;
import static ma.dalil.retrieval.text.sound.Sounds.consonants;
import static ma.dalil.retrieval.text.sound.Sounds.isConsonant;
import static ma.dalil.retrieval.text.sound.Sounds.isVowel;

import ma.dalil.retrieval.text.sound.Skeleton;

/// Takes from the sounds of a Darija word what is glued to it.
///
/// From the front, in this order, each where three consonants remain:
/// 1. negation `ma-`, with `-ch`, `-chi` or `-x` at the end (of `ma-`, two consonants and four sounds may remain:
///    `makaynch`)
/// 2. a preposition f-, b-, l- or `mn-` before a consonant: `f-` and `b-` need a consonant that is written to them
/// 3. present `ka-`, `ta-` (`k-`, `t-`), future `gha-`, `ghadi-`, in the North `3a-`, `ha-`, with the person n-, t-
///    or
/// y-
///    (behind a full `ka-`, `ta-`, `gha-` a root of two consonants and a vowel may remain: `kandir`)
///
/// 4. a bare n- or t- of the first or second person before a consonant: `nsada9`, `tsada9`
///
/// From the end, in this order, each where three consonants remain:
/// 1. possessives and objects `-k`, `-h`, `-ha`, `-na`, `-ni`, `-kom`, `-hom`, and the t of a feminine before them;
/// `-ti`
/// 2. plural `-in`, `-at`; of two consonants `-yin` to `-i` (`skhyin`) and `-at` to `-a` where four sounds are left
///    (`7ajat`, not `bnat`)
///
/// `w-`, `-i`, `-ya`, `-o` are vowels, which the skeleton leaves out.
public final class DarijaStemmer {

    private static final int SHORTEST = 4;

    private DarijaStemmer() {}

    /// The word without what is glued to its front.
    public static String withoutPrefixes(String sounds) {
        return withoutTense(withoutPreposition(withoutNegation(sounds)));
    }

    /// Whether all that a word lost at its front is a preposition, which may be a letter of its root (بطاقتكم). A verb
    /// is
    /// told apart by its tense, and its object matters (`kaydrbni`).
    public static boolean lostPreposition(String sounds, String left) {
        return sounds.length() - left.length() == 1 && (at(sounds, 0) == 'f' || at(sounds, 0) == 'b');
    }

    /// The word without what is glued to its end.
    public static String withoutSuffixes(String sounds) {
        return withoutPlural(withoutPossessive(sounds));
    }

    private static String withoutNegation(String sounds) {
        int end = sounds.length();
        while (end > 0 && at(sounds, end - 1) == 'i') {
            end--;
        }
        if (at(sounds, 0) != 'm' || at(sounds, end - 1) != 'C') {
            return sounds;
        }
        int start = at(sounds, 1) == 'a' ? 2 : 1;
        int left = consonants(sounds, start, end - 1);
        boolean enough =
                left >= Skeleton.ENOUGH || (left == 2 && start == 2 && heard(sounds, start, end - 1) >= SHORTEST);
        return enough ? sounds.substring(start, end - 1) : sounds;
    }

    /// The sounds of a part of a word, without e and doubles.
    private static int heard(String sounds, int from, int to) {
        int heard = 0;
        for (int i = from; i < to; i++) {
            if (sounds.charAt(i) != 'e' && (i == from || sounds.charAt(i) != sounds.charAt(i - 1))) {
                heard++;
            }
        }
        return heard;
    }

    private static String withoutPreposition(String sounds) {
        char first = at(sounds, 0);
        char second = at(sounds, 1);
        if (first == 'm' && second == 'n' && at(sounds, 2) == 'l') {
            return leaving(sounds, 3, sounds.length());
        }
        return (first == 'f' || first == 'b')
                        && isConsonant(second)
                        && second != first
                        && second != 'l'
                        && second != 'r'
                ? leaving(sounds, 1, sounds.length())
                : sounds;
    }

    private static String withoutTense(String sounds) {
        int person = person(sounds);
        if (person < 0) {
            return withoutPerson(sounds);
        }
        String root = leaving(sounds, person + 1, sounds.length());
        if (!root.equals(sounds)) {
            return root;
        }
        if (!hasShortRoot(sounds, person + 1)) {
            return sounds;
        }
        String withPerson = leaving(sounds, person, sounds.length());
        return withPerson.equals(sounds) && person == 2 ? sounds.substring(person + 1) : withPerson;
    }

    private static String withoutPerson(String sounds) {
        char first = at(sounds, 0);
        char second = at(sounds, 1);
        return (first == 'n' || first == 't') && isConsonant(second) && second != first && second != 'r'
                ? leaving(sounds, 1, sounds.length())
                : sounds;
    }

    /// Whether two consonants and a vowel follow: those are roots (`mchi`), two consonants alone are not (`tanber`).
    private static boolean hasShortRoot(String sounds, int from) {
        int vowels = 0;
        for (int i = from; i < sounds.length(); i++) {
            if (isVowel(sounds.charAt(i)) && sounds.charAt(i) != 'e') {
                vowels++;
            }
        }
        return vowels > 0 && consonants(sounds, from, sounds.length()) == 2;
    }

    /// Where the person stands behind a sign of time, -1 if none does.
    private static int person(String sounds) {
        char first = at(sounds, 0);
        boolean open = at(sounds, 1) == 'a';
        int person = switch (first) {
            case 'k', 't' -> open ? 2 : 1;
            case 'G' -> open && sounds.startsWith("di", 2) ? 4 : open ? 2 : 1;
            case '3', 'h' -> open ? 2 : -1;
            default -> -1;
        };
        if (person < 0) {
            return -1;
        }
        return switch (at(sounds, person)) {
            case 'n', 't' -> first == at(sounds, person) && person == 1 ? -1 : person;
            case 'y', 'i' -> person;
            default -> -1;
        };
    }

    private static String withoutPossessive(String sounds) {
        int end = sounds.length();
        char last = at(sounds, end - 1);
        char before = at(sounds, end - 2);
        int start = switch (last) {
            case 'k', 'h' -> end - 1;
            case 'a' -> before == 'h' || before == 'n' ? end - 2 : end;
            case 'i' -> before == 'n' || before == 't' ? end - 2 : end;
            case 'm' -> startOfPlural(sounds, end);
            default -> end;
        };
        if (start == end) {
            return sounds;
        }
        String owned = leaving(sounds, 0, start);
        if (owned.equals(sounds)) {
            return sounds;
        }
        return at(owned, owned.length() - 1) == 't' ? leaving(owned, 0, owned.length() - 1) : owned;
    }

    /// `-kom`, `-hom`, with or without their vowel.
    private static int startOfPlural(String sounds, int end) {
        int start = at(sounds, end - 2) == 'u' ? end - 3 : end - 2;
        return at(sounds, start) == 'k' || at(sounds, start) == 'h' ? start : end;
    }

    private static String withoutPlural(String sounds) {
        int end = sounds.length();
        char last = at(sounds, end - 1);
        char before = at(sounds, end - 2);
        if (last == 'n' && before == 'i') {
            String one = leaving(sounds, 0, end - 2);
            boolean isAdjective = at(sounds, end - 3) == 'y' && consonants(sounds, 0, end - 3) == 2;
            return isAdjective && one.equals(sounds) ? sounds.substring(0, end - 3) + "i" : one;
        }
        if (last == 't' && before == 'a') {
            boolean isShort = consonants(sounds, 0, end - 1) == 2 && end > SHORTEST;
            return isShort ? sounds.substring(0, end - 1) : leaving(sounds, 0, end - 2);
        }
        return sounds;
    }

    /// The part of a word, or the word itself where too little would be left.
    private static String leaving(String sounds, int from, int to) {
        int root = consonants(sounds, from, to) + (at(sounds, from) == 'w' ? 1 : 0);
        return root >= Skeleton.ENOUGH ? sounds.substring(from, to) : sounds;
    }
}
