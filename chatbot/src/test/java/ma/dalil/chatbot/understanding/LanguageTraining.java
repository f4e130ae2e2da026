package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
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
    private static final double COST = 4;
    private static final int LONGEST_CUT = 5;
    private static final int MOST_WORDS = 15;

    @Test
    void train() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.DATA), "no licensed data in " + Corpus.DATA);
        List<Sample> samples = Corpus.read();
        LanguageModel model =
                new LanguageModel(trained(Script.LATIN, LATIN, samples), trained(Script.ARABIC, ARABIC, samples));
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            model.write(out);
        }
        System.out.printf("%s: %d bytes%n", MODEL, Files.size(MODEL));
        print("sentences", Accuracy.of(samples, Sample.Fold.VALIDATION, false), model);
        print("at most four words", Accuracy.of(samples, Sample.Fold.VALIDATION, true), model);
        assertThat(Files.size(MODEL)).isPositive();
    }

    private static LinearModel trained(Script script, List<String> labels, List<Sample> samples) {
        List<Sample> own = samples.stream()
                .filter(sample -> labels.contains(sample.tag()))
                .flatMap(sample -> cuts(sample).stream())
                .toList();
        ModelTrainer trainer = new ModelTrainer(
                text -> Features.of(LanguageIdentifier.telling(Tokenizer.tokens(text), script)), BITS, labels, COST);
        LinearModel model = trainer.fitted(of(own, Sample.Fold.TRAINING));
        return trainer.sharpened(model, of(own, Sample.Fold.VALIDATION));
    }

    private static List<Sample> of(List<Sample> samples, Sample.Fold fold) {
        return samples.stream().filter(sample -> sample.fold() == fold).toList();
    }

    /// The beginning of the text and a few words out of it, since messages are short.
    private static List<Sample> cuts(Sample sample) {
        String[] words = sample.text().strip().split("\\s+");
        if (words.length <= LONGEST_CUT) {
            return List.of(sample);
        }
        SplittableRandom random =
                new SplittableRandom(sample.hash() + sample.text().hashCode());
        int length = 1 + random.nextInt(LONGEST_CUT);
        int start = random.nextInt(words.length - length);
        List<String> all = List.of(words);
        return List.of(
                sample.spelled(String.join(" ", all.subList(0, Math.min(words.length, MOST_WORDS))), sample.tag()),
                sample.spelled(String.join(" ", all.subList(start, start + length)), sample.tag()));
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
