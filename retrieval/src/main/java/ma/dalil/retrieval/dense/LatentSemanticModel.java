package ma.dalil.retrieval.dense;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/// The built-in embedding model: latent semantic analysis (Deerwester et al., 1990) of the knowledge base's own text.
///
/// Each training row is one concept told in all six written forms, so the words of one concept in different languages
/// come to lie together. The truncated
/// singular value decomposition is taken through the eigenvectors of the rows' Gram matrix, which is small. Two further
/// axes carry the share of a text that
/// the model does not know, one axis for questions and one for passages: what is unknown makes a question unlike every
/// passage.
///
/// Through Spring AI, a plain text is embedded as a question and a [Document] as a passage.
final class LatentSemanticModel implements EmbeddingModel {

    private static final int MOST_AXES = 200;
    private static final double SMALLEST_EIGENVALUE = 1e-6;
    /// A byte that stands in no text: a word that moves to the next row makes another model.
    private static final byte END_OF_ROW = (byte) 0xff;

    /// A training row's features that are not zero, in primitive arrays: fitting is most of a start.
    private static final class Row {

        private final int[] features;
        private final double[] values;

        private Row(int[] features, double[] values) {
            this.features = features;
            this.values = values;
        }

        static Row of(Map<Integer, Double> weighted) {
            int[] features = weighted.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            double[] values = Arrays.stream(features)
                    .mapToDouble(feature -> weighted.getOrDefault(feature, 0.0))
                    .toArray();
            return new Row(features, values);
        }

        void writeTo(double[] whole) {
            for (int i = 0; i < features.length; i++) {
                whole[features[i]] = values[i];
            }
        }

        void clearFrom(double[] whole) {
            for (int feature : features) {
                whole[feature] = 0;
            }
        }

        double times(double[] whole) {
            double sum = 0;
            for (int i = 0; i < features.length; i++) {
                sum += values[i] * whole[features[i]];
            }
            return sum;
        }

        /// Adds the row, in its shares of each axis, to the coordinates of its features.
        void addTo(float[][] axes, double[] shares) {
            for (int i = 0; i < features.length; i++) {
                float[] coordinates = axes[features[i]];
                for (int axis = 0; axis < shares.length; axis++) {
                    coordinates[axis] += (float) (shares[axis] * values[i]);
                }
            }
        }
    }

    private final Map<String, Integer> features;
    private final double[] weights;
    /// Feature by feature, the coordinates on the latent axes.
    private final float[][] axes;

    private final int latent;
    private final String version;

    private LatentSemanticModel(
            Map<String, Integer> features, double[] weights, float[][] axes, int latent, String version) {
        this.features = features;
        this.weights = weights;
        this.axes = axes;
        this.latent = latent;
        this.version = version;
    }

    /// Fits a model. The same rows give the same model.
    ///
    /// @param rows at least one, each the text of one concept in all forms
    static LatentSemanticModel fit(List<String> rows) {
        List<Map<String, Double>> counts = rows.stream().map(Features::counts).toList();
        Map<String, Integer> features = new HashMap<>();
        List<Integer> frequencies = new ArrayList<>();
        for (Map<String, Double> row : counts) {
            for (String feature : row.keySet()) {
                Integer known = features.putIfAbsent(feature, frequencies.size());
                if (known == null) {
                    frequencies.add(1);
                } else {
                    frequencies.set(known, frequencies.get(known) + 1);
                }
            }
        }
        double[] weights = frequencies.stream()
                .mapToDouble(frequency -> Math.log(1 + (double) rows.size() / frequency))
                .toArray();
        List<Row> matrix = counts.stream()
                .map(row -> Row.of(weighted(row, features, weights)))
                .toList();
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(rows.size(), true);
        eigen.decompose(gram(matrix, weights.length));
        return project(matrix, eigen, features, weights, version(rows));
    }

