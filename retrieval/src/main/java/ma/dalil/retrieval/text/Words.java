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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text that carry meaning: what is left when the small words of the six forms are taken out.
public final class Words {

    /// A word: letters, digits, and what may stand inside one (l'acte, cnie.ma, 2.08.310).
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}ʷ]+(?:['’.\\-][\\p{L}\\p{M}\\p{N}]+)*");

    private static final Set<String> SMALL = smallWords();

    private Words() {}

    /// The content words of a text as typed, in order.
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            for (String part : parts(matcher.group())) {
                if (!isSmall(part)) {
                    words.add(part);
                }
            }
        }
        return words;
    }

    /// Whether a word only holds a sentence together.
    public static boolean isSmall(String word) {
        return SMALL.contains(Keys.fold(word));
    }

    /// The keys of all content words of a text.
    public static Set<String> keys(String text) {
        Set<String> keys = new HashSet<>();
        of(text).forEach(word -> keys.addAll(Keys.of(word)));
        return keys;
    }

    /// A hyphen joins words, but holds numbers (55-19) together; a dot holds addresses and numbers together.
    private static String[] parts(String word) {
        return word.indexOf('-') > 0 && word.chars().anyMatch(Character::isLetter)
                ? word.split("-")
                : new String[] {word};
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
