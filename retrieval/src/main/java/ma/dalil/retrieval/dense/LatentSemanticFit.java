package ma.dalil.retrieval.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/// Fits the built-in model: the truncated singular value decomposition of the training rows, taken through the
/// eigenvectors of their Gram matrix, which is small.
final class LatentSemanticFit {

    private static final int MOST_AXES = 200;
    private static final double SMALLEST_EIGENVALUE = 1e-6;

    private LatentSemanticFit() {}

    /// A training row's features that are not zero, in primitive arrays, since the products of all with all are most of
    /// the work.
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

    /// Fits a model. The same rows give the same model.
    ///
    /// @param rows at least one, each the text of one concept in all forms
    /// @param version told by the model as its own
    static LatentSemanticModel of(List<String> rows, String version) {
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
                .map(row -> Row.of(LatentSemanticModel.weighted(row, features, weights)))
                .toList();
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(rows.size(), true);
        eigen.decompose(gram(matrix, weights.length));
        return project(matrix, eigen, features, weights, version);
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
        return new LatentSemanticModel(version, features, weights, axes);
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
}
