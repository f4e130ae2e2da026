package ma.dalil.retrieval;

/// One document or passage that may answer.
///
/// @param passageId the passage that matched best; for a procedure any of its passages
/// @param score fused by rank; comparable within one [Findings] only
/// @param lexicalScore BM25, 0 if the word search did not find it
/// @param similarity cosine of question and passage, -1 to 1, 0 if the vector search did not find it
/// @param naming how much of the procedure's name the question says (see NameSearch), 0 if none of it
/// @param coverage share of the question's weight (rare words weigh more) that stands in the document, 0 to 1
public record Finding(
        String documentId,
        String passageId,
        double score,
        double lexicalScore,
        double similarity,
        double naming,
        double coverage) {}
