package ma.dalil.chatbot.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.chatbot.understanding.Sample;
import ma.dalil.knowledge.procedure.Procedure;
import tools.jackson.databind.JsonNode;

/// The messages from which the model of messages is learnt: those written for it (`sensitive.tsv`, `unanswerable.tsv`),
/// the questions for tuning, and what procedures are called.
final class MessageExamples {

    /// One name in so many.
    private static final int NAMES_STEP = 3;

    /// A few words that go on with a question say nothing by themselves.
    private static final int MOST_WORDS_LEANING = 6;

    /// The labels of the kinds of questions for tuning that no person need see.
    private static final Map<String, String> LABELS = Map.of(
            "in-scope", MessageClassifier.NONE,
            "clarify", MessageClassifier.VAGUE,
            "oos", MessageClassifier.OFF_TOPIC,
            "injection", MessageClassifier.INJECTION);

    private static final Set<String> FOR_PERSONS = Set.of("sensitive", "human");

    /// Those who wrote questions call some categories otherwise.
    private static final Map<String, String> CATEGORIES =
            Map.of("child", "child-in-danger", "violence", "domestic-violence");

    /// The newer questions, whose sensitive ones stand in no other file.
    private static final List<String> NEWER =
            TuningQuestions.LETTERS.subList(TuningQuestions.LETTERS.indexOf("f"), TuningQuestions.LETTERS.size());

    private MessageExamples() {}

    /// @param label a category, or what else a message may be
    record Example(String label, String text) {

        /// What the model of kinds is to say.
        String kind() {
            return MessageClassifier.KINDS.contains(label) ? label : MessageClassifier.SENSITIVE;
        }

        long hash() {
            return Sample.of(label, text).hash();
        }
    }

    /// What was written for it, names, and the questions of some files.
    ///
    /// @param letters of the files
    static List<Example> read(Collection<String> letters) {
        return Stream.of(
                        written("sensitive.tsv"),
                        written("unanswerable.tsv"),
                        letters.stream().flatMap(TuningQuestions::of).flatMap(MessageExamples::ordinary),
                        letters.stream()
                                .filter(NEWER::contains)
                                .flatMap(TuningQuestions::of)
                                .flatMap(MessageExamples::forPersons),
                        names())
                .flatMap(examples -> examples)
                .distinct()
                .toList();
    }

    private static Stream<Example> written(String resource) {
        return lines(resource).map(line -> {
            String[] columns = line.split("\t");
            return new Example(columns[0], columns[2]);
        });
    }

    /// The questions of one file for tuning that go on with no other.
    static Stream<Example> standingAlone(String letter) {
        return TuningQuestions.of(letter)
                .filter(question -> !question.has("before"))
                .flatMap(question -> Stream.concat(ordinary(question), forPersons(question)));
    }

    /// A question that no person need see.
    private static Stream<Example> ordinary(JsonNode question) {
        String kind = question.get("kind").asString();
        String text = question.get("text").asString();
        boolean leans = question.has("before") && text.split(" ").length <= MOST_WORDS_LEANING;
        boolean answered = !question.get("documents").isEmpty();
        return Stream.ofNullable(LABELS.get(kind))
                .map(label -> answered ? leans ? MessageClassifier.VAGUE : MessageClassifier.NONE : label)
                .map(label -> new Example(label, text));
    }

    /// A question that a person must see.
    private static Stream<Example> forPersons(JsonNode question) {
        String category = question.get("sensitive").asString();
        return FOR_PERSONS.contains(question.get("kind").asString())
                ? Stream.of(new Example(
                        category.equals("none") ? "person-requested" : CATEGORIES.getOrDefault(category, category),
                        question.get("text").asString()))
                : Stream.empty();
    }

    /// A part of what procedures are called; what a person answers anyhow is left out.
    private static Stream<Example> names() {
        return Knowledge.catalog().all().stream()
                .filter(procedure -> procedure.referral().category() == null)
                .flatMap(Procedure::names)
                .distinct()
                .map(name -> new Example(MessageClassifier.NONE, name))
                .filter(example -> example.hash() % NAMES_STEP == 0);
    }

    private static Stream<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(MessageExamples.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
