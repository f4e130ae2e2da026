package ma.dalil.retrieval;

/// Finds what the documents say to a question.
public interface Retriever {

    /// Searches words and meanings at the same time, each with its own time limit, and fuses the two by rank.
    /// A question about nothing we hold finds nothing; a search that is down is reported as an outage, never as an
    /// empty answer.
    Findings find(Query query);
}
