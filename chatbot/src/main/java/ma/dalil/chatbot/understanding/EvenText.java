package ma.dalil.chatbot.understanding;

import java.text.Normalizer;
import java.util.Arrays;

/// A text in which case, vowel marks, elongation, alef forms and the signs that stand for one letter are evened out,
/// and where each of its letters stood.
final class EvenText {

    private static final int ELONGATED = 3;

    private final String original;
    private final StringBuilder even;
    private int[] origins;

    private EvenText(String original) {
        this.original = original;
        this.even = new StringBuilder(original.length());
        this.origins = new int[original.length() + 1];
        for (int start = 0; start < original.length(); ) {
            int end = endOfLetter(start);
            add(start, end);
            start = end;
        }
    }

    static EvenText of(String original) {
        return new EvenText(original);
    }

    String text() {
        return even.toString();
    }

    /// What stood there, as it was written.
    String original(int from, int to) {
        return original.substring(origin(from), origin(to));
    }

    private int origin(int at) {
        return at < even.length() ? origins[at] : original.length();
    }

    /// A letter together with the marks on it.
    private int endOfLetter(int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length() && Character.getType(original.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private void add(int start, int end) {
        if (end == start + 1 && isPlain(original.charAt(start))) {
            add(Character.toLowerCase(original.charAt(start)), start);
            return;
        }
        String composed = Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFKC);
        for (int at = 0; at < composed.length(); at++) {
            add(Character.toLowerCase(composed.charAt(at)), start);
        }
    }

    /// Basic Latin and Arabic letters are composed already.
    private static boolean isPlain(char letter) {
        return letter < '\u0080' || (letter >= '\u0620' && letter <= '\u064a');
    }

    /// `bghiiiit` is `bghit`.
    private void add(char letter, int origin) {
        char evened = evened(letter);
        if (evened == 0 || (Character.isLetter(evened) && endsWithPairOf(evened))) {
            return;
        }
        if (even.length() == origins.length) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        origins[even.length()] = origin;
        even.append(evened);
    }

    private boolean endsWithPairOf(char letter) {
        int length = even.length();
        return length >= ELONGATED - 1 && even.charAt(length - 1) == letter && even.charAt(length - 2) == letter;
    }

    /// Null for what is left out: tatweel and the marks of Arabic vowels.
    private static char evened(char letter) {
        return switch (letter) {
            case 'ـ' -> 0;
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'گ', 'ݣ', 'ڭ' -> 'ڭ';
            case '’', 'ʼ', '`', '´' -> '\'';
            case 'ε' -> 'ɛ';
            case 'γ' -> 'ɣ';
            default -> (letter >= '\u064b' && letter <= '\u065f') || letter == '\u0670' ? 0 : letter;
        };
    }
}
