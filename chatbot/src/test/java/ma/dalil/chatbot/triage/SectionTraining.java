package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.chatbot.evaluation.KeyFacts;
import ma.dalil.chatbot.understanding.Sample;
import ma.dalil.chatbot.understanding.SoftmaxTrainer;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureText.Sentence;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Trains the model of sections anew and writes it where it ships; the tests' pattern of names leaves it out, and
/// `-Dtest=SectionTraining` asks for it.
///
/// It learns from where the figures stand that questions expect, and from the words of [Facets] where they expect none.
/// What it prints was told of each file of questions by models that learnt from the files of two other thirds.
class SectionTraining {

    private static final Path MODEL = Path.of("src/main/resources/ma/dalil/chatbot/triage/section.model");
    private static final int BITS = 18;
    /// One name of a service in so many.
    private static final int NAMES_STEP = 30;

    private static final double PERCENT = 100;

    private final Concepts concepts = new Concepts(Knowledge.lexicon());
    private final Facets facets = new Facets(Knowledge.text());
    private final Map<String, List<Question>> read = new HashMap<>();

    /// A question in scope.
    ///
    /// @param words the sections that its words ask for
    /// @param holding the sections that hold the figures it expects; empty if it expects none
    private record Question(String text, Set<Section> words, Set<Section> holding) {

        /// What the model is to say of it.
        Stream<String> labels() {
            if (holding.isEmpty()) {
                return words.isEmpty() ? Stream.of(SectionModel.AT_A_GLANCE) : ids(words);
            }
            Set<Section> both = EnumSet.copyOf(holding);
            both.retainAll(words);
            return both.isEmpty() ? ids(holding).limit(1) : ids(both);
        }

        private static Stream<String> ids(Set<Section> sections) {
            return sections.stream().map(Section::id);
        }
    }

    @Test
    void train() throws IOException {
        for (List<String> unseen : TuningQuestions.thirds()) {
            SectionModel model = trained(TuningQuestions.but(unseen));
            unseen.forEach(letters -> print(letters, model));
        }
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            trained(TuningQuestions.LETTERS).write(out);
        }
        assertThat(MODEL).isNotEmptyFile();
    }

    private SectionModel trained(Collection<String> letters) {
        Stream<Sample> questions = letters.stream()
                .flatMap(this::questions)
                .flatMap(question -> question.labels().map(label -> Sample.of(label, question.text())));
        SoftmaxTrainer trainer = new SoftmaxTrainer(
                text -> MessageClassifier.features(Message.of(text), concepts), BITS, SectionModel.LABELS);
        return new SectionModel(trainer.fitted(Stream.concat(questions, names()).toList()), concepts);
    }

    private static Stream<Sample> names() {
        return Knowledge.catalog().all().stream()
                .flatMap(Procedure::names)
                .distinct()
                .map(name -> Sample.of(SectionModel.AT_A_GLANCE, name))
                .filter(name -> name.hash() % NAMES_STEP == 0);
    }

    private Stream<Question> questions(String letters) {
        return read.computeIfAbsent(letters, this::inScope).stream();
    }

    private List<Question> inScope(String letters) {
        return TuningQuestions.of(letters)
                .filter(question -> question.get("kind").asString().equals("in-scope"))
                .filter(question -> !question.get("documents").isEmpty())
                .map(this::question)
                .toList();
    }

    private Question question(JsonNode question) {
        String text = question.get("text").asString();
        Procedure procedure = Knowledge.catalog()
                .find(question.get("documents").get(0).asString())
                .orElseThrow();
        Locale form = Locale.forLanguageTag(question.get("language").asString());
        Set<String> figures = KeyFacts.of(question.get("expects").asString());
        return new Question(
                text,
                facets.asked(text, procedure.name()),
                figures.isEmpty()
                        ? Set.of()
                        : holding(figures, procedure, WrittenForms.ALL.contains(form) ? form : WrittenForms.FRENCH));
    }

    private static Set<Section> holding(Set<String> figures, Procedure procedure, Locale form) {
        return Stream.of(Section.values())
                .filter(section -> KeyFacts.areTold(figures, told(procedure, section, form)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class)));
    }

    private static String told(Procedure procedure, Section section, Locale form) {
        return Knowledge.text().sentences(procedure, section, form).stream()
                .map(Sentence::text)
                .collect(Collectors.joining("\n"));
    }

    private void print(String letters, SectionModel model) {
        List<Question> judged = questions(letters)
                .filter(question -> !question.holding().isEmpty())
                .toList();
        if (!judged.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d figures, the words ask for %.1f %% of them, words and model for %.1f %%%n",
                    letters,
                    judged.size(),
                    share(judged, question -> isAskedFor(question, Set.of())),
                    share(
                            judged,
                            question -> isAskedFor(
                                    question,
                                    model.likely(
                                            question.text(), !question.words().isEmpty()))));
        }
    }

    private static boolean isAskedFor(Question question, Set<Section> likely) {
        return question.holding().stream()
                .anyMatch(section -> question.words().contains(section) || likely.contains(section));
    }

    private static double share(List<Question> questions, Predicate<Question> so) {
        return PERCENT * questions.stream().filter(so).count() / questions.size();
    }
}
