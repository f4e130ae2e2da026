package ma.dalil.chatbot.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ma.dalil.chatbot.triage.Assessment.Doubt;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.understanding.LinearModel;
import ma.dalil.chatbot.understanding.WordFeatures;

/// Hears in a message what no rule has a word for: that a person must see it, or that it is off topic.
///
/// A linear model weighs the keys of the words, pairs of neighbours and runs of letters (`message.model`). How it was
/// trained, and why its thresholds are these, stands in `decisions/0004-what-no-rule-has-a-word-for.md`.
final class MessageClassifier {

    static final String RESOURCE = "message.model";
    static final String SENSITIVE = "sensitive";
    /// Word lists tell most of them ([GenericRequests]); what they miss is heard here.
    static final String VAGUE = "vague";
    static final String OFF_TOPIC = "off-topic";
    /// A question that the documents may answer.
    static final String NONE = "none";
    static final List<String> KINDS = List.of(SENSITIVE, NONE, VAGUE, OFF_TOPIC);

    static final double SENSITIVE_FROM = 0.5;
    /// Where a life may be at stake, a hand-over too many is the smaller harm.
    static final double URGENT_FROM = 0.35;
    static final double MORE_FOR_A_QUESTION = 0.3;
    /// From here a person is offered where no service is surely meant, or beside the facts.
    private static final double DOUBTFUL_FROM = 0.15;
    private static final Set<Category> URGENT = EnumSet.of(
            Category.DOMESTIC_VIOLENCE,
            Category.CHILD_IN_DANGER,
            Category.SUICIDE,
            Category.HEALTH_EMERGENCY,
            Category.THREAT);
    private static final double OFF_TOPIC_FROM = 0.8;
    /// Of a message for which no service is likely either.
    private static final double PERHAPS_OFF_TOPIC_FROM = 0.1;
    private static final double VAGUE_FROM = 0.8;
    /// Where nothing was found, it is likelier that the question left something out.
    private static final double PERHAPS_VAGUE_FROM = 0.25;

    private final LinearModel whether;
    private final LinearModel which;

    /// How probable it is that a message is each of these.
    ///
    /// @param category the likeliest one, if the message is sensitive at all
    record Likelihoods(Category category, double sensitive, double vague, double offTopic) {

        /// The category under which the message is handed over, empty if it is none.
        ///
        /// @param asks true if the message asks for papers, a price, a place, ..., or goes on with a
        /// question: who does is seldom in need
        Optional<Category> handedOver(boolean asks) {
            double least = isUrgent() ? URGENT_FROM : SENSITIVE_FROM;
            return inNeed(asks) >= least ? Optional.of(category) : Optional.empty();
        }

        /// Whether so little speaks for a person that the documents come first, and more than for idle talk.
        boolean isDoubtful(boolean asks) {
            return inNeed(asks) >= DOUBTFUL_FROM && sensitive > offTopic;
        }

        /// How probable it is that the message is sensitive, less what a question takes from that.
        double inNeed(boolean asks) {
            return asks ? sensitive - MORE_FOR_A_QUESTION : sensitive;
        }

        boolean isUrgent() {
            return URGENT.contains(category);
        }

        /// Whether no administration answers it, whatever a search may find.
        boolean isOffTopic() {
            return offTopic >= OFF_TOPIC_FROM;
        }

        boolean isVague() {
            return vague >= VAGUE_FROM;
        }

        /// @param few true if the message has but a few words: who tells of nothing we know in many words is
        /// after something else
        Set<Doubt> doubts(boolean few) {
            Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
            if (vague > offTopic && (few || vague >= PERHAPS_VAGUE_FROM)) {
                doubts.add(Doubt.VAGUE);
            }
            if (offTopic >= PERHAPS_OFF_TOPIC_FROM) {
                doubts.add(Doubt.OFF_TOPIC);
            }
            return doubts;
        }
    }

    /// @param whether tells [#SENSITIVE], [#NONE], [#VAGUE] and [#OFF_TOPIC] apart
    /// @param which tells the categories of sensitive messages apart
    MessageClassifier(LinearModel whether, LinearModel which) {
        this.whether = whether;
        this.which = which;
    }

    static MessageClassifier shipped() {
        try (InputStream resource =
                Objects.requireNonNull(MessageClassifier.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<LinearModel> models = LinearModel.readAll(resource, 2);
            return new MessageClassifier(models.getFirst(), models.getLast());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(OutputStream out) throws IOException {
        LinearModel.writeAll(out, List.of(whether, which));
    }

    Likelihoods of(Message message) {
        int[] features = features(message);
        double[] kinds = whether.likelihoods(features);
        double[] categories = which.likelihoods(features);
        int likeliest = IntStream.range(0, categories.length)
                .boxed()
                .max(Comparator.comparingDouble(label -> categories[label]))
                .orElseThrow();
        return new Likelihoods(
                Category.valueOf(which.labels().get(likeliest)),
                kinds[KINDS.indexOf(SENSITIVE)],
                kinds[KINDS.indexOf(VAGUE)],
                kinds[KINDS.indexOf(OFF_TOPIC)]);
    }

    static int[] features(Message message) {
        return WordFeatures.of(message.words());
    }
}
