package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import ma.dalil.chatbot.triage.MessageExamples.Example;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.understanding.Corpus;
import ma.dalil.chatbot.understanding.ModelTrainer;
import ma.dalil.chatbot.understanding.Sample;
import org.junit.jupiter.api.Test;

/// Trains the model of messages anew and writes it where it ships; the tests' pattern of names leaves it out, and
/// `-Dtest=MessageTraining` asks for it. What it prints was told of each fifth by a model that learnt from the others,
/// whose sentences are built otherwise ([Folds]); what ships learnt from all.
class MessageTraining {

    private static final Path MODEL = Path.of("src/main/resources/ma/dalil/chatbot/triage/message.model");
    private static final int WHETHER_BITS = 18;
    private static final int WHICH_BITS = 16;
    private static final double COST = 40;
    private static final int FOLDS = 5;
    private static final Set<Category> NOBODY_WRITES_FOR =
            EnumSet.of(Category.SENSITIVE_SUBJECT, Category.ASSISTANT_PAUSED);

    private final ModelTrainer whether = trainer(WHETHER_BITS, MessageClassifier.KINDS);
    private final ModelTrainer which = trainer(
            WHICH_BITS,
            Arrays.stream(Category.values())
                    .filter(category -> !NOBODY_WRITES_FOR.contains(category))
                    .map(Category::name)
                    .toList());

    private static ModelTrainer trainer(int bits, List<String> labels) {
        return new ModelTrainer(text -> MessageClassifier.features(Message.of(text)), bits, labels, COST);
    }

    @Test
    void train() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.DATA), "no licensed data in " + Corpus.DATA);
        List<Example> examples = MessageExamples.read();
        Map<Example, Integer> folds = Folds.of(examples, FOLDS);
        List<MessageFigures.Told> told = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int heldOut = fold;
            Predicate<Example> unseen = example -> Objects.equals(folds.get(example), heldOut);
            MessageClassifier classifier = trained(examples, unseen.negate());
            examples.stream()
                    .filter(unseen)
                    .map(example -> MessageFigures.told(example, classifier))
                    .forEach(told::add);
        }
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            trained(examples, example -> true).write(out);
        }
        System.out.printf("%s: %d bytes%n", MODEL, Files.size(MODEL));
        MessageFigures.print(told);
        assertThat(Files.size(MODEL)).isPositive();
    }

    private MessageClassifier trained(List<Example> examples, Predicate<Example> learnt) {
        List<Example> some = examples.stream().filter(learnt).toList();
        return new MessageClassifier(whether.fitted(kinds(some)), which.fitted(categories(some)));
    }

    private static List<Sample> kinds(List<Example> examples) {
        return examples.stream()
                .map(example -> Sample.of(example.kind(), example.text()))
                .toList();
    }

    private static List<Sample> categories(List<Example> examples) {
        return examples.stream()
                .filter(example -> example.kind().equals(MessageClassifier.SENSITIVE))
                .map(example ->
                        Sample.of(example.label().toUpperCase(Locale.ROOT).replace('-', '_'), example.text()))
                .toList();
    }
}
