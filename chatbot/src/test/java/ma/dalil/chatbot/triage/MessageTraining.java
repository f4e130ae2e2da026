package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.chatbot.triage.MessageExamples.Example;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.understanding.Corpus;
import ma.dalil.chatbot.understanding.Sample;
import ma.dalil.chatbot.understanding.ServiceExamples;
import ma.dalil.chatbot.understanding.SoftmaxTrainer;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.Test;

/// Trains the model of messages anew and writes it where it ships; the tests' pattern of names leaves it out, and
/// `-Dtest=MessageTraining` asks for it. What it prints was told of each file of questions by models that learnt from
/// the files of two other thirds; what ships learnt from all.
class MessageTraining {

    private static final Path MODEL = Path.of("src/main/resources/ma/dalil/chatbot/triage/message.model");
    private static final int WHETHER_BITS = 20;
    private static final int WHICH_BITS = 17;
    private static final Set<Category> NOBODY_WRITES_FOR =
            EnumSet.of(Category.SENSITIVE_SUBJECT, Category.ASSISTANT_PAUSED);

    private final Concepts concepts = new Concepts(Knowledge.lexicon());
    private final SoftmaxTrainer whether = trainer(WHETHER_BITS, MessageClassifier.KINDS);
    private final SoftmaxTrainer which = trainer(
            WHICH_BITS,
            Arrays.stream(Category.values())
                    .filter(category -> !NOBODY_WRITES_FOR.contains(category))
                    .map(Category::name)
                    .toList());

    private SoftmaxTrainer trainer(int bits, List<String> labels) {
        return new SoftmaxTrainer(text -> MessageClassifier.features(Message.of(text), concepts), bits, labels);
    }

    @Test
    void train() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.DATA), "no licensed data in " + Corpus.DATA);
        MessageFigures.printHead();
        for (List<String> unseen : TuningQuestions.thirds()) {
            List<String> learnt = TuningQuestions.but(unseen);
            MessageFigures figures = new MessageFigures(trained(learnt), ServiceExamples.learnt(learnt));
            unseen.forEach(figures::print);
        }
        try (OutputStream out = Files.newOutputStream(MODEL)) {
            trained(TuningQuestions.LETTERS).write(out);
        }
        System.out.printf("%s: %d bytes%n", MODEL, Files.size(MODEL));
        assertThat(Files.size(MODEL)).isPositive();
    }

    private MessageClassifier trained(List<String> letters) {
        List<Example> examples = MessageExamples.read(letters);
        return new MessageClassifier(whether.fitted(kinds(examples)), which.fitted(categories(examples)), concepts);
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
