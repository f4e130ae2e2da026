package ma.dalil.retrieval.dense;

import java.util.Optional;

/// Says which model is to serve.
@FunctionalInterface
public interface EmbedderChoice {

    Embedder current();

    /// A model that may have served before and can still be made, to serve until the current one's vectors are there.
    default Optional<Embedder> former() {
        return Optional.empty();
    }
}
