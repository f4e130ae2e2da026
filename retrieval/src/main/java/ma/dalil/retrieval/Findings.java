package ma.dalil.retrieval;

import java.util.List;
import java.util.Set;

/// What was found, best first, and which search was down while it was looked for.
///
/// @param near identifiers of procedures of whose names the question says a part, nearest first; they may bear on it or
/// not
public record Findings(List<Finding> findings, List<String> near, Set<Outage> outages, long indexVersion) {

    public enum Outage {
        LEXICAL,
        SEMANTIC
    }

    public Findings {
        findings = List.copyOf(findings);
        near = List.copyOf(near);
        outages = Set.copyOf(outages);
    }
}
