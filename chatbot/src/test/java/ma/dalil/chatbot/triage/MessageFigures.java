package ma.dalil.chatbot.triage;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.triage.MessageClassifier.Likelihoods;
import ma.dalil.chatbot.triage.MessageExamples.Example;
import ma.dalil.chatbot.triage.MessageExamples.Source;

/// Tables of what rules and the model of messages tell rightly.
final class MessageFigures {

    private static final double PERCENT = 100;
    private static final EscalationRules RULES = EscalationRules.shipped();
    private static final SmallTalk SMALL_TALK = SmallTalk.shipped();
    private static final ForeignPapers FOREIGN = ForeignPapers.shipped();
    private static final Facets FACETS = new Facets(Knowledge.text());
    private static final Offices OFFICES = new Offices(Knowledge.lexicon(), Knowledge.catalog());
    private static final GenericRequests GENERIC = new GenericRequests(Knowledge.catalog());

    /// What was said of an example.
    ///
    /// @param byRules whether the rules and word lists find its kind; for an honest question, hand it over
    record Told(Example example, Likelihoods likelihoods, boolean asks, boolean byRules) {

        double sensitive() {
            return likelihoods.inNeed(asks);
        }

        boolean byModel() {
            return switch (example.kind()) {
                case MessageClassifier.VAGUE -> false;
                case MessageClassifier.OFF_TOPIC -> likelihoods.isOffTopic();
                default -> likelihoods.handedOver(asks).isPresent();
            };
        }

        boolean isOf(Source source, String kind) {
            return example.source() == source && example.kind().equals(kind);
        }
    }

    private MessageFigures() {}

    static Told told(Example example, MessageClassifier classifier) {
        Message message = Message.of(example.text());
        boolean asks = !FACETS.asked(message).isEmpty();
        return new Told(example, classifier.of(message), asks, byRules(example, message));
    }

    private static boolean byRules(Example example, Message message) {
        return switch (example.kind()) {
            case MessageClassifier.VAGUE -> isVague(message);
            case MessageClassifier.OFF_TOPIC -> SMALL_TALK.isOffTopic(message) || FOREIGN.areMeant(message);
            default -> RULES.assess(example.text()).isPresent();
        };
    }

    private static boolean isVague(Message message) {
        Message subject = FACETS.subject(message);
        return OFFICES.without(subject).words().isEmpty()
                || GENERIC.procedures(subject).isPresent();
    }

    static void print(List<Told> told) {
        for (String kind : MessageClassifier.KINDS) {
            List<Told> written =
                    told.stream().filter(one -> one.isOf(Source.WRITTEN, kind)).toList();
            heading(kind);
            row("all", written);
            rows(written, one -> one.example().label());
            rows(written, one -> one.example().form());
        }
        List<Told> questions = told.stream()
                .filter(one -> one.isOf(Source.QUESTIONS, MessageClassifier.NONE))
                .toList();
        heading("questions in scope, wrongly handed over");
        row("tuning", questions);
        thresholds(told, questions, MessageClassifier.SENSITIVE, Told::sensitive);
        thresholds(
                told,
                questions,
                MessageClassifier.SENSITIVE,
                one -> one.likelihoods().isUrgent() ? one.sensitive() : 0);
        thresholds(
                told,
                questions,
                MessageClassifier.SENSITIVE,
                one -> one.likelihoods().isUrgent() ? 0 : one.sensitive());
        thresholds(
                told,
                questions,
                MessageClassifier.OFF_TOPIC,
                one -> one.likelihoods().offTopic());
        long right = told.stream()
                .filter(one -> one.example()
                        .label()
                        .equals(one.likelihoods().category().id()))
                .count();
        long all = told.stream()
                .filter(one -> one.isOf(Source.WRITTEN, MessageClassifier.SENSITIVE))
                .count();
        System.out.printf(Locale.ROOT, "the right category: %.1f%n", PERCENT * right / all);
    }

    private static void heading(String title) {
        System.out.printf("| %s | n | rules | model | both |%n|---|---:|---:|---:|---:|%n", title);
    }

    private static void rows(List<Told> told, Function<Told, String> group) {
        for (String name : new TreeSet<>(told.stream().map(group).toList())) {
            row(name, told.stream().filter(one -> group.apply(one).equals(name)).toList());
        }
    }

    private static void row(String name, List<Told> told) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                name,
                told.size(),
                share(told, Told::byRules),
                share(told, Told::byModel),
                share(told, one -> one.byRules() || one.byModel()));
    }

    /// What each threshold would find, and what it would take from the questions in scope.
    private static void thresholds(
            List<Told> told, List<Told> questions, String kind, Function<Told, Double> likelihood) {
        List<Told> written =
                told.stream().filter(one -> one.isOf(Source.WRITTEN, kind)).toList();
        List<Told> honest = told.stream()
                .filter(one -> one.isOf(Source.WRITTEN, MessageClassifier.NONE))
                .toList();
        System.out.printf("| %s from | model | both | honest, written | honest, tuning |%n", kind);
        for (int step = 2; step <= 18; step++) {
            double least = step / 20.0;
            Predicate<Told> found = one -> likelihood.apply(one) >= least;
            System.out.printf(
                    Locale.ROOT,
                    "| %.2f | %.1f | %.1f | %.1f | %.1f |%n",
                    least,
                    share(written, found),
                    share(written, found.or(Told::byRules)),
                    share(honest, found),
                    share(questions, found));
        }
    }

    private static double share(List<Told> told, Predicate<Told> some) {
        return told.isEmpty() ? 0 : PERCENT * told.stream().filter(some).count() / told.size();
    }
}
