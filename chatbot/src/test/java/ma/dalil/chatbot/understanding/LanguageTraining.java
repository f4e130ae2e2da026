package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Trains the language model anew and writes it where it ships; the tests' pattern of names leaves it out, and
/// `-Dtest=LanguageTraining` asks for it.
class LanguageTraining {

    private static final Path MODEL = Path.of("src/main/resources/ma/dalil/chatbot/understanding/language.model");
    private static final List<String> LATIN =
            List.of("fr", "ary-Latn", "zgh-Latn", "en", "es", "de", "it", "pt", "nl", "tr");
    private static final List<String> ARABIC = List.of("ar", "ary-Arab", LanguageModel.AMAZIGH_ARABIC);
    private static final int BITS = 16;

    @Test
    void train() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.DATA), "no licensed data in " + Corpus.DATA);
        List<Sample> samples = Corpus.read();
        LanguageModel model = new LanguageModel(
                new ModelTrainer(Script.LATIN, BITS, LATIN).train(samples),
                new ModelTrainer(Script.ARABIC, BITS, ARABIC).train(samples));
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            model.write(out);
        }
        System.out.printf("%s: %d bytes%n", MODEL, Files.size(MODEL));
        print("sentences", Accuracy.heldOut(samples, false), model);
        print("at most four words", Accuracy.heldOut(samples, true), model);
        assertThat(Files.size(MODEL)).isPositive();
    }

    private static void print(String title, List<Sample> heldOut, LanguageModel model) {
        System.out.println(Accuracy.heading(title + " (" + heldOut.size() + ")"));
        System.out.println(Accuracy.row(
                "ours",
                Accuracy.of(
                        heldOut,
                        text -> LanguageIdentifier.identify(text, model).tag(),
                        String::equals)));
    }
}
