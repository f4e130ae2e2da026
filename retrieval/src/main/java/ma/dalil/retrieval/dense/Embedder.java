package ma.dalil.retrieval.dense;

import java.util.List;
import ma.dalil.retrieval.Query.Scope;

/// Turns words into vectors; questions and passages may be treated differently, vectors of one version only are
/// comparable.
public interface Embedder {

    float[] query(String text);

    /// One vector per text, in order.
    List<float[]> passages(List<String> texts);

    int dimension();

    /// Name and version; a change means that every passage is embedded anew.
    String version();

    /// Cosine under which a passage does not bear on a question, 0 to 1.
    double floor(Scope scope);
}