    private static LatentSemanticModel project(
            List<Row> matrix,
            Eigenvalue<Double> eigen,
            Map<String, Integer> features,
            double[] weights,
            String version) {
        MatrixStore<Double> vectors = eigen.getV();
        MatrixStore<Double> values = eigen.getD();
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            if (values.doubleValue(i, i) > SMALLEST_EIGENVALUE) {
                best.add(i);
            }
        }
        best.sort((left, right) -> Double.compare(values.doubleValue(right, right), values.doubleValue(left, left)));
        int latent = Math.min(MOST_AXES, best.size());
        float[][] axes = new float[weights.length][latent];
        for (int row = 0; row < matrix.size(); row++) {
            double[] shares = new double[latent];
            for (int axis = 0; axis < latent; axis++) {
                int column = best.get(axis);
                shares[axis] = vectors.doubleValue(row, column) / Math.sqrt(values.doubleValue(column, column));
            }
            matrix.get(row).addTo(axes, shares);
        }
        return new LatentSemanticModel(features, weights, axes, latent, version);
    }

    /// The products of all rows with each other, by writing each row out once.
    private static R064Store gram(List<Row> matrix, int features) {
        R064Store gram = R064Store.FACTORY.make(matrix.size(), matrix.size());
        double[] whole = new double[features];
        for (int i = 0; i < matrix.size(); i++) {
            Row row = matrix.get(i);
            row.writeTo(whole);
            for (int j = 0; j <= i; j++) {
                double product = matrix.get(j).times(whole);
                gram.set(i, j, product);
                gram.set(j, i, product);
            }
            row.clearFrom(whole);
        }
        return gram;
    }

    /// The weights of a row's known features, of length 1.
    private static Map<Integer, Double> weighted(
            Map<String, Double> counts, Map<String, Integer> features, double[] weights) {
        Map<Integer, Double> row = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Double> count : counts.entrySet()) {
            Integer feature = features.get(count.getKey());
            if (feature != null) {
                double value = (1 + Math.log(count.getValue())) * weights[feature] * Features.share(count.getKey());
                row.put(feature, value);
                square += value * value;
            }
        }
        double length = Math.sqrt(square);
        if (length > 0) {
            row.replaceAll((feature, value) -> value / length);
        }
        return row;
    }

    private static String version(List<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String row : rows) {
                digest.update(row.getBytes(StandardCharsets.UTF_8));
                digest.update(END_OF_ROW);
            }
            return "lsa-1-" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    String version() {
        return version;
    }

    @Override
    public int dimensions() {
        return latent + 2;
    }

    @Override
    public float[] embed(String question) {
        return vector(question, latent);
    }

    @Override
    public float[] embed(Document passage) {
        return vector(Objects.requireNonNullElse(passage.getText(), ""), latent + 1);
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<Embedding> embeddings = new ArrayList<>();
        for (String text : request.getInstructions()) {
            embeddings.add(new Embedding(embed(text), embeddings.size()));
        }
        return new EmbeddingResponse(embeddings);
    }

    private float[] vector(String text, int residualAxis) {
        float[] vector = new float[latent + 2];
        weighted(Features.counts(text), features, weights).forEach((feature, value) -> {
            float[] coordinates = axes[feature];
            for (int axis = 0; axis < latent; axis++) {
                vector[axis] += (float) (value * coordinates[axis]);
            }
        });
        double length = 0;
        for (int axis = 0; axis < latent; axis++) {
            length += (double) vector[axis] * vector[axis];
        }
        double known = length > 0 ? Features.knownShare(text, this::weightOf) : 0;
        double scale = length > 0 ? Math.sqrt(known / length) : 0;
        for (int axis = 0; axis < latent; axis++) {
            vector[axis] = (float) (vector[axis] * scale);
        }
        vector[residualAxis] = (float) Math.sqrt(1 - known);
        return vector;
    }

    /// The weight of a known feature, 0 of an unknown one.
    private double weightOf(String feature) {
        Integer known = features.get(feature);
        return known == null ? 0 : weights[known];
    }
}
