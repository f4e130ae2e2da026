package ma.dalil.retrieval.text;

/// Tells tokens that are no words, and stay as they are typed.
///
/// - numbers, with dots, commas and hyphens between digits: `3737`, `55-19`, `2.08.310`, telephone numbers
/// - one or two letters and five to seven digits: the number of an identity card
/// - what a dot holds together: addresses
/// - what has a 0 or a 1: amounts and ages with their unit (`100dh`, `18ans`), since these two are letters to nobody
final class Tokens {

    private static final int MOST_LETTERS = 2;
    private static final int LEAST_DIGITS = 5;
    private static final int MOST_DIGITS = 7;

    private Tokens() {}

    static boolean stays(String plain) {
        if (plain.indexOf('.') > 0 || plain.indexOf('0') >= 0 || plain.indexOf('1') >= 0) {
            return true;
        }
        int letters = 0;
        int others = 0;
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (sign >= 'a' && sign <= 'z' && letters == i) {
                letters++;
            } else if ((sign < '0' || sign > '9') && (letters > 0 || !joins(plain, i))) {
                others++;
            }
        }
        int digits = plain.length() - letters;
        return others == 0
                && (letters == 0 || (letters <= MOST_LETTERS && digits >= LEAST_DIGITS && digits <= MOST_DIGITS));
    }

    private static boolean joins(String word, int at) {
        return at > 0 && at + 1 < word.length() && ".,-".indexOf(word.charAt(at)) >= 0;
    }
}
