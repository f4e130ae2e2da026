package ma.dalil.channels;

/// What `/health/ready` tells.
public interface Readiness {

    /// @param database `embedded` or `postgresql`
    /// @param vectors `lucene` or `pgvector`
    record State(boolean ready, String database, String vectors, long indexVersion, String embeddingModel) {}

    State state();
}
