package ma.dalil.chatbot.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A linear model over hashed features of a text: one weight for each bucket and label.
///
/// Weights are kept as one byte, by the square root of their size, so that the many small ones stay apart.
public final class LinearModel {

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

    public List<String> labels() {
        return labels;
    }

    LinearModel withSharpness(float fitted) {
        return new LinearModel(labels, fitted, largest, biases, weights);
    }

    /// How probable each label is, given a text's features; the labels' order is that of [#labels].
    public double[] probabilities(int[] features) {
        return softmax(scores(features), sharpness);
    }

    /// Sums of the weights of all features, divided by the root of their number: a long message is not surer for being
    /// long alone.
    double[] scores(int[] features) {
        int size = labels.size();
        float[] sums = new float[size];
        for (int hash : features) {
            int at = (hash & mask) * size;
            for (int label = 0; label < size; label++) {
                sums[label] += weightOf[weights[at + label] & 0xff];
            }
        }
        double norm = Math.sqrt(Math.max(1, features.length));
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

    /// Models one behind another, deflated.
    public static void writeAll(OutputStream out, List<LinearModel> models) throws IOException {
        DeflaterOutputStream deflater = new DeflaterOutputStream(out);
        DataOutputStream deflated = new DataOutputStream(deflater);
        for (LinearModel model : models) {
            model.write(deflated);
        }
        deflated.flush();
        deflater.finish();
    }

    /// As many models as are asked for, as they ship beside a class.
    ///
    /// @param file as [#writeAll] wrote it
    public static List<LinearModel> shipped(Class<?> beside, String file, int number) {
        try (InputStream resource = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return readAll(resource, number);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<LinearModel> readAll(InputStream in, int number) throws IOException {
        DataInputStream inflated = new DataInputStream(new InflaterInputStream(in));
        List<LinearModel> models = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            models.add(read(inflated));
        }
        return models;
    }

    private void write(DataOutputStream out) throws IOException {
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

    private static LinearModel read(DataInputStream in) throws IOException {
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
