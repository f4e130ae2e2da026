package ma.dalil.retrieval.text.sound;

import java.util.ArrayList;
import java.util.List;

/// Latin letters as citizens type Darija, Amazigh and French.
///
/// - Two letters for one sound are read first: `kh` x, `gh` G, `ch` and `sh` C, `ph` f, `qu` k, `ou` u, `ee` i,
///   `gw` k.
///   The last is the labial g of Amazigh, whose w many leave out.
/// - Digits are letters: 2 is none, 3 is 3, 5 is x, 6 is t, 7 is h, 9 is k.
/// - `c` is s before e, i and y and k elsewhere, or C throughout; `x` is x or C; `8` is h or G; `aa` is a or 3; `g`
///   before e or i is j or k. Of a word in which three such letters stand, the first two are read in both ways.
public final class LatinLetters {

    private static final char NONE = ' ';
    /// What is read in two ways, the letter that tells most first.
    private static final String AMBIGUOUS = "cx83g";
    private static final int MOST_AMBIGUOUS = 2;

    private LatinLetters() {}

    /// The ways to sound a folded word out, one to four of them.
    public static List<String> readings(String word) {
        int end = word.length();
        char[] sounds = new char[end];
        // The letter because of which a sound is read in another way too, and that way.
        char[] causes = new char[end];
        char[] others = new char[end];
        int length = 0;
        int ambiguous = 0;
        for (int i = 0; i < end; i++) {
            char letter = word.charAt(i);
            char next = i + 1 < end ? word.charAt(i + 1) : NONE;
            char pair = pair(letter, next);
            if (pair != NONE) {
                sounds[length++] = pair;
                i++;
                continue;
            }
            char sound = sound(letter, next);
            if (sound == NONE) {
                continue;
            }
            char cause = cause(letter, next);
            if (cause != NONE) {
                causes[length] = cause;
                others[length] = other(cause);
                ambiguous |= 1 << AMBIGUOUS.indexOf(cause);
            }
            sounds[length++] = sound;
            if (cause == '3') {
                i++;
            }
        }
        return ambiguous == 0
                ? List.of(new String(sounds, 0, length))
                : readings(sounds, causes, others, length, ambiguous);
    }

    private static List<String> readings(char[] sounds, char[] causes, char[] others, int length, int ambiguous) {
        List<String> readings = new ArrayList<>(1 << MOST_AMBIGUOUS);
        readings.add(new String(sounds, 0, length));
        int read = 0;
        for (int kind = 0; kind < AMBIGUOUS.length() && read < MOST_AMBIGUOUS; kind++) {
            if ((ambiguous & (1 << kind)) == 0) {
                continue;
            }
            read++;
            for (int known = readings.size(), i = 0; i < known; i++) {
                readings.add(inOtherWay(readings.get(i), AMBIGUOUS.charAt(kind), causes, others));
            }
        }
        return readings;
    }

    private static String inOtherWay(String reading, char cause, char[] causes, char[] others) {
        char[] sounds = reading.toCharArray();
        for (int i = 0; i < sounds.length; i++) {
            if (causes[i] == cause) {
                sounds[i] = others[i];
            }
        }
        return new String(sounds);
    }

    private static char pair(char letter, char next) {
        return switch (next) {
            case 'h' ->
                switch (letter) {
                    case 'k' -> 'x';
                    case 'g' -> 'G';
                    case 'c', 's' -> 'C';
                    case 'p' -> 'f';
                    default -> NONE;
                };
            case 'u' -> letter == 'o' ? 'u' : letter == 'q' ? 'k' : NONE;
            case 'e' -> letter == 'e' ? 'i' : NONE;
            case 'w' -> letter == 'g' ? 'k' : NONE;
            default -> NONE;
        };
    }

    private static char cause(char letter, char next) {
        return switch (letter) {
            case 'c', 'x', '8' -> letter;
            case 'a' -> next == 'a' ? '3' : NONE;
            case 'g' -> isFront(next) ? 'g' : NONE;
            default -> NONE;
        };
    }

    private static char other(char cause) {
        return switch (cause) {
            case 'c', 'x' -> 'C';
            case '8' -> 'G';
            case '3' -> '3';
            default -> 'k';
        };
    }

    private static boolean isFront(char letter) {
        return letter == 'e' || letter == 'i';
    }

    private static char sound(char letter, char next) {
        return switch (letter) {
            case 'a',
                    'b',
                    'd',
                    'e',
                    'f',
                    'h',
                    'i',
                    'j',
                    'k',
                    'l',
                    'm',
                    'n',
                    'r',
                    's',
                    't',
                    'u',
                    'w',
                    'x',
                    'y',
                    'z',
                    '3' -> letter;
            case 'c' -> isFront(next) || next == 'y' ? 's' : 'k';
            case 'g' -> isFront(next) ? 'j' : 'k';
            case 'o' -> 'u';
            case 'p' -> 'b';
            case 'v' -> 'f';
            case 'q', '9' -> 'k';
            case '5' -> 'x';
            case '6', 'ṭ' -> 't';
            case '7', '8', 'ḥ' -> 'h';
            case 'ḍ' -> 'd';
            case 'ṣ' -> 's';
            case 'ẓ' -> 'z';
            case 'ṛ' -> 'r';
            case 'ɛ', 'ε' -> '3';
            case 'ɣ', 'γ' -> 'G';
            default -> NONE;
        };
    }
}
