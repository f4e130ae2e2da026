package ma.dalil.knowledge.procedure;

import java.util.List;
import java.util.Optional;

/// The procedures that are live, loaded once and checked.
public interface ProcedureCatalog {

    Optional<Procedure> find(String id);

    /// In order of their identifiers.
    List<Procedure> all();
}
