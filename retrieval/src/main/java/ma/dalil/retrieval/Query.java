package ma.dalil.retrieval;

import java.util.Locale;

/// A question as retrieval sees it.
///
/// @param text the masked words of the citizen, as typed
/// @param form the written form they are in, or the dominant one
/// @param limit how many findings at the most, 1 to 100
public record Query(String text, Locale form, Scope scope, int limit) {

    /// Procedures are found as whole documents, legal texts as passages (articles).
    public enum Scope {
        PROCEDURES,
        LEGAL_TEXTS
    }

    public Query {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be 1 to 100, not " + limit);
        }
    }
}
