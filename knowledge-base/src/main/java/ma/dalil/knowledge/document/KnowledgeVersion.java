package ma.dalil.knowledge.document;

import java.time.Instant;

/// A published state of the knowledge base. Numbers only grow; 0 is the empty base.
public record KnowledgeVersion(long number, Instant publishedAt) {}
