package ma.dalil.knowledge.document;

/// Announced (as a Spring event, and after a look at the database by every replica) when a version is live; the indexes
/// follow it.
public record KnowledgeVersionLive(KnowledgeVersion version) {}
