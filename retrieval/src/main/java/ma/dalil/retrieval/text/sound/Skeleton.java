package ma.dalil.retrieval.text.sound;

/// The part of a word that its spellings share.
///
/// 1. Doubled sounds count once; dj is j (`djib`, `jib`).
/// 2. i and u before another vowel are half-vowels (`dial`, `dyal`), w and y after one or before a consonant are
///    vowels
///    (`dawla`, `doula`), but for a w or y that begins the word.
/// 3. Of three consonants or more, the consonants alone; m before b is n then (`timbre`, `tanber`).
/// 4. Of three consonants and half-vowels, these (`9ahwa`, `9hwa`).
/// 5. Of fewer, everything but e, since consonants alone would prove nothing. An a that is short anyway is left out:
///    of ay and aw before a consonant (`bayd`, `bid`), and before a doubled consonant inside the word (`khabba`,
/// `5ebba`), but
///    for ss, which is one s in French.
public final class Skeleton {

    /// Consonants from which on vowels are left out.
    public static final int ENOUGH = 3;

    private Skeleton() {}

    public static String of(String sounds) {
        char[] letters = new char[sounds.length()];
        int length = settled(sounds, letters);
        int consonants = 0;
        int halfVowels = 0;
        for (int i = 0; i < length; i++) {
            char sound = letters[i];
            if (Sounds.isConsonant(sound)) {
                consonants++;
            } else if (!Sounds.isVowel(sound)) {
                halfVowels++;
            }
        }
        if (consonants >= ENOUGH) {
            return kept(letters, length, false);
        }
        return consonants >= 2 && consonants + halfVowels >= ENOUGH
                ? kept(letters, length, true)
                : vowelled(letters, length);
    }

    /// Rules 1 and 2.
    private static int settled(String sounds, char[] letters) {
        int length = 0;
        int end = sounds.length();
        for (int i = 0; i < end; ) {
            char sound = sounds.charAt(i);
            char kind = kind(sound);
            int next = i + 1;
            while (next < end && kind(sounds.charAt(next)) == kind) {
                next++;
            }
            if (kind == 'd' && next < end && sounds.charAt(next) == 'j') {
                i = next;
                continue;
            }
            if (kind == 'a' && i > 0 && isShort(sounds, next)) {
                kind = 'e';
            }
            letters[length++] = switch (kind) {
                case 'u' -> (i == 0 && sound == 'w') || isBeforeVowel(sounds, next) ? 'w' : 'u';
                case 'i' -> (i == 0 && sound == 'y') || isBeforeVowel(sounds, next) ? 'y' : 'i';
                default -> kind;
            };
            i = next;
        }
        return length;
    }

    /// Whether an a is short by what follows it: a diphthong that a consonant closes, or a doubled consonant and
    /// more.
    private static boolean isShort(String sounds, int next) {
        char first = Sounds.at(sounds, next);
        char second = Sounds.at(sounds, next + 1);
        return first == second
                ? Sounds.isConsonant(first) && first != 's' && next + 2 < sounds.length()
                : (kind(first) == 'u' || kind(first) == 'i') && second != ' ' && Sounds.isConsonant(second);
    }

    private static char kind(char sound) {
        return switch (sound) {
            case 'w' -> 'u';
            case 'y' -> 'i';
            default -> sound;
        };
    }

    /// A last e is mute.
    private static boolean isBeforeVowel(String sounds, int at) {
        if (at >= sounds.length()) {
            return false;
        }
        char next = sounds.charAt(at);
        return next == 'e' ? at + 1 < sounds.length() : !Sounds.isConsonant(next);
    }

    private static String kept(char[] letters, int length, boolean halfVowels) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char sound = letters[i];
            if (Sounds.isConsonant(sound) || (halfVowels && !Sounds.isVowel(sound))) {
                if (sound == 'b' && kept > 0 && letters[kept - 1] == 'm') {
                    letters[kept - 1] = 'n';
                }
                letters[kept++] = sound;
            }
        }
        return new String(letters, 0, kept);
    }

    private static String vowelled(char[] letters, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char sound = kind(letters[i]);
            if (sound != 'e' && (kept == 0 || letters[kept - 1] != sound)) {
                letters[kept++] = sound;
            }
        }
        return new String(letters, 0, kept);
    }
}
