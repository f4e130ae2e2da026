package ma.dalil.chatbot.conversation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which turn has which receipt code. Only hashes of the codes are kept.
@Repository
public class JdbcReceipts {

    private final JdbcClient jdbc;

    public JdbcReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(byte[] hash, UUID turnId) {
        jdbc.sql("insert into receipt (code_hash, turn_id) values (?, ?)")
                .params(hash, turnId)
                .update();
    }

    Optional<UUID> find(byte[] hash) {
        return jdbc.sql("select turn_id from receipt where code_hash = ?")
                .param(hash)
                .query(UUID.class)
                .optional();
    }
}
