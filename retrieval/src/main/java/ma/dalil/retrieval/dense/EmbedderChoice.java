package ma.dalil.retrieval.dense;

/// Says which model is to serve.
@FunctionalInterface
public interface EmbedderChoice {

    Embedder current();
}
