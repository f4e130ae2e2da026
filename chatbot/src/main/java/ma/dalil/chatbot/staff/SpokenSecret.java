package ma.dalil.chatbot.staff;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Secrets that a person reads aloud, copies and types: four groups of four letters and digits, of which none looks
/// like
/// another. 79 random bits, so that a fast hash keeps them.
final class SpokenSecret {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // without i, l, o, 0 and 1
    private static final int GROUPS = 4;
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenSecret() {}

    static String fresh() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    /// What counts of what was typed.
    static String read(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static String group() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
