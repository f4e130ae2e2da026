package ma.dalil.retrieval.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.dalil.retrieval.text.french.FrenchShorthand;

/// The words of a text that carry meaning: what is left when the small words of the six forms are taken out.
public final class Words {

    private static final String JOINING = "'’.-";
    private static final int MARK_TYPES = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.OTHER_NUMBER
            | 1 << Character.LETTER_NUMBER;

    private static final Set<String> SMALL = smallWords();

    private Words() {}

    /// The content words of a text as typed, in order.
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            if (!isLetter(text, start)) {
                start++;
                continue;
            }
            int end = endOfWord(text, start);
            addContent(words, text.substring(start, end));
            start = end;
        }
        return words;
    }

    /// Whether a word only holds a sentence together.
    public static boolean isSmall(String word) {
        return isSmallFolded(Keys.fold(word));
    }

    private static boolean isSmallFolded(String folded) {
        return SMALL.contains(folded) || SMALL.contains(FrenchShorthand.written(folded));
    }

    /// The keys of all content words of a text.
    public static Set<String> keys(String text) {
        Set<String> keys = new HashSet<>();
        of(text).forEach(word -> keys.addAll(Keys.of(word)));
        return keys;
    }

    /// Letters, digits, and what may stand between two of them in one word (l'acte, cnie.ma, 2.08.310, rendez-vous).
    private static int endOfWord(String text, int start) {
        int end = start + 1;
        while (isLetter(text, end)
                || (end < text.length() && JOINING.indexOf(text.charAt(end)) >= 0 && isLetter(text, end + 1))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char letter = text.charAt(at);
        if (letter < 'a') {
            return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        }
        if (Character.isSurrogate(letter)) {
            return Character.isLetterOrDigit(
                    Character.isHighSurrogate(letter) ? text.codePointAt(at) : text.codePointBefore(at + 1));
        }
        return Character.isLetterOrDigit(letter) || (MARK_TYPES & (1 << Character.getType(letter))) != 0;
    }

    /// A hyphen joins words, but holds numbers (55-19) together; a dot holds addresses and numbers together.
    /// What folding leaves nothing of, a tatweel drawn as a dash or an accent by itself, is no word.
    private static void addContent(List<String> words, String word) {
        int hyphen = word.indexOf('-');
        if (hyphen < 0 || word.chars().noneMatch(Character::isLetter)) {
            String folded = Keys.fold(word);
            if (!folded.isEmpty() && !isSmallFolded(folded)) {
                words.add(word);
            }
            return;
        }
        addContent(words, word.substring(0, hyphen));
        addContent(words, word.substring(hyphen + 1));
    }

    private static Set<String> smallWords() {
        Set<String> small = new HashSet<>();
        try (InputStream list =
                Objects.requireNonNull(Words.class.getResourceAsStream("small-words.txt"), "small-words.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> small.add(Keys.fold(word)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Set.copyOf(small);
    }
}
