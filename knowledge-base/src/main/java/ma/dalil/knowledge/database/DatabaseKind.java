package ma.dalil.knowledge.database;

import java.util.Locale;

/// Which PostgreSQL serves, and whether it can search vectors.
///
/// @param pgvector true if the extension `vector` can be had there
public record DatabaseKind(Kind kind, boolean pgvector) {

    public enum Kind {
        EMBEDDED,
        POSTGRESQL
    }

    /// `embedded` or `postgresql`.
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
