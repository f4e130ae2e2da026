package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ma.dalil.chatbot.TuningQuestions;
import org.junit.jupiter.api.Test;

/// Trains the model that tells services apart anew and writes it where it ships; the tests' pattern of names leaves it
/// out, and `-Dtest=ServiceTraining` asks for it. It learns from what services are called and from the questions for
/// tuning; what it prints was told of each file of questions by a model that learnt from the files of two other thirds.
class ServiceTraining {

    private static final Path MODEL = Path.of("src/main/resources/ma/dalil/chatbot/understanding/service.model");

    @Test
    void train() throws IOException {
        for (List<String> unseen : TuningQuestions.thirds()) {
            ServiceModel model = ServiceExamples.learnt(TuningQuestions.but(unseen));
            unseen.stream()
                    .filter(letter -> !ServiceExamples.questions(letter).isEmpty())
                    .forEach(letter -> System.out.printf("%s: %s%n", letter, told(model, letter)));
        }
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            ServiceExamples.learnt(TuningQuestions.LETTERS).write(out);
        }
        System.out.printf("%s: %d bytes%n", MODEL, Files.size(MODEL));
        assertThat(Files.size(MODEL)).isPositive();
    }

    private static String told(ServiceModel model, String letter) {
        List<Sample> questions = ServiceExamples.questions(letter);
        long right = questions.stream()
                .filter(question -> model.of(question.text()).entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .filter(best -> best.getKey().equals(question.tag()))
                        .isPresent())
                .count();
        return String.format("%.1f %% of %d", 100.0 * right / questions.size(), questions.size());
    }
}
