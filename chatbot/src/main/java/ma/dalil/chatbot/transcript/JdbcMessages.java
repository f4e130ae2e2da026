package ma.dalil.chatbot.transcript;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said outside a turn: by a civil servant, or by the assistant about the handover.
@Repository
public class JdbcMessages {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    public record Message(Instant saidAt, TurnView view) {}

    public JdbcMessages(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// @param officerId who said it; null: the assistant
    public void say(TurnView view, @Nullable UUID officerId, Instant at) {
        jdbc.sql("insert into message (id, conversation_id, officer_id, said_at, view) values (?, ?, ?, ?, ?)")
                .param(view.id())
                .param(view.conversationId())
                .param(officerId)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(sealed.seal(view.conversationId(), view))
                .update();
    }

    public Optional<TurnView> find(UUID id) {
        return jdbc.sql("select conversation_id, view from message where id = ?")
                .param(id)
                .query((row, at) ->
                        sealed.open(row.getObject("conversation_id", UUID.class), row.getBytes("view"), TurnView.class))
                .optional();
    }

    public List<Message> of(UUID conversationId) {
        return jdbc.sql("select said_at, view from message where conversation_id = ? order by said_at")
                .param(conversationId)
                .query((row, at) -> new Message(
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        sealed.open(conversationId, row.getBytes("view"), TurnView.class)))
                .list();
    }
}
