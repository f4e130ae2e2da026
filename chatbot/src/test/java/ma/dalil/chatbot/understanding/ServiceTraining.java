package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.Test;

/// Trains the model that tells services apart anew and writes it where it ships; the tests' pattern of names leaves it
/// out, and `-Dtest=ServiceTraining` asks for it. It learns from what services are called and from the questions for
/// tuning; what it prints was told of each file of questions by a model that learnt from the files of two other thirds.
class ServiceTraining {

    private static final Path MODEL = Path.of("src/main/resources/ma/dalil/chatbot/understanding/service.model");
    private static final int BITS = 16;
    private static final int FOLDS = 3;
    /// A question counts as so many names.
    private static final int QUESTION = 2;

    private final Concepts concepts = new Concepts(Knowledge.lexicon());
    private final SoftmaxTrainer trainer = new SoftmaxTrainer(
            text -> ServiceModel.features(text, concepts),
            BITS,
            Knowledge.catalog().all().stream().map(Procedure::id).toList());

    @Test
    void train() throws IOException {
        for (int fold = 0; fold < FOLDS; fold++) {
            int heldOut = fold;
            List<String> unseen = letters(file -> file % FOLDS == heldOut);
            LinearModel model = trainer.fitted(learnt(letters(file -> file % FOLDS != heldOut)));
            unseen.stream()
                    .filter(letter -> !questions(letter).isEmpty())
                    .forEach(letter -> System.out.printf("%s: %s%n", letter, told(model, questions(letter))));
        }
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            new ServiceModel(trainer.fitted(learnt(TuningQuestions.LETTERS)), concepts).write(out);
        }
        System.out.printf("%s: %d bytes%n", MODEL, Files.size(MODEL));
        assertThat(Files.size(MODEL)).isPositive();
    }

    private static List<String> letters(IntPredicate file) {
        return IntStream.range(0, TuningQuestions.LETTERS.size())
                .filter(file)
                .mapToObj(TuningQuestions.LETTERS::get)
                .toList();
    }

    private static List<Sample> learnt(List<String> letters) {
        List<Sample> learnt = new ArrayList<>(names());
        for (String letter : letters) {
            List<Sample> questions = questions(letter);
            for (int time = 0; time < QUESTION; time++) {
                learnt.addAll(questions);
            }
        }
        return learnt;
    }

    private String told(LinearModel model, List<Sample> questions) {
        return String.format("%.1f %% of %d", 100 * right(model, questions), questions.size());
    }

    private double right(LinearModel model, List<Sample> questions) {
        ServiceModel services = new ServiceModel(model, concepts);
        return questions.stream()
                        .filter(question -> services.of(question.text()).entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .filter(best -> best.getKey().equals(question.tag()))
                                .isPresent())
                        .count()
                / (double) questions.size();
    }

    private static List<Sample> names() {
        return Knowledge.catalog().all().stream()
                .flatMap(procedure -> procedure.names().distinct().map(name -> Sample.of(procedure.id(), name)))
                .toList();
    }

    /// Those that stand by themselves and that documents answer, though a person may be wanted besides.
    private static List<Sample> questions(String letter) {
        return TuningQuestions.of(letter)
                .filter(question -> !question.get("documents").isEmpty() && !question.has("before"))
                .map(question -> Sample.of(
                        question.get("documents").get(0).asString(),
                        question.get("text").asString()))
                .toList();
    }
}
