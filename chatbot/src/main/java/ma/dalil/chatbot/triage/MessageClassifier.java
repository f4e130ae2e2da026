package ma.dalil.chatbot.triage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.understanding.LinearModel;
import ma.dalil.chatbot.understanding.WordFeatures;
import ma.dalil.retrieval.text.Concepts;

/// Hears in a message what no rule has a word for: that a person must see it, that it is off topic, or vague, or meant
/// to lead the assistant out of its role.
///
/// A linear model weighs the keys of the words, pairs of neighbours, runs of letters and concepts (`message.model`),
/// trained as `decisions/0004-what-no-rule-has-a-word-for.md` tells. Why it is weighed against the services that may be
/// meant: `decisions/0019-likelihoods-weighed-together.md`; its thresholds:
/// `decisions/0021-what-the-words-leave-open.md`.
final class MessageClassifier {

    static final String RESOURCE = "message.model";
    static final String SENSITIVE = "sensitive";
    /// Word lists tell most of them ([GenericRequests]); what they miss is heard here.
    static final String VAGUE = "vague";
    static final String OFF_TOPIC = "off-topic";
    /// An attempt to lead the assistant out of its role; word lists tell the plain ones ([SmallTalk]).
    static final String INJECTION = "injection";
    /// A question that the documents may answer.
    static final String NONE = "none";
    static final List<String> KINDS = List.of(SENSITIVE, NONE, VAGUE, OFF_TOPIC, INJECTION);

    /// Of 10,677 questions in scope that no rule caught 110 are handed over from here, and 796 of 1,179 messages of
    /// people in need; told by models that had not learnt them.
    static final double SENSITIVE_FROM = 0.3;
    /// Where a life may be at stake, a hand-over too many is the smaller harm.
    static final double URGENT_FROM = 0.25;
    /// So much of the likelihood of whatever else the message may be is enough there.
    private static final double ENOUGH_OF_THE_LIKELIEST = 0.5;
    static final double MORE_FOR_A_QUESTION = 0.15;
    /// From here a person is offered where no service is surely meant, or beside the facts.
    private static final double DOUBTFUL_FROM = 0.12;
    /// Of 1,741 messages that went on with a question in scope 17 were so likely, and 41 of 75 in need that no rule
    /// caught; told by models that had not learnt them.
    private static final double WITHIN_FROM = 0.7;
    private static final double URGENT_WITHIN_FROM = 0.65;
    private static final double DOUBTFUL_WITHIN_FROM = 0.45;
    /// Of long messages in which a rule's words met, 196 of 362 in scope were less likely in need, and 7 of 582 that
    /// were.
    private static final double HARDLY_IN_NEED = 0.05;
    /// Of short messages in which a rule's words met 7 were so surely off topic, and none was in need.
    private static final double IDLE_TALK_FROM = 0.7;
    private static final double HARDLY_IN_NEED_IN_IDLE_TALK = 0.1;
    /// What a service that is surely meant takes from the others.
    private static final double LESS_FOR_A_SERVICE = 0.5;
    private static final double SURELY_MEANT = 0.7;
    private static final double INJECTION_FROM = 0.15;
    /// Of 2,179 messages off topic 82 in a hundred are so likely, and 2.4 in a hundred ordinary questions in scope.
    private static final double OFF_TOPIC_FROM = 0.12;
    private static final double OFF_TOPIC_LESS_FOR_A_SERVICE = 0.7;
    private static final double OFF_TOPIC_THOUGH_NAMED_FROM = 0.7;
    /// The fewer the words, the less it takes.
    private static final double VAGUE_FROM = 0.15;
    private static final double VAGUE_IN_FEW_WORDS_FROM = 0.05;
    private static final int FEW_WORDS = 6;
    private static final double VAGUE_IN_HARDLY_ANY_WORDS_FROM = -0.15;
    private static final int HARDLY_ANY_WORDS = 3;
    /// Of what goes on with a question, which seldom names a service: 39 of 1,798 in scope were so likely, and 66 of 82
    /// off topic.
    private static final double OFF_TOPIC_WITHIN_FROM = 0.7;
    /// Where nothing was found, it is likelier that the question left something out.
    private static final double PERHAPS_VAGUE_FROM = 0.25;

    private final LinearModel whether;
    private final LinearModel which;
    private final Concepts concepts;

