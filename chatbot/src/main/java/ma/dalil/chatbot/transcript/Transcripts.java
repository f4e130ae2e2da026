package ma.dalil.chatbot.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A conversation as it reads: what everybody said, in the order of time.
@Component
public class Transcripts {

    private final JdbcTurns turns;
    private final JdbcMessages messages;

    public enum Author {
        CITIZEN,
        ASSISTANT,
        STAFF
    }

    /// @param view what an assistant or a civil servant said, whole; null for a citizen's line
    public record Line(
            Instant at,
            Author author,
            String language,
            String text,
            @Nullable TurnView view) {

        @Override
        public String toString() {
            return "Line[" + at + ", " + author + "]";
        }
    }

    public Transcripts(JdbcTurns turns, JdbcMessages messages) {
        this.turns = turns;
        this.messages = messages;
    }

    public List<Line> read(UUID conversationId) {
        List<Line> lines = new ArrayList<>();
        for (StoredTurn turn : turns.of(conversationId)) {
            if (turn.citizenText() != null) {
                lines.add(new Line(
                        turn.receivedAt(), Author.CITIZEN, turn.form().toLanguageTag(), turn.citizenText(), null));
            }
            if (turn.reply() != null && turn.answeredAt() != null) {
                lines.add(said(turn.answeredAt(), turn.reply()));
            }
        }
        messages.of(conversationId).forEach(message -> lines.add(said(message.saidAt(), message.view())));
        lines.sort(Comparator.comparing(Line::at)); // stable: a turn's own order is kept
        return lines;
    }

    private static Line said(Instant at, TurnView view) {
        Author author = view.answeredBy() == TurnView.Speaker.STAFF ? Author.STAFF : Author.ASSISTANT;
        return new Line(at, author, view.language(), view.text(), view);
    }
}
