package ma.dalil.chatbot.answer;

import java.util.List;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;

/// An answer before it is verified.
///
/// @param sources what the statements cite, by index
public record Draft(List<Statement> statements, List<Source> sources) {

    public Draft {
        statements = List.copyOf(statements);
        sources = List.copyOf(sources);
        for (Statement statement : statements) {
            for (int source : statement.sources()) {
                if (source < 0 || source >= sources.size()) {
                    throw new IllegalArgumentException("a statement cites source " + source + " of " + sources.size());
                }
            }
        }
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }
}