    /// How probable it is that a message is each of these.
    ///
    /// @param category the likeliest one, if the message is sensitive at all
    /// @param service how likely the likeliest service is meant
    /// @param services how likely one of the two likeliest is
    /// @param words how many the message has
    record Likelihoods(
            Category category,
            double sensitive,
            double vague,
            double offTopic,
            double injection,
            double service,
            double services,
            int words) {

        /// The category under which the message is handed over, empty if it is none.
        ///
        /// @param asks true if the message asks for papers, a price, a place, ...: who does is seldom in need
        /// @param within true if it goes on with a question: what has few words of its own is told badly
        Optional<Category> handedOver(boolean asks, boolean within) {
            boolean urgent = category.isUrgent();
            double least = urgent ? URGENT_FROM : SENSITIVE_FROM;
            double leastWithin = urgent ? URGENT_WITHIN_FROM : WITHIN_FROM;
            boolean handed = within ? inNeed() >= leastWithin : inNeed(asks) >= least;
            double besides = Math.max(vague, Math.max(offTopic, injection));
            return handed && sensitive > (urgent ? ENOUGH_OF_THE_LIKELIEST * besides : besides)
                    ? Optional.of(category)
                    : Optional.empty();
        }

        /// Whether it is meant to lead the assistant out of its role; who asks for a service besides gets that.
        boolean isInjection() {
            return injection > Math.max(sensitive, Math.max(vague, offTopic))
                    && injection - LESS_FOR_A_SERVICE * service >= INJECTION_FROM;
        }

        /// Whether so little speaks for a person that the documents come first, and more than for idle talk.
        boolean isDoubtful(boolean asks, boolean within) {
            return within ? inNeed() >= DOUBTFUL_WITHIN_FROM : inNeed(asks) >= DOUBTFUL_FROM && sensitive > offTopic;
        }

        boolean isIdleTalk() {
            return offTopic >= IDLE_TALK_FROM && sensitive < HARDLY_IN_NEED_IN_IDLE_TALK;
        }

        boolean isHardlyInNeed() {
            return sensitive < HARDLY_IN_NEED;
        }

        /// How probable it is that the message is sensitive, less what a question and a service take from that.
        private double inNeed(boolean asks) {
            return asks ? inNeed() - MORE_FOR_A_QUESTION : inNeed();
        }

        private double inNeed() {
            return sensitive * (1 - LESS_FOR_A_SERVICE * service);
        }

        /// Whether a service is meant so surely that a word of idle talk says nothing: of 148 messages off topic in
        /// which such words stood, 6 were.
        private boolean isAboutAService() {
            return service >= SURELY_MEANT;
        }

        /// Whether no administration answers it, whatever a search may find.
        ///
        /// @param within true if the message stands in a conversation about a service
        /// @param named true if it holds a name of a service: a price is asked of many things
        /// @param listed true if it holds words of idle talk
        boolean isOffTopic(boolean within, boolean named, boolean listed) {
            if (listed && !isAboutAService()) {
                return true;
            }
            if (within) {
                return offTopic >= OFF_TOPIC_WITHIN_FROM;
            }
            if (named && isAboutAService()) {
                return offTopic >= OFF_TOPIC_THOUGH_NAMED_FROM;
            }
            return offTopic > Math.max(vague, sensitive)
                    && offTopic - OFF_TOPIC_LESS_FOR_A_SERVICE * service >= OFF_TOPIC_FROM;
        }

        /// Whether it leaves out what it is about, whatever a search may find.
        boolean isVague() {
            double few = words <= FEW_WORDS ? VAGUE_IN_FEW_WORDS_FROM : VAGUE_FROM;
            double least = words <= HARDLY_ANY_WORDS ? VAGUE_IN_HARDLY_ANY_WORDS_FROM : few;
            return vague > sensitive && vague - LESS_FOR_A_SERVICE * services >= least;
        }

        /// Whether it is rather asked back than refused where a search finds nothing.
        ///
        /// @param few true if the message has but a few words: who tells of nothing we know in many words is
        /// after something else
        boolean mayBeVague(boolean few) {
            return vague > offTopic && (few || vague >= PERHAPS_VAGUE_FROM);
        }
    }

    /// @param whether tells the [#KINDS] apart
    /// @param which tells the categories of sensitive messages apart
    MessageClassifier(LinearModel whether, LinearModel which, Concepts concepts) {
        this.whether = whether;
        this.which = which;
        this.concepts = concepts;
    }

    static MessageClassifier shipped(Concepts concepts) {
        List<LinearModel> models = LinearModel.shipped(MessageClassifier.class, RESOURCE, 2);
        return new MessageClassifier(models.getFirst(), models.getLast(), concepts);
    }

    void write(OutputStream out) throws IOException {
        LinearModel.writeAll(out, List.of(whether, which));
    }

    /// @param services how likely each one is meant, by identifier
    Likelihoods of(Message message, Map<String, Double> services) {
        int[] features = features(message, concepts);
        double[] kinds = whether.probabilities(features);
        double[] categories = which.probabilities(features);
        int likeliest = IntStream.range(0, categories.length)
                .boxed()
                .max(Comparator.comparingDouble(label -> categories[label]))
                .orElseThrow();
        return new Likelihoods(
                Category.valueOf(which.labels().get(likeliest)),
                kinds[KINDS.indexOf(SENSITIVE)],
                kinds[KINDS.indexOf(VAGUE)],
                kinds[KINDS.indexOf(OFF_TOPIC)],
                kinds[KINDS.indexOf(INJECTION)],
                ofTheLikeliest(1, services),
                ofTheLikeliest(2, services),
                message.words().size());
    }

    private static double ofTheLikeliest(int number, Map<String, Double> services) {
        return services.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(number)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    static int[] features(Message message, Concepts concepts) {
        List<Set<String>> content =
                message.words().stream().filter(word -> !Message.isSmall(word)).toList();
        return WordFeatures.of(message.words(), concepts.keys(content));
    }
}
