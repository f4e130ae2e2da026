package ma.dalil.chatbot.escalation;

import java.security.SecureRandom;

/// References such as `D-7KQ3-MX`, to be read out over the telephone: no letter or digit that is taken for another one
/// (0 O, 1 I L, 2 Z, 5 S, 8 B, U V).
final class References {

    private static final String LETTERS = "34679ACDEFGHJKMNPQRTWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /// One of 148 million; the database says if it is taken.
    static String fresh() {
        return "D-" + letters(4) + '-' + letters(2);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .reduce("", String::concat);
    }
}
