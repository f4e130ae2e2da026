package ma.dalil.knowledge.procedure;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells a start that knowledge with errors stopped by the places of the errors, not by a stack trace.
final class InvalidKnowledgeAnalyzer extends AbstractFailureAnalyzer<InvalidKnowledge> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidKnowledge cause) {
        return new FailureAnalysis(
                cause.problems().stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())),
                "Mend the files; the command validate checks them without a start.",
                cause);
    }
}
