package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Trains the model that tells services apart anew and writes it where it ships; the tests' pattern of names leaves it
/// out, and `-Dtest=ServiceTraining` asks for it. It learns from what services are called and from the questions for
/// tuning; what it prints was told of each file of questions by a model that learnt from the others.
class ServiceTraining {

    private static final Path MODEL = Path.of("src/main/resources/ma/dalil/chatbot/understanding/service.model");
    private static final int BITS = 16;
    /// A question counts as so many names.
    private static final int QUESTION = 2;
    private static final List<String> SPLITS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

    private final Concepts concepts = new Concepts(Knowledge.lexicon());
    private final SoftmaxTrainer trainer = new SoftmaxTrainer(
            text -> ServiceModel.features(text, concepts),
            BITS,
            Knowledge.catalog().all().stream().map(Procedure::id).toList());

    @Test
    void train() throws IOException {
        List<Sample> names = names();
        List<Sample> all = new ArrayList<>(names);
        for (String split : SPLITS) {
            List<Sample> learnt = new ArrayList<>(names);
            SPLITS.stream().filter(other -> !other.equals(split)).forEach(other -> learnt.addAll(questions(other)));
            List<Sample> unseen = questions(split);
            System.out.printf("%s: %.1f %% of %d%n", split, 100 * right(trainer.fitted(learnt), unseen), unseen.size());
            for (int time = 0; time < QUESTION; time++) {
                all.addAll(unseen);
            }
        }
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            new ServiceModel(trainer.fitted(all), concepts).write(out);
        }
        System.out.printf("%s: %d bytes%n", MODEL, Files.size(MODEL));
        assertThat(Files.size(MODEL)).isPositive();
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
                .flatMap(procedure -> Stream.concat(
                                procedure.name().byForm().values().stream(),
                                procedure.aliases().values().stream().flatMap(List::stream))
                        .distinct()
                        .map(name -> Sample.of(procedure.id(), name)))
                .toList();
    }

    /// Those that stand by themselves.
    private static List<Sample> questions(String split) {
        return lines("/evaluation/questions-tuning-" + split + ".jsonl")
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(question -> question.get("kind").asString().equals("in-scope") && !question.has("before"))
                .map(question -> Sample.of(
                        question.get("documents").get(0).asString(),
                        question.get("text").asString()))
                .toList();
    }

    private static Stream<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(ServiceTraining.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
