package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.chatbot.answer.FollowUpWeights.Candidate;
import ma.dalil.chatbot.answer.FollowUpWeights.Sign;
import ma.dalil.chatbot.answer.FollowUpWeights.Wording;
import ma.dalil.chatbot.answer.Relatives.Relation;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;
import ma.dalil.chatbot.triage.Ties;
import ma.dalil.chatbot.understanding.ServiceModel;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.text.Concepts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Finds the weights of [FollowUpWeights] anew and writes them where they ship; the tests' pattern of names leaves it
/// out, and `-Dtest=FollowUpTraining` asks for it, after `ServiceTraining`. It learns from the questions for tuning
/// that go on with others, by gradients whose steps shrink (AdaGrad). What it prints was told of each file by weights
/// that were found with the others.
class FollowUpTraining {

    private static final Path WEIGHTS = Path.of("src/main/resources/ma/dalil/chatbot/answer/follow-ups.tsv");
    private static final int ROUNDS = 20;
    private static final double STEP = 0.05;
    private static final double FIRST = 1e-2;
    private static final double TOWARDS_THE_START = 1e-3;
    /// A file that has fewer is not judged by itself.
    private static final int ENOUGH = 100;
    /// What was spoken of is so likely what the message before meant; the first message need be less clear.
    private static final double SPOKEN_OF = 0.5;

    private static final double SPOKEN_OF_FIRST = 0.2;

    private final ServiceModel services = new ServiceModel(new Concepts(Knowledge.lexicon()));
    private final Relatives relatives = new Relatives(Knowledge.lexicon());

    /// A message and all services.
    ///
    /// @param meant of each
    private record Example(String letters, List<Candidate> services, List<Boolean> meant) {}

    @Test
    void train() throws IOException {
        List<Example> examples = TuningQuestions.LETTERS.stream()
                .flatMap(letters -> of(letters).stream())
                .toList();
        TuningQuestions.LETTERS.forEach(letters -> {
            List<Example> unseen = examples.stream()
                    .filter(example -> example.letters().equals(letters))
                    .toList();
            if (unseen.size() >= ENOUGH) {
                print(
                        letters,
                        unseen,
                        fitted(examples.stream()
                                .filter(example -> !example.letters().equals(letters))
                                .toList()));
            }
        });
        try (PrintStream out = new PrintStream(Files.newOutputStream(WEIGHTS), false, StandardCharsets.UTF_8)) {
            fitted(examples).print(out);
        }
        assertThat(WEIGHTS).isNotEmptyFile();
    }

    private List<Example> of(String letters) {
        List<Example> examples = new ArrayList<>();
        TuningQuestions.of(letters)
                .filter(question -> WrittenForms.ALL.contains(form(question)))
                .filter(question ->
                        question.has("before") && !question.get("documents").isEmpty())
                .forEach(question -> {
                    Procedure before = spokenOf(question.get("before"));
                    if (before != null && isWeighed(question.get("text").asString())) {
                        examples.add(example(letters, question, before));
                    }
                });
        return examples;
    }

    private static boolean isWeighed(String text) {
        return Ties.isNamed(text) && Ties.of(text) != Tie.STAYS;
    }

    private static Locale form(JsonNode question) {
        return Locale.forLanguageTag(question.get("language").asString());
    }

    private @Nullable Procedure spokenOf(JsonNode messages) {
        Procedure spokenOf = null;
        for (JsonNode message : messages) {
            Map<String, Double> likely = services.of(message.asString());
            Map.Entry<String, Double> best =
                    likely.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
            if (best != null && best.getValue() >= (spokenOf == null ? SPOKEN_OF_FIRST : SPOKEN_OF)) {
                spokenOf = Knowledge.catalog().find(best.getKey()).orElseThrow();
            }
        }
        return spokenOf;
    }

