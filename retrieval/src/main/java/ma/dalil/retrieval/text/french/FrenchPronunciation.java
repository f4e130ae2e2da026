package ma.dalil.retrieval.text.french;

/// The letters of a French word that are heard, as a plainer spelling: `passeport` is `passepor`, `extrait`
/// `ekstrai`.
///
/// - Of a word of six letters or more, a last s, x or z is silent, and one t, d, p, x or s more before it, after a
/// vowel or r; of `-er` and `-ez` the e
///   remains.
/// - `th` is t, any other h that makes no pair with c, g, k, p or s is silent.
/// - `s` between vowels is z, `tion` is sion, `x` between vowels or before a consonant is ks.
/// - `gn` between vowels is n.
public final class FrenchPronunciation {

    private static final int LONG = 6;

    private FrenchPronunciation() {}

    /// The word as it is heard, or itself where it cannot be French or sounds as it is spelled.
    public static String heard(String plain) {
        if (!FrenchLetters.canSpell(plain)) {
            return plain;
        }
        int end = heardEnd(plain);
        StringBuilder heard = new StringBuilder(plain.length() + 2);
        for (int i = 0; i < end; i++) {
            char letter = plain.charAt(i);
            char before = i > 0 ? plain.charAt(i - 1) : ' ';
            char after = i + 1 < plain.length() ? plain.charAt(i + 1) : ' ';
            switch (letter) {
                case 'h' -> {
                    if ("cgkps".indexOf(before) >= 0) {
                        heard.append('h');
                    }
                }
                case 's' -> heard.append(isVowel(before) && isVowel(after) ? 'z' : 's');
                case 't' -> heard.append(i > 1 && before != 's' && plain.startsWith("tion", i) ? 's' : 't');
                case 'x' -> heard.append(i > 0 && after != ' ' ? "ks" : "x");
                case 'g' -> {
                    if (!(after == 'n' && isVowel(before))) {
                        heard.append('g');
                    }
                }
                default -> heard.append(letter);
            }
        }
        return heard.toString();
    }

    private static int heardEnd(String word) {
        int end = word.length();
        if (end < LONG) {
            return end;
        }
        char last = word.charAt(end - 1);
        if (last == 's' || last == 'x' || last == 'z') {
            end--;
            last = word.charAt(end - 1);
        }
        if (last == 'r' && word.charAt(end - 2) == 'e') {
            return end - 1;
        }
        char before = word.charAt(end - 2);
        return "tdpxs".indexOf(last) >= 0 && (isVowel(before) || before == 'r') ? end - 1 : end;
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
