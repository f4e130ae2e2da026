package ma.dalil.retrieval.dense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/// The built-in embedding model: latent semantic analysis (Deerwester et al., 1990) of the knowledge base's own text.
///
/// Each training row is one concept told in all six written forms, so the words of one concept in different languages
/// come to lie together ([LatentSemanticFit]). Two further axes carry the share of a text that the model does not know,
/// one axis for questions and one for passages: what is unknown makes a question unlike every passage.
///
/// Through Spring AI, a plain text is embedded as a question and a [Document] as a passage.
final class LatentSemanticModel implements EmbeddingModel {

    private final String version;
    private final Map<String, Integer> features;
    private final double[] weights;
    /// Feature by feature, the coordinates on the latent axes.
    private final float[][] axes;

    private final int latent;

    /// @param features each feature's place in the other two
    /// @param axes at least one feature, each with as many coordinates
    LatentSemanticModel(String version, Map<String, Integer> features, double[] weights, float[][] axes) {
        this.version = version;
        this.features = features;
        this.weights = weights;
        this.axes = axes;
        this.latent = axes[0].length;
    }

    /// The weights of a row's known features, of length 1.
    static Map<Integer, Double> weighted(Map<String, Double> counts, Map<String, Integer> features, double[] weights) {
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

    String version() {
        return version;
    }

    Map<String, Integer> features() {
        return features;
    }

    double[] weights() {
        return weights;
    }

    float[][] axes() {
        return axes;
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
