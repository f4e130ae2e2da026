package ma.dalil.retrieval;

import java.util.List;
import java.util.Set;

/// What was found, best first, and which search was down while it was looked for.
public record Findings(List<Finding> findings, Set<Outage> outages, long indexVersion) {

    public enum Outage {
        LEXICAL,
        SEMANTIC
    }

    public Findings {
        findings = List.copyOf(findings);
        outages = Set.copyOf(outages);
    }
}
