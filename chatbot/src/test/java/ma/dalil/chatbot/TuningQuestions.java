package ma.dalil.chatbot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The questions that rules and models may learn from, by the letters of their file (`questions-tuning-a.jsonl`, and
/// `-aa` after `-z`).
public final class TuningQuestions {

    private static final Pattern FILE = Pattern.compile("questions-tuning-([a-z]+)\\.jsonl");

    /// Of all files, the oldest first.
    public static final List<String> LETTERS = letters();

    private static final int PARTS = 3;

    private TuningQuestions() {}

    private static List<String> letters() {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(TuningQuestions.class.getResource("/evaluation"))
                        .toURI()))) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(file -> file.group(1))
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
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
