package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Trains the language model anew, writes it where it ships and prints what it tells rightly of the validation texts,
/// by
/// which a recipe is chosen (`LanguageComparison` in `src/peers` reads the held-out ones). The tests' pattern of names
/// leaves it out, and `-Dtest=LanguageTraining` asks for it.
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
        print("sentences", Accuracy.of(samples, Sample.Fold.VALIDATION, false), model);
        print("at most four words", Accuracy.of(samples, Sample.Fold.VALIDATION, true), model);
        assertThat(Files.size(MODEL)).isPositive();
    }

    private static void print(String title, List<Sample> validation, LanguageModel model) {
        System.out.println(Accuracy.heading(title + " (" + validation.size() + ")"));
        System.out.println(Accuracy.row(
                "ours",
                Accuracy.of(
                        validation,
                        text -> LanguageIdentifier.identify(text, model).tag(),
                        String::equals)));
    }
}
