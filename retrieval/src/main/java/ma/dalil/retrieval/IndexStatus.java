package ma.dalil.retrieval;

/// What the indexes hold now, for `/health/ready` and the start-up log.
public interface IndexStatus {

    /// True once the indexes hold a live version of the knowledge base.
    boolean ready();

    /// The knowledge version that queries see.
    long version();

    /// `lucene` or `pgvector`.
    String vectors();

    /// Name and version of the embedding model that serves.
    String embeddingModel();
}
