package ma.dalil.chatbot.transcript;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.knowledge.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/// Turns: stored when received, stored again when answered. One message of a client is one turn, by a unique key; a
/// turn
/// is answered once, by the condition of the update.
@Repository
public class JdbcTurns {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final TransactionOperations transactions;

    /// A turn that was received and never answered.
    public record Unanswered(UUID conversationId, UUID turnId) {}

    public JdbcTurns(JdbcClient jdbc, SealedJson sealed, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.transactions = transactions;
    }

    /// Stores what was received, and where the answer is read; nothing happens if the client's message is there
    /// already.
    ///
    /// @param phone whose telephone it came from; null: it came over the web
    public void receive(Turn turn, UUID clientMessageId, @Nullable UUID phone, Instant at) {
        receive(turn, clientMessageId, sealed.seal(turn.conversationId(), turn.text()), phone, at);
    }

    /// Stores that the citizen pressed a button, which is a turn without a message.
    public void receiveWithoutText(Turn turn, Instant at) {
        receive(turn, UUID.randomUUID(), null, null, at);
    }

    private void receive(Turn turn, UUID clientMessageId, byte @Nullable [] text, @Nullable UUID phone, Instant at) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                with next as (update conversation set last_turn = last_turn + 1, reply_to = :phone where id = :conversation returning last_turn)
                insert into turn (id, conversation_id, number, client_message_id, state, received_at, channel, form, masked, citizen_text)
                select :id, :conversation, last_turn, :message, 'RECEIVED', :at,
                    coalesce((select channel from phone_person where id = :phone), 'WEB'), :form, :masked, :text from next
                on conflict (conversation_id, client_message_id) do nothing""")
                .param("conversation", turn.conversationId())
                .param("phone", phone)
                .param("id", turn.id())
                .param("message", clientMessageId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("form", turn.form().toLanguageTag())
                .param("masked", turn.masked().toArray(String[]::new))
                .param("text", text)
                .update());
    }

    /// @throws IllegalStateException if the turn was answered before
    public void answer(UUID turnId, TurnView reply, Instant at) {
        int answered = jdbc.sql("""
                update turn set state = 'ANSWERED', reply = ?, outcome = ?, answered_at = ?
                where id = ? and state = 'RECEIVED'""")
                .params(
                        sealed.seal(reply.conversationId(), reply),
                        reply.outcome().name(),
                        at.atOffset(ZoneOffset.UTC),
                        turnId)
                .update();
        if (answered != 1) {
            throw new IllegalStateException("turn " + turnId + " is not waiting for an answer");
        }
    }

    /// The turn was passed on to the person who has the case.
    public void relayed(UUID turnId) {
        jdbc.sql("update turn set relayed = true where id = ?").param(turnId).update();
    }

    /// The sector of the service that the turn is about.
    public void about(UUID turnId, String sector) {
        jdbc.sql("update turn set sector = ? where id = ?")
                .params(sector, turnId)
                .update();
    }

    public Optional<StoredTurn> find(UUID turnId) {
        return jdbc.sql("select * from turn where id = ?")
                .param(turnId)
                .query((row, at) -> turn(row))
                .optional();
    }

    public Optional<StoredTurn> find(UUID conversationId, UUID clientMessageId) {
        return jdbc.sql("select * from turn where conversation_id = ? and client_message_id = ?")
                .params(conversationId, clientMessageId)
                .query((row, at) -> turn(row))
                .optional();
    }

    /// The conversation's turns in their order.
    public List<StoredTurn> of(UUID conversationId) {
        return jdbc.sql("select * from turn where conversation_id = ? order by number")
                .param(conversationId)
                .query((row, at) -> turn(row))
                .list();
    }

    /// The conversation's last turn.
    public Optional<StoredTurn> last(UUID conversationId) {
        return jdbc.sql("select * from turn where conversation_id = ? order by number desc limit 1")
                .param(conversationId)
                .query((row, at) -> turn(row))
                .optional();
    }

    /// What the citizen wrote last, if anything.
    public Optional<String> lastText(UUID conversationId) {
        return jdbc.sql("""
                select citizen_text from turn where conversation_id = ? and citizen_text is not null
                order by number desc limit 1""")
                .param(conversationId)
                .query((row, at) -> sealed.open(conversationId, row.getBytes("citizen_text"), String.class))
                .optional();
    }

    /// Turns that wait for an answer since before the given time, oldest first.
    public List<Unanswered> unansweredSince(Instant before) {
        return jdbc.sql("""
                select conversation_id, id from turn where state = 'RECEIVED' and received_at < ?
                order by received_at, conversation_id, number""")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, at) ->
                        new Unanswered(row.getObject("conversation_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    private StoredTurn turn(ResultSet row) throws SQLException {
        UUID conversationId = row.getObject("conversation_id", UUID.class);
        byte[] text = row.getBytes("citizen_text");
        byte[] reply = row.getBytes("reply");
        return new StoredTurn(
                row.getObject("id", UUID.class),
                conversationId,
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Locale.forLanguageTag(row.getString("form")),
                Set.of((String[]) row.getArray("masked").getArray()),
                text == null ? null : sealed.open(conversationId, text, String.class),
                Rows.instant(row, "answered_at"),
                reply == null ? null : sealed.open(conversationId, reply, TurnView.class));
    }
}
