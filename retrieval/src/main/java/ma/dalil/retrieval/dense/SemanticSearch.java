package ma.dalil.retrieval.dense;

import java.util.List;
import ma.dalil.retrieval.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Searches by meaning, with the model whose vectors are complete.
@Component
public class SemanticSearch {

    private final VectorIndex vectors;
    private volatile @Nullable Embedder serving;

    public SemanticSearch(VectorIndex vectors) {
        this.vectors = vectors;
    }

    /// From now on this model's vectors serve.
    public void serve(Embedder embedder) {
        serving = embedder;
    }

    public @Nullable Embedder serving() {
        return serving;
    }

    /// The nearest passages that bear on the question, nearest first.
    ///
    /// @throws IllegalStateException if no vectors are there yet
    public List<VectorIndex.Hit> search(Query query, int limit) {
        Embedder embedder = serving;
        if (embedder == null) {
            throw new IllegalStateException("no vectors yet");
        }
        return vectors.nearest(embedder.version(), embedder.query(query.text()), query.scope(), limit).stream()
                .filter(hit -> hit.similarity() >= embedder.floor(query.scope()))
                .toList();
    }
}
