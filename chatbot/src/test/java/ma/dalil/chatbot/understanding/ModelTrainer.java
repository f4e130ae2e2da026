package ma.dalil.chatbot.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Trains the model of one script: logistic regression, one label against the rest, then confidences made true on texts
/// that it has not learnt from.
final class ModelTrainer {

    private static final double COST = 4;
    private static final double TOLERANCE = 0.2;
    private static final int LONGEST_CUT = 5;
    private static final int MOST_WORDS = 15;
    private static final int MOST_OF_A_LABEL = 20000;
    private static final double RARELY_CLIPPED = 0.9999;
    private static final float LEAST_SHARPNESS = 0.2f;
    private static final float MOST_SHARPNESS = 4;
    private static final float SHARPNESS_STEP = 0.05f;

    private final Script script;
    private final int bits;
    private final List<String> labels;

    ModelTrainer(Script script, int bits, List<String> labels) {
        this.script = script;
        this.bits = bits;
        this.labels = labels;
    }

    LinearModel train(List<Sample> samples) {
        List<Sample> own = samples.stream()
                .filter(sample -> labels.contains(sample.tag()))
                .flatMap(sample -> cuts(sample).stream())
                .toList();
        LinearModel model = fitted(of(own, Sample.Fold.TRAINING));
        return model.withSharpness(sharpness(model, of(own, Sample.Fold.VALIDATION)));
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

    private List<String> words(String text) {
        return LanguageIdentifier.telling(Tokenizer.tokens(text), script);
    }

    /// In an order that has nothing to do with their sources, so that the first ones are of all of them.
    private static List<Sample> byHash(List<Sample> samples) {
        return samples.stream().sorted(Comparator.comparingLong(Sample::hash)).toList();
    }

    private LinearModel fitted(List<Sample> samples) {
        List<Feature[]> rows = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        int[] counts = new int[labels.size()];
        for (Sample sample : byHash(samples)) {
            List<String> words = words(sample.text());
            int label = labels.indexOf(sample.tag());
            if (!words.isEmpty() && counts[label] < MOST_OF_A_LABEL) {
                rows.add(row(words));
                targets.add((double) label);
                counts[label]++;
            }
        }
        for (int label = 0; label < counts.length; label++) {
            System.out.printf("%s %s: %d texts%n", script, labels.get(label), counts[label]);
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = (1 << bits) + 1;
        problem.bias = 1;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = targets.stream().mapToDouble(Double::doubleValue).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, TOLERANCE);
        double mean = IntStream.of(counts).average().orElse(1);
        parameter.setWeights(
                IntStream.of(counts)
                        .mapToDouble(count -> Math.sqrt(mean / Math.max(1, count)))
                        .toArray(),
                IntStream.range(0, labels.size()).toArray());
        Linear.disableDebugOutput();
        return quantised(Linear.train(problem, parameter));
    }

    /// Each feature's count over the root of their number, as [LinearModel#scores] has it; the last one is the bias.
    private Feature[] row(List<String> words) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int mask = (1 << bits) - 1;
        Features.of(words, hash -> counts.merge((hash & mask) + 1, 1, Integer::sum));
        double norm = Math.sqrt(
                Math.max(1, counts.values().stream().mapToInt(Integer::intValue).sum()));
        List<Feature> row = new ArrayList<>(counts.size() + 1);
        counts.forEach((index, count) -> row.add(new FeatureNode(index, count / norm)));
        row.add(new FeatureNode((1 << bits) + 1, 1));
        return row.toArray(Feature[]::new);
    }

    private LinearModel quantised(Model model) {
        double[] weights = model.getFeatureWeights();
        int size = labels.size();
        List<Integer> columns = IntStream.of(model.getLabels()).boxed().toList();
        int buckets = 1 << bits;
        double[] sizes = IntStream.range(0, buckets * size)
                .mapToDouble(at -> Math.abs(weights[at]))
                .sorted()
                .toArray();
        double largest = sizes[(int) (sizes.length * RARELY_CLIPPED)];
        byte[] bytes = new byte[buckets * size];
        float[] biases = new float[size];
        for (int label = 0; label < size; label++) {
            int column = columns.indexOf(label);
            for (int bucket = 0; bucket < buckets; bucket++) {
                bytes[bucket * size + label] = LinearModel.quantised(weights[bucket * size + column], largest);
            }
            biases[label] = (float) weights[buckets * size + column];
        }
        return new LinearModel(labels, 1, (float) largest, biases, bytes);
    }

    /// The sharpness under which the calibration texts are most probable.
    private float sharpness(LinearModel model, List<Sample> samples) {
        List<double[]> scores = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (Sample sample : samples) {
            List<String> words = words(sample.text());
            if (!words.isEmpty()) {
                scores.add(model.scores(words));
                right.add(labels.indexOf(sample.tag()));
            }
        }
        float best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (float sharpness = LEAST_SHARPNESS; sharpness <= MOST_SHARPNESS; sharpness += SHARPNESS_STEP) {
            double loss = 0;
            for (int i = 0; i < scores.size(); i++) {
                loss -= Math.log(Math.max(1e-9, LinearModel.softmax(scores.get(i), sharpness)[right.get(i)]));
            }
            if (loss < least) {
                least = loss;
                best = sharpness;
            }
        }
        return best;
    }
}