    private Example example(String letters, JsonNode question, Procedure before) {
        String text = question.get("text").asString();
        Map<String, Double> alone = services.of(text);
        Map<String, Double> behind = services.of(relatives.commonName(before, form(question)) + " " + text);
        Wording wording = Wording.of(text, Ties.of(text), Ties.asks(text));
        List<String> meant =
                question.get("documents").valueStream().map(JsonNode::asString).toList();
        List<Procedure> all = Knowledge.catalog().all();
        return new Example(
                letters,
                FollowUpWeights.candidates(all, service -> relatives.between(before, service), alone, behind, wording),
                all.stream().map(service -> meant.contains(service.id())).toList());
    }

    /// Where what is likely by itself is meant.
    private static double start(Sign sign) {
        return sign == Sign.ALONE ? 1 : 0;
    }

    private static Map<Relation, Map<Sign, Double>> table(ToDoubleFunction<Sign> value) {
        Map<Relation, Map<Sign, Double>> table = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            Map<Sign, Double> row = new EnumMap<>(Sign.class);
            Arrays.stream(Sign.values()).forEach(sign -> row.put(sign, value.applyAsDouble(sign)));
            table.put(relation, row);
        }
        return table;
    }

    private static FollowUpWeights fitted(List<Example> examples) {
        Map<Relation, Map<Sign, Double>> weights = table(FollowUpTraining::start);
        Map<Relation, Map<Sign, Double>> squares = table(sign -> FIRST);
        List<Example> shuffled = new ArrayList<>(examples);
        Random order = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(shuffled, order);
            for (Example example : shuffled) {
                gradients(example, new FollowUpWeights(weights))
                        .forEach((relation, row) -> row.forEach((sign, slope) -> {
                            double weight = get(weights, relation, sign);
                            double steepness = slope + TOWARDS_THE_START * (weight - start(sign));
                            double square = get(squares, relation, sign) + steepness * steepness;
                            put(squares, relation, sign, square);
                            put(weights, relation, sign, weight - STEP * steepness / Math.sqrt(square));
                        }));
            }
        }
        return new FollowUpWeights(weights);
    }

    private static Map<Relation, Map<Sign, Double>> gradients(Example example, FollowUpWeights weights) {
        List<Double> likely = weights.probabilities(example.services());
        double right = IntStream.range(0, likely.size())
                .filter(example.meant()::get)
                .mapToDouble(likely::get)
                .sum();
        Map<Relation, Map<Sign, Double>> gradients = new EnumMap<>(Relation.class);
        for (int at = 0; at < likely.size(); at++) {
            double probability = likely.get(at);
            double slope = probability - (example.meant().get(at) ? probability / right : 0);
            Candidate service = example.services().get(at);
            Map<Sign, Double> row = gradients.computeIfAbsent(service.relation(), unseen -> new EnumMap<>(Sign.class));
            service.signs().forEach((sign, value) -> row.merge(sign, slope * value, Double::sum));
        }
        return gradients;
    }

    private static double get(Map<Relation, Map<Sign, Double>> table, Relation relation, Sign sign) {
        return table.getOrDefault(relation, Map.of()).getOrDefault(sign, 0.0);
    }

    private static void put(Map<Relation, Map<Sign, Double>> table, Relation relation, Sign sign, double value) {
        table.computeIfAbsent(relation, unseen -> new EnumMap<>(Sign.class)).put(sign, value);
    }

    private static void print(String letters, List<Example> unseen, FollowUpWeights weights) {
        int first = 0;
        int either = 0;
        int two = 0;
        for (Example example : unseen) {
            List<Double> likely = weights.probabilities(example.services());
            List<Integer> likeliest = FollowUpWeights.twoLikeliest(likely);
            boolean told = likely.get(likeliest.getLast()) >= FollowUps.LIKELY_TOO;
            boolean right = example.meant().get(likeliest.getFirst());
            first += right ? 1 : 0;
            two += told ? 1 : 0;
            either += right || (told && example.meant().get(likeliest.getLast())) ? 1 : 0;
        }
        System.out.printf(
                "%s: %d messages, %d told rightly, %d with the second that is told beside %d of them%n",
                letters, unseen.size(), first, either, two);
    }
}
