package ma.dalil.retrieval.lexical;

import java.util.Set;

/// What the search by words found.
///
/// @param score BM25 over the fields that the question fits
/// @param keys the keys of the words in it, for coverage
public record LexicalHit(String documentId, String passageId, float score, Set<String> keys) {}
