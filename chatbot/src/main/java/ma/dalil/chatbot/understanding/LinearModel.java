package ma.dalil.chatbot.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A linear model over hashed features of the words of one script: one weight for each bucket and label.
///
/// Weights are kept as one byte, by the square root of their size, so that the many small ones stay apart.
final class LinearModel {

    private static final int STEPS = 127;

    private final List<String> labels;
    private final int mask;
    private final float sharpness;
    private final float largest;
    private final float[] biases;
    private final byte[] weights;
    private final float[] weightOf = new float[256];

    /// @param sharpness how fast a lead in score becomes certainty; fitted so that confidences are true
    /// @param largest the size of the weight that the byte 127 stands for
    /// @param weights label by label within each bucket; the number of buckets is a power of two
    LinearModel(List<String> labels, float sharpness, float largest, float[] biases, byte[] weights) {
        this.labels = List.copyOf(labels);
        this.mask = weights.length / labels.size() - 1;
        this.sharpness = sharpness;
        this.largest = largest;
        this.biases = biases.clone();
        this.weights = weights.clone();
        for (int step = -STEPS; step <= STEPS; step++) {
            float share = (float) step / STEPS;
            weightOf[step & 0xff] = Math.signum(share) * share * share * largest;
        }
    }

    /// The byte that comes nearest to a weight.
    static byte quantised(double weight, double largest) {
        double share = Math.min(1, Math.sqrt(Math.abs(weight) / largest));
        return (byte) Math.round(Math.signum(weight) * share * STEPS);
    }

    List<String> labels() {
        return labels;
    }

    LinearModel withSharpness(float fitted) {
        return new LinearModel(labels, fitted, largest, biases, weights);
    }

    /// How probable each label is, given the words; the labels' order is that of [#labels].
    double[] probabilities(List<String> words) {
        return softmax(scores(words), sharpness);
    }

    /// Sums of the weights of all features, divided by the root of their number: a long message is not surer for being
    /// long alone.
    double[] scores(List<String> words) {
        int size = labels.size();
        float[] sums = new float[size];
        int[] count = {0};
        Features.of(words, hash -> {
            int at = (hash & mask) * size;
            for (int label = 0; label < size; label++) {
                sums[label] += weightOf[weights[at + label] & 0xff];
            }
            count[0]++;
        });
        double norm = Math.sqrt(Math.max(1, count[0]));
        double[] scores = new double[size];
        for (int label = 0; label < size; label++) {
            scores[label] = sums[label] / norm + biases[label];
        }
        return scores;
    }

    static double[] softmax(double[] scores, double sharpness) {
        double best = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp((scores[i] - best) * sharpness);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (int label = 0; label < labels.size(); label++) {
            out.writeUTF(labels.get(label));
            out.writeFloat(biases[label]);
        }
        out.writeFloat(sharpness);
        out.writeFloat(largest);
        out.writeInt(weights.length);
        out.write(weights);
    }

    static LinearModel read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> labels = new ArrayList<>();
        float[] biases = new float[size];
        for (int label = 0; label < size; label++) {
            labels.add(in.readUTF());
            biases[label] = in.readFloat();
        }
        float sharpness = in.readFloat();
        float largest = in.readFloat();
        return new LinearModel(labels, sharpness, largest, biases, in.readNBytes(in.readInt()));
    }
}
