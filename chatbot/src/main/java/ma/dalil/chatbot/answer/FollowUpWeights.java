package ma.dalil.chatbot.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.chatbot.answer.Relatives.Relation;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.text.Words;

/// What each sign is worth for a service, by its relation to the one that was spoken of (`follow-ups.tsv`): the sums
/// are the logits of a conditional logit model (McFadden, 1974) over all services.
///
/// `decisions/0020-what-goes-on-with-a-question.md` tells how they were found; `FollowUpTraining` finds them anew.
final class FollowUpWeights {

    private static final String RESOURCE = "follow-ups.tsv";
    /// Of a service that words do not speak for.
    private static final double LEAST = 0.003;

    /// What speaks for a service or against it.
    enum Sign {
        /// The logarithm of how likely the words mean it by themselves.
        ALONE,
        /// The same, behind the name of what was spoken of.
        BEHIND_THE_NAME,
        /// 1, whatever was said.
        ANYHOW,
        /// 1 if the message goes on ("and if", "without").
        GOES_ON,
        /// 1 if it begins anew ("I want").
        BEGINS_ANEW,
        /// 1 if it asks for papers, a price, ...
        ASKS,
        /// 1 if it has at most [#FEW_WORDS] words that mean something.
        IN_FEW_WORDS
    }

    private static final int FEW_WORDS = 3;

    private final Map<Relation, Map<Sign, Double>> weights;

    FollowUpWeights(Map<Relation, Map<Sign, Double>> weights) {
        this.weights = new EnumMap<>(weights);
    }

    /// @throws IllegalStateException naming the row of the file that is none of weights
    static FollowUpWeights shipped() {
        try (InputStream file = Objects.requireNonNull(FollowUpWeights.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new FollowUpWeights(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split("\t"))
                    .collect(Collectors.toMap(
                            cells -> Relation.valueOf(cells[0].toUpperCase(Locale.ROOT)), FollowUpWeights::row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Sign, Double> row(String[] cells) {
        Sign[] signs = Sign.values();
        if (cells.length != 1 + signs.length) {
            throw new IllegalStateException(RESOURCE + ": " + String.join(" ", cells));
        }
        Map<Sign, Double> row = new EnumMap<>(Sign.class);
        for (int at = 0; at < signs.length; at++) {
            row.put(signs[at], Double.valueOf(cells[1 + at]));
        }
        return row;
    }

    void print(PrintStream out) {
        out.println(Stream.concat(
                        Stream.of("relation"), Arrays.stream(Sign.values()).map(Sign::name))
                .collect(Collectors.joining("\t"))
                .toLowerCase(Locale.ROOT));
        weights.forEach((relation, row) -> out.println(Stream.concat(
                        Stream.of(relation.name().toLowerCase(Locale.ROOT)),
                        row.values().stream().map(weight -> String.format(Locale.ROOT, "%.2f", weight)))
                .collect(Collectors.joining("\t"))));
    }

    /// A service as a message's signs have it.
    ///
    /// @param relation to what was spoken of
    record Candidate(Relation relation, Map<Sign, Double> signs) {}

    /// @param relation of a service to what was spoken of
    /// @param alone how likely the words mean each service by themselves, 0 to 1, by identifier
    /// @param behindTheName the same behind the name of what was spoken of
    static List<Candidate> candidates(
            Collection<Procedure> services,
            Function<Procedure, Relation> relation,
            Map<String, Double> alone,
            Map<String, Double> behindTheName,
            Wording wording) {
        return services.stream()
                .map(service -> new Candidate(
                        relation.apply(service),
                        signs(
                                alone.getOrDefault(service.id(), 0.0),
                                behindTheName.getOrDefault(service.id(), 0.0),
                                wording)))
                .toList();
    }

    /// How probable it is that each service is meant, in their order; together 1.
    List<Double> probabilities(List<Candidate> services) {
        List<Double> odds = services.stream()
                .map(service -> Math.exp(logit(service.relation(), service.signs())))
                .toList();
        double all = odds.stream().mapToDouble(Double::doubleValue).sum();
        return odds.stream().map(one -> one / all).toList();
    }

    /// The places of the two greatest, the greatest first.
    static List<Integer> twoLikeliest(List<Double> probabilities) {
        return IntStream.range(0, probabilities.size())
                .boxed()
                .sorted(Comparator.<Integer, Double>comparing(probabilities::get)
                        .reversed())
                .limit(2)
                .toList();
    }

    double logit(Relation relation, Map<Sign, Double> signs) {
        Map<Sign, Double> row = Objects.requireNonNull(weights.get(relation));
        double sum = 0;
        for (Map.Entry<Sign, Double> sign : signs.entrySet()) {
            sum += row.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return sum;
    }

    /// @param alone how likely the words mean the service, 0 to 1
    /// @param behindTheName the same behind the name of what was spoken of
    static Map<Sign, Double> signs(double alone, double behindTheName, Wording wording) {
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        signs.put(Sign.ALONE, Math.log(LEAST + alone));
        signs.put(Sign.BEHIND_THE_NAME, Math.log(LEAST + behindTheName));
        signs.put(Sign.ANYHOW, 1.0);
        signs.put(Sign.GOES_ON, is(wording.tie() == Tie.GOES_ON));
        signs.put(Sign.BEGINS_ANEW, is(wording.tie() == Tie.BEGINS_ANEW));
        signs.put(Sign.ASKS, is(wording.asks()));
        signs.put(Sign.IN_FEW_WORDS, is(wording.words() <= FEW_WORDS));
        return signs;
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    /// How a message is worded.
    ///
    /// @param asks true if it asks for papers, a price, ...
    /// @param words how many of it mean something
    record Wording(Tie tie, boolean asks, int words) {

        static Wording of(String text, Tie tie, boolean asks) {
            return new Wording(tie, asks, Words.of(text).size());
        }
    }
}
