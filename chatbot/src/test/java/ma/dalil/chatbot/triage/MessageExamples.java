package ma.dalil.chatbot.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.chatbot.understanding.Corpus;
import ma.dalil.chatbot.understanding.Sample;
import tools.jackson.databind.JsonNode;

/// The messages from which the model of messages is learnt: those written for it (`sensitive.tsv`, `unanswerable.tsv`),
/// the questions for tuning that no person need see, what procedures are called, and everyday sentences.
final class MessageExamples {

    /// Of each collection.
    private static final int EVERYDAY = 700;
    /// One name in so many.
    private static final int NAMES_STEP = 3;

    /// A few words that go on with a question say nothing by themselves.
    private static final int MOST_WORDS_LEANING = 6;

    /// The labels of the kinds of questions for tuning that no person need see.
    private static final Map<String, String> LABELS = Map.of(
            "in-scope", MessageClassifier.NONE,
            "clarify", MessageClassifier.VAGUE,
            "oos", MessageClassifier.OFF_TOPIC,
            "injection", MessageClassifier.OFF_TOPIC);

    /// Those who wrote questions call some categories otherwise.
    private static final Map<String, String> CATEGORIES =
            Map.of("child", "child-in-danger", "violence", "domestic-violence");

    /// The newer questions, whose sensitive ones stand in no other file.
    private static final List<String> NEWER =
            TuningQuestions.LETTERS.subList(TuningQuestions.LETTERS.indexOf("f"), TuningQuestions.LETTERS.size());

    private MessageExamples() {}

    enum Source {
        WRITTEN,
        QUESTIONS,
        NAMES,
        EVERYDAY
    }

    /// @param label a category, or what else a message may be
    /// @param about the document that answers it, empty if that is not known
    record Example(Source source, String label, String form, String text, String about) {

        Example(Source source, String label, String form, String text) {
            this(source, label, form, text, "");
        }

        /// What the model of kinds is to say.
        String kind() {
            return MessageClassifier.KINDS.contains(label) ? label : MessageClassifier.SENSITIVE;
        }

        long hash() {
            return Sample.of(label, text).hash();
        }
    }

    static List<Example> read() {
        return Stream.of(
                        written("sensitive.tsv"),
                        written("unanswerable.tsv"),
                        questions(),
                        NEWER.stream().flatMap(MessageExamples::forPersons),
                        names(),
                        everyday())
                .flatMap(examples -> examples)
                .distinct()
                .toList();
    }

    private static Stream<Example> written(String resource) {
        return lines(resource).map(line -> {
            String[] columns = line.split("\t");
            return new Example(Source.WRITTEN, columns[0], columns[1], columns[2]);
        });
    }

    private static Stream<Example> questions() {
        return TuningQuestions.LETTERS.stream().flatMap(MessageExamples::questions);
    }

    /// The questions of one file for tuning that no person need see.
    static Stream<Example> questions(String letter) {
        return TuningQuestions.of(letter)
                .map(MessageExamples::question)
                .filter(example -> LABELS.containsValue(example.label()));
    }

    /// The questions of one file for tuning that a person must see.
    private static Stream<Example> forPersons(String letter) {
        return TuningQuestions.of(letter)
                .filter(question -> Set.of("sensitive", "human")
                        .contains(question.get("kind").asString()))
                .map(question -> {
                    String category = question.get("sensitive").asString();
                    return new Example(
                            Source.WRITTEN,
                            category.equals("none") ? "person-requested" : CATEGORIES.getOrDefault(category, category),
                            question.get("language").asString(),
                            question.get("text").asString());
                });
    }

    private static Example question(JsonNode question) {
        String kind = question.get("kind").asString();
        String text = question.get("text").asString();
        boolean leans = question.has("before") && text.split(" ").length <= MOST_WORDS_LEANING;
        return new Example(
                Source.QUESTIONS,
                leans && kind.equals("in-scope") ? MessageClassifier.VAGUE : LABELS.getOrDefault(kind, kind),
                question.get("language").asString(),
                text,
                question.path("documents").path(0).asString(""));
    }

    /// A part of what procedures are called; what a person answers anyhow is left out.
    private static Stream<Example> names() {
        return Knowledge.catalog().all().stream()
                .filter(procedure -> procedure.referral().category() == null)
                .flatMap(procedure -> Stream.concat(
                        procedure.name().byForm().entrySet().stream()
                                .map(name -> Map.entry(name.getKey(), List.of(name.getValue()))),
                        procedure.aliases().entrySet().stream()))
                .flatMap(names -> names.getValue().stream()
                        .map(name -> new Example(
                                Source.NAMES,
                                MessageClassifier.NONE,
                                names.getKey().toLanguageTag(),
                                name)))
                .distinct()
                .filter(example -> example.hash() % NAMES_STEP == 0);
    }

    private static Stream<Example> everyday() {
        return Corpus.everyday(EVERYDAY).stream()
                .map(text -> new Example(Source.EVERYDAY, MessageClassifier.NONE, "", text));
    }

    private static Stream<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(MessageExamples.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
