package ma.dalil.chatbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a message into words, what tells no language evened out ([EvenText]).
///
/// `l'acte` is two words, `rendez-vous` is one; a web address, a number with its unit and an identity card's number are
/// one word each, and neutral.
final class Tokenizer {

    private static final Set<String> ARTICLES = Set.of("la", "le", "les", "l'", "de", "d'", "du", "des", "un", "une");
    private static final Pattern ADDRESS = Pattern.compile(".+\\.(?:ma|com|org|net|fr|info|gov|eu)");
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:k|dh|dhs|mad|h|eme|ème|er|%)?|\\d+[-/.]\\d.*|\\p{L}{1,2}\\d{5,7}");
    private static final int LONGEST_ELISION = 2;

    private Tokenizer() {}

    static List<Token> tokens(String text) {
        String even = key(text);
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

    /// The text as it is compared, for lists of words and patterns.
    static String key(String text) {
        return EvenText.of(text).text();
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
        if (ARTICLES.contains(word) || NeutralWords.isBorrowed(word)) {
            return Token.Weight.BORROWED;
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
}
