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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Trains a linear model: logistic regression, one label against the rest, then confidences made true on texts that it
/// has not learnt from.
final class ModelTrainer {

    private static final double TOLERANCE = 0.2;
    private static final int MOST_OF_A_LABEL = 20000;
    private static final double RARELY_CLIPPED = 0.9999;
    private static final float LEAST_SHARPNESS = 0.2f;
    private static final float MOST_SHARPNESS = 4;
    private static final float SHARPNESS_STEP = 0.05f;

    private final Function<String, int[]> features;
    private final int bits;
    private final List<String> labels;
    private final double cost;

    /// @param features of a text, as the model's reader has them; a text without any is left out
    /// @param bits of the number of buckets
    /// @param cost of a wrongly told text against that of large weights
    ModelTrainer(Function<String, int[]> features, int bits, List<String> labels, double cost) {
        this.cost = cost;
        this.features = features;
        this.bits = bits;
        this.labels = List.copyOf(labels);
    }

    /// In an order that has nothing to do with their sources, so that the first ones are of all of them.
    private static List<Sample> byHash(List<Sample> samples) {
        return samples.stream().sorted(Comparator.comparingLong(Sample::hash)).toList();
    }

    LinearModel fitted(List<Sample> samples) {
        List<Feature[]> rows = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        int[] counts = new int[labels.size()];
        for (Sample sample : byHash(samples)) {
            int[] hashes = features.apply(sample.text());
            int label = labels.indexOf(sample.tag());
            if (hashes.length > 0 && counts[label] < MOST_OF_A_LABEL) {
                rows.add(row(hashes));
                targets.add((double) label);
                counts[label]++;
            }
        }
        for (int label = 0; label < counts.length; label++) {
            System.out.printf("%s: %d texts%n", labels.get(label), counts[label]);
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = (1 << bits) + 1;
        problem.bias = 1;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = targets.stream().mapToDouble(Double::doubleValue).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, TOLERANCE);
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
    private Feature[] row(int[] hashes) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int mask = (1 << bits) - 1;
        for (int hash : hashes) {
            counts.merge((hash & mask) + 1, 1, Integer::sum);
        }
        double norm = Math.sqrt(Math.max(1, hashes.length));
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

    /// The model, as sharp as makes the calibration texts most probable.
    LinearModel sharpened(LinearModel model, List<Sample> samples) {
        List<double[]> scores = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (Sample sample : samples) {
            int[] hashes = features.apply(sample.text());
            if (hashes.length > 0) {
                scores.add(model.scores(hashes));
                right.add(labels.indexOf(sample.tag()));
            }
        }
        return model.withSharpness(sharpness(scores, right));
    }

    private static float sharpness(List<double[]> scores, List<Integer> right) {
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
