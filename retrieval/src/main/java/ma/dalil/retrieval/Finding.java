package ma.dalil.retrieval;

/// One document or passage that may answer.
///
/// @param passageId the passage that matched best; for a procedure any of its passages, empty if neither search found
/// one
/// @param score fused by rank; comparable within one [Findings] only
/// @param lexicalScore BM25, 0 if the word search did not find it
/// @param similarity cosine of question and passage, -1 to 1, 0 if the vector search did not find it
/// @param naming how much of the procedure's name the question says (see NameSearch), 0 if none of it
/// @param coverage share of the question's weight (rare words weigh more) that stands in the document, 0 to 1
/// @param likelihood that the question is about the procedure (see [ServiceLikelihood]), 0 to 1
/// @param strength how near it comes to the best in all of these together; two that are nearly as strong may both be
/// meant
public record Finding(
        String documentId,
        String passageId,
        double score,
        double lexicalScore,
        double similarity,
        double naming,
        double coverage,
        double likelihood,
        double strength) {

    Finding withStrength(double together) {
        return new Finding(
                documentId, passageId, score, lexicalScore, similarity, naming, coverage, likelihood, together);
    }
}
