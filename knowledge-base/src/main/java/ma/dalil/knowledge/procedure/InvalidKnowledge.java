package ma.dalil.knowledge.procedure;

import java.util.List;
import java.util.stream.Collectors;

/// Knowledge files with errors; all of them are told together, each with its file and line.
public final class InvalidKnowledge extends RuntimeException {

    /// @param line from 1
    public record Problem(String file, int line, String message) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }

    private final transient List<Problem> problems;

    public InvalidKnowledge(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
