package ma.dalil.chatbot.triage;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.triage.MessageClassifier.Likelihoods;
import ma.dalil.chatbot.triage.MessageExamples.Example;
import ma.dalil.retrieval.ServiceLikelihood;

/// A table of what rules, word lists and the model of messages make of the messages of each file.
final class MessageFigures {

    private static final double PERCENT = 100;
    private static final EscalationRules RULES = EscalationRules.shipped();
    private static final SmallTalk SMALL_TALK = SmallTalk.shipped();
    private static final ForeignPapers FOREIGN = ForeignPapers.shipped();
    private static final Facets FACETS = new Facets(Knowledge.text());
    private static final Offices OFFICES = new Offices(Knowledge.lexicon(), Knowledge.catalog());
    private static final GenericRequests GENERIC = new GenericRequests(Knowledge.catalog());

    /// What becomes of a message.
    private enum Told {
        HANDED_OVER,
        REFUSED,
        ASKED_BACK,
        LOOKED_UP
    }

    private record Judged(String kind, Told told) {}

    private final MessageClassifier classifier;
    private final ServiceLikelihood services;

    /// @param classifier that has learnt from other files than it is asked about
    /// @param services that have too
    MessageFigures(MessageClassifier classifier, ServiceLikelihood services) {
        this.classifier = classifier;
        this.services = services;
    }

    static void printHead() {
        System.out.println("| file | sensitive: handed over | off topic: refused | vague: asked back |"
                + " in scope: handed over | refused | asked back |\n|---|---:|---:|---:|---:|---:|---:|");
    }

    void print(String letter) {
        List<Judged> judged = MessageExamples.standingAlone(letter)
                .map(example -> new Judged(example.kind(), told(example)))
                .toList();
        System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                letter,
                share(judged, MessageClassifier.SENSITIVE, Told.HANDED_OVER),
                share(judged, MessageClassifier.OFF_TOPIC, Told.REFUSED),
                share(judged, MessageClassifier.VAGUE, Told.ASKED_BACK),
                share(judged, MessageClassifier.NONE, Told.HANDED_OVER),
                share(judged, MessageClassifier.NONE, Told.REFUSED),
                share(judged, MessageClassifier.NONE, Told.ASKED_BACK));
    }

    private Told told(Example example) {
        Message message = Message.of(example.text());
        Likelihoods likelihoods = classifier.of(message, services.of(example.text()));
        boolean asks = !FACETS.asked(message).isEmpty();
        boolean vague = isVague(message);
        if (RULES.assess(example.text()).isPresent()
                || (!vague && likelihoods.handedOver(asks, false).isPresent())) {
            return Told.HANDED_OVER;
        }
        boolean listed = SMALL_TALK.isOffTopic(message) || FOREIGN.areMeant(message);
        if (likelihoods.isOffTopic(false, GENERIC.holdsAName(message), listed)) {
            return Told.REFUSED;
        }
        return vague || likelihoods.isVague() ? Told.ASKED_BACK : Told.LOOKED_UP;
    }

    private static boolean isVague(Message message) {
        Message subject = FACETS.subject(message);
        return OFFICES.without(subject).words().isEmpty()
                || GENERIC.procedures(subject).isPresent();
    }

    private static String share(List<Judged> judged, String kind, Told told) {
        List<Judged> some =
                judged.stream().filter(one -> one.kind().equals(kind)).toList();
        Predicate<Judged> so = one -> one.told() == told;
        return some.isEmpty()
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.1f (%d)",
                        PERCENT * some.stream().filter(so).count() / some.size(),
                        some.size());
    }
}
