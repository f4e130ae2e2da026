package ma.dalil.retrieval.dense;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ma.dalil.retrieval.Query.Scope;

/// Keeps the vectors of passages, per embedding model, and finds the nearest.
public interface VectorIndex {

    /// @param hash of the text that was embedded
    @SuppressWarnings("ArrayRecordComponent") // a vector is handed over, never compared
    record Entry(String passageId, String documentId, Scope scope, String hash, float[] vector) {}

    /// @param similarity cosine, -1 to 1
    record Hit(String passageId, String documentId, double similarity) {}

    /// `lucene` or `pgvector`.
    String name();

    /// What is held for a model: passage identifier to hash.
    Map<String, String> held(String model);

    /// Adds or replaces, all of them visible at once.
    void put(String model, Collection<Entry> entries);

    /// Removes passages, of every model.
    void remove(Collection<String> passageIds);

    /// Forgets the vectors of all other models.
    void keepOnly(String model);

    /// The nearest passages, nearest first.
    List<Hit> nearest(String model, float[] query, Scope scope, int limit);
}
