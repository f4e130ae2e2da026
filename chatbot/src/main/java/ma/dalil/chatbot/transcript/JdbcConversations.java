package ma.dalil.chatbot.transcript;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.chatbot.turn.ConversationThread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Conversations, each with the hash of the token that opens it.
@Repository
public class JdbcConversations {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    public JdbcConversations(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    public void open(UUID id, byte[] tokenHash, ConversationThread thread, Instant at) {
        jdbc.sql("insert into conversation (id, token_hash, thread, opened_at) values (?, ?, ?, ?)")
                .params(id, tokenHash, sealed.seal(id, thread), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<byte[]> tokenHash(UUID id) {
        return jdbc.sql("select token_hash from conversation where id = ?")
                .param(id)
                .query((row, at) -> row.getBytes("token_hash"))
                .optional();
    }

    public void changeToken(UUID id, byte[] tokenHash) {
        jdbc.sql("update conversation set token_hash = ? where id = ?")
                .params(tokenHash, id)
                .update();
    }

    /// @throws NoSuchElementException if there is no such conversation, or it was erased
    public Conversation get(UUID id) {
        return find("select * from conversation where id = ?", id);
    }

    /// Takes the conversation for the running transaction: whoever else wants to change it waits.
    ///
    /// @throws NoSuchElementException if there is no such conversation, or it was erased
    public Conversation take(UUID id) {
        return find("select * from conversation where id = ? for update", id);
    }

    private Conversation find(String query, UUID id) {
        return jdbc.sql(query)
                .param(id)
                .query((row, at) -> conversation(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no conversation " + id));
    }

    public void remember(UUID id, ConversationThread thread) {
        jdbc.sql("update conversation set thread = ? where id = ?")
                .params(sealed.seal(id, thread), id)
                .update();
    }

    /// On whose telephone the citizen reads from now on.
    public void readOn(UUID id, UUID phone) {
        jdbc.sql("update conversation set reply_to = ? where id = ?")
                .params(phone, id)
                .update();
    }

    /// Deletes the conversation with everything that was said in it.
    public void erase(UUID id) {
        jdbc.sql("delete from conversation where id = ?").param(id).update();
    }

    private Conversation conversation(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Conversation(
                id,
                sealed.open(id, row.getBytes("thread"), ConversationThread.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("last_event"));
    }
}
