package ma.dalil.chatbot.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that people of all forms write alike: places, abbreviations, the papers of the administration
/// (`neutral-words.txt`), and French nouns that Darija and Amazigh write in Arabic letters (`borrowed-words.txt`).
final class NeutralWords {

    private static final Set<String> WORDS = read("neutral-words.txt");
    private static final Set<String> BORROWED = read("borrowed-words.txt");

    private NeutralWords() {}

    /// @param word as the tokenizer evens it out
    static boolean contains(String word) {
        return WORDS.contains(word);
    }

    /// @param word as the tokenizer evens it out
    static boolean isBorrowed(String word) {
        return BORROWED.contains(word);
    }

    /// The words of a list, one line or several to a kind, as the tokenizer evens them out.
    static Set<String> read(String name) {
        try (InputStream list = Objects.requireNonNull(NeutralWords.class.getResourceAsStream(name), name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .map(Tokenizer::key)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
