package ma.dalil.chatbot.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which turn is read under which code. Only hashes of the codes are kept.
@Repository
public class JdbcSharedReplies {

    private final JdbcClient jdbc;

    public JdbcSharedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(byte[] hash, UUID conversationId, UUID turnId, Instant expires) {
        jdbc.sql("insert into shared_reply (code_hash, conversation_id, turn_id, expires_at) values (?, ?, ?, ?)")
                .params(hash, conversationId, turnId, expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> find(byte[] hash, Instant now) {
        return jdbc.sql("select turn_id from shared_reply where code_hash = ? and expires_at >= ?")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }
}
