package ma.dalil.chatbot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The questions that rules and models may learn from, by the letters of their file (`questions-tuning-a.jsonl`, and
/// `-aa` after `-z`).
public final class TuningQuestions {

    /// Of all files, the oldest first.
    public static final List<String> LETTERS =
            Stream.concat(letters("", 'z'), letters("a", 'd').skip(1)).toList();

    private static final int PARTS = 3;

    private TuningQuestions() {}

    private static Stream<String> letters(String before, char last) {
        return IntStream.rangeClosed('a', last).mapToObj(letter -> before + (char) letter);
    }

    /// The letters in three parts, so that each file can be judged by a model that has learnt from other files.
    public static List<List<String>> thirds() {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> IntStream.range(0, LETTERS.size())
                        .filter(at -> at % PARTS == part)
                        .mapToObj(LETTERS::get)
                        .toList())
                .toList();
    }

    /// All letters but some.
    public static List<String> but(List<String> some) {
        return LETTERS.stream().filter(letter -> !some.contains(letter)).toList();
    }

    public static Stream<JsonNode> of(String letter) {
        String resource = "/evaluation/questions-tuning-" + letter + ".jsonl";
        try (InputStream file = Objects.requireNonNull(TuningQuestions.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(JsonMapper.shared()::readTree).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
