package ma.dalil.chatbot.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes that join a channel to a conversation. Only their hashes are kept.
@Repository
public class JdbcJoinCodes {

    private final JdbcClient jdbc;

    public JdbcJoinCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Codes whose time is over are forgotten on the way.
    void keep(byte[] hash, UUID conversationId, Instant now, Instant expires) {
        jdbc.sql("delete from join_code where expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into join_code (code_hash, conversation_id, expires_at) values (?, ?, ?)")
                .params(hash, conversationId, expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Good once: the conversation, if the code is known and its time is not over.
    Optional<UUID> take(byte[] hash, Instant now) {
        return jdbc.sql("delete from join_code where code_hash = ? and expires_at >= ? returning conversation_id")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }
}
