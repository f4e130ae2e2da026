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

/// The questions that rules and models may learn from, by the letter of their file (`questions-tuning-a.jsonl`).
public final class TuningQuestions {

    /// Of all files, the oldest first.
    public static final List<String> LETTERS = IntStream.rangeClosed('a', 'q')
            .mapToObj(letter -> String.valueOf((char) letter))
            .toList();

    private TuningQuestions() {}

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
