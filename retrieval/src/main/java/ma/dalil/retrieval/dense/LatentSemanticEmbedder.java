package ma.dalil.retrieval.dense;

import java.util.List;
import ma.dalil.retrieval.Query.Scope;
import org.springframework.ai.document.Document;

/// The built-in model behind the seam.
final class LatentSemanticEmbedder implements Embedder {

    private final LatentSemanticModel model;
    private final double floor;

    LatentSemanticEmbedder(LatentSemanticModel model, double floor) {
        this.model = model;
        this.floor = floor;
    }

    @Override
    public float[] query(String text) {
        return model.embed(text);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(text -> model.embed(new Document(text))).toList();
    }

    @Override
    public int dimension() {
        return model.dimensions();
    }

    @Override
    public String version() {
        return model.version();
    }

    /// The model knows the words of procedures; of legal texts it orders what the words found and keeps nothing out.
    @Override
    public double floor(Scope scope) {
        return switch (scope) {
            case PROCEDURES -> floor;
            case LEGAL_TEXTS -> 0;
        };
    }
}
