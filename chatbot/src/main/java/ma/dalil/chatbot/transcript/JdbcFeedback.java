package ma.dalil.chatbot.transcript;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What citizens thought of an answer; a second opinion on the same turn replaces the first.
@Repository
public class JdbcFeedback {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    /// @param reason a code, if one was given
    /// @param comment masked; may be empty
    public record Feedback(
            UUID turnId, boolean helpful, @Nullable String reason, String comment) {

        @Override
        public String toString() {
            return "Feedback[" + turnId + ", " + helpful + "]";
        }
    }

    public JdbcFeedback(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// False if the turn is not of this conversation.
    public boolean give(UUID conversationId, Feedback feedback, Instant at) {
        return jdbc.sql("""
                insert into feedback (turn_id, conversation_id, helpful, reason, comment, given_at)
                select id, conversation_id, :helpful, :reason, :comment, :at from turn
                where id = :turn and conversation_id = :conversation
                on conflict (turn_id) do update
                set helpful = excluded.helpful, reason = excluded.reason, comment = excluded.comment, given_at = excluded.given_at""")
                        .param("helpful", feedback.helpful())
                        .param("reason", feedback.reason(), Types.VARCHAR)
                        .param("comment", sealed.seal(conversationId, feedback.comment()))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("turn", feedback.turnId())
                        .param("conversation", conversationId)
                        .update()
                == 1;
    }

    public List<Feedback> of(UUID conversationId) {
        return jdbc.sql(
                        "select turn_id, helpful, reason, comment from feedback where conversation_id = ? order by given_at")
                .param(conversationId)
                .query((row, at) -> new Feedback(
                        row.getObject("turn_id", UUID.class),
                        row.getBoolean("helpful"),
                        row.getString("reason"),
                        sealed.open(conversationId, row.getBytes("comment"), String.class)))
                .list();
    }
}
