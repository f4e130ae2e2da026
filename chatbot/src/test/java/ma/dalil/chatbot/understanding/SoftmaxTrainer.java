package ma.dalil.chatbot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Trains a linear model of many labels that shut each other out: multinomial logistic regression, by gradients whose
/// steps shrink with what a bucket has seen (AdaGrad: Duchi, Hazan and Singer, 2011). Each time a sample is seen,
/// half of its features are left out at random (blankout noise: van der Maaten and others, 2013), so that no word
/// decides alone and the others learn to. [ModelTrainer], which tells each label from the rest, needs as many runs
/// as there are labels, and tells neighbours worse.
public final class SoftmaxTrainer {

    private static final int ROUNDS = 9;
    /// The share of a sample's features that is left out each time it is seen. Of 0, 0.5 and 0.7 it tells most, of
    /// services and of messages.
    private static final double LEFT_OUT = 0.5;
    private static final float STEP = 0.5f;
    private static final float FIRST = 1e-3f;
    /// A weight that is a smaller share of the largest tells nothing and costs room. The largest is never clipped: that
    /// took two questions in a hundred.
    private static final float LEAST_SHARE = 0.002f;

    private final Function<String, int[]> features;
    private final int mask;
    private final List<String> labels;

    private static final class Row {

        private final int[] buckets;
        private final int label;

        Row(int[] buckets, int label) {
            this.buckets = buckets;
            this.label = label;
        }
    }

    /// @param bits of the number of buckets
    public SoftmaxTrainer(Function<String, int[]> features, int bits, List<String> labels) {
        this.features = features;
        this.mask = (1 << bits) - 1;
        this.labels = List.copyOf(labels);
    }

    /// The same samples give the same model.
    public LinearModel fitted(List<Sample> samples) {
        List<Row> rows = new ArrayList<>(samples.stream()
                .sorted(Comparator.comparingLong(Sample::hash))
                .map(this::row)
                .filter(row -> row.buckets.length > 0)
                .toList());
        int size = labels.size();
        float[] weights = new float[(mask + 1) * size];
        float[] seen = new float[mask + 1];
        Arrays.fill(seen, FIRST);
        Random order = new Random(1);
        float[] scores = new float[size];
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(rows, order);
            for (Row row : rows) {
                int[] kept = Arrays.stream(row.buckets)
                        .filter(bucket -> order.nextDouble() >= LEFT_OUT)
                        .toArray();
                if (kept.length > 0) {
                    step(kept, row.label, weights, seen, scores);
                }
            }
        }
        return quantised(weights);
    }

    private Row row(Sample sample) {
        int[] hashes = features.apply(sample.text());
        int[] buckets = new int[hashes.length];
        for (int at = 0; at < hashes.length; at++) {
            buckets[at] = hashes[at] & mask;
        }
        return new Row(buckets, labels.indexOf(sample.tag()));
    }

    private static void step(int[] buckets, int right, float[] weights, float[] seen, float[] scores) {
        int size = scores.length;
        float norm = (float) (1 / Math.sqrt(buckets.length));
        Arrays.fill(scores, 0);
        for (int bucket : buckets) {
            for (int label = 0; label < size; label++) {
                scores[label] += weights[bucket * size + label];
            }
        }
        float best = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            best = Math.max(best, score * norm);
        }
        float sum = 0;
        for (int label = 0; label < size; label++) {
            scores[label] = (float) Math.exp(scores[label] * norm - best);
            sum += scores[label];
        }
        float square = 0;
        for (int label = 0; label < size; label++) {
            scores[label] = norm * (scores[label] / sum - (label == right ? 1 : 0));
            square += scores[label] * scores[label];
        }
        for (int bucket : buckets) {
            seen[bucket] += square;
            float step = (float) (STEP / Math.sqrt(seen[bucket]));
            for (int label = 0; label < size; label++) {
                weights[bucket * size + label] -= step * scores[label];
            }
        }
    }

    private LinearModel quantised(float[] weights) {
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        byte[] bytes = new byte[weights.length];
        for (int at = 0; at < weights.length; at++) {
            bytes[at] = Math.abs(weights[at]) < largest * LEAST_SHARE ? 0 : LinearModel.quantised(weights[at], largest);
        }
        // Scores are sums over the root of the number of features: with all of them they are larger than with some.
        float sharpness = (float) Math.sqrt(1 - LEFT_OUT);
        return new LinearModel(labels, sharpness, largest, new float[labels.size()], bytes);
    }
}
