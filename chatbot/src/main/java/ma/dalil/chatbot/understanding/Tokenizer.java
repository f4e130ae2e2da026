package ma.dalil.chatbot.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a message into words and evens out what tells no language: case, vowel marks, elongation, alef forms, the signs
/// that stand for one letter.
///
/// `l'acte` is two words, `rendez-vous` is one; a web address, a number with its unit and an identity card's number are
/// one word each, and neutral.
final class Tokenizer {

    private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l'", "de", "d'", "du", "des", "un", "une");
    private static final Pattern ADDRESS = Pattern.compile(".+\\.(?:ma|com|org|net|fr|info|gov|eu)");
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:k|dh|dhs|mad|h|eme|ème|er|%)?|\\d+[-/.]\\d.*|\\p{L}{1,2}\\d{5,7}");
    private static final int LONGEST_ELISION = 2;
    private static final int ELONGATED = 3;

    private Tokenizer() {}

    static List<Token> tokens(String text) {
        String even = even(text);
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= even.length(); i++) {
            boolean inside = i < even.length() && isInside(even, i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(even.substring(start, i), tokens);
                start = -1;
            }
        }
        return tokens;
    }

    /// The word as it is compared, for lists of words.
    static String key(String word) {
        return even(word);
    }

    private static boolean isInside(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return true;
        }
        return (letter == '\'' || letter == '-' || letter == '.')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static void add(String run, List<Token> tokens) {
        if (run.indexOf('.') >= 0
                && !ADDRESS.matcher(run).matches()
                && !NUMBER.matcher(run).matches()) {
            for (String part : run.split("\\.")) {
                addWord(part, tokens);
            }
        } else {
            addWord(run, tokens);
        }
    }

    private static void addWord(String word, List<Token> tokens) {
        int elision = word.indexOf('\'');
        if (elision > 0 && elision <= LONGEST_ELISION) {
            tokens.add(token(word.substring(0, elision + 1)));
            tokens.add(token(word.substring(elision + 1)));
        } else {
            tokens.add(token(word));
        }
    }

    private static Token token(String word) {
        Script script = Script.of(word);
        return new Token(word, script, weight(word, script));
    }

    private static Token.Weight weight(String word, Script script) {
        if (ARTICLES.contains(word)) {
            return Token.Weight.ARTICLE;
        }
        boolean neutral = script == Script.NONE || NeutralWords.contains(word) || isNumberOrAddress(word);
        return neutral ? Token.Weight.NEUTRAL : Token.Weight.TELLING;
    }

    private static boolean isNumberOrAddress(String word) {
        return hasDigitOrDot(word)
                && (NUMBER.matcher(word).matches() || ADDRESS.matcher(word).matches());
    }

    private static boolean hasDigitOrDot(String word) {
        return word.chars().anyMatch(letter -> letter == '.' || Character.isDigit(letter));
    }

    private static String even(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder even = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = evened(composed.charAt(i));
            if (letter == 0) {
                continue;
            }
            even.append(letter);
            shorten(even);
        }
        return even.toString();
    }

    /// `bghiiiit` is `bghit`.
    private static void shorten(StringBuilder text) {
        int length = text.length();
        if (length < ELONGATED) {
            return;
        }
        char last = text.charAt(length - 1);
        if (Character.isLetter(last) && text.charAt(length - 2) == last && text.charAt(length - ELONGATED) == last) {
            text.setLength(length - 1);
        }
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
