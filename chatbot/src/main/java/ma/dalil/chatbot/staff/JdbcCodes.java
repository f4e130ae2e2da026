package ma.dalil.chatbot.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.chatbot.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secrets of one-time codes, sealed for their owner, and the hashes of recovery codes.
@Repository
public class JdbcCodes {

    private final JdbcClient jdbc;
    private final Vault vault;

    public JdbcCodes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<byte[]> secret(UUID officerId) {
        return secret(officerId, "code_secret");
    }

    Optional<byte[]> offered(UUID officerId) {
        return secret(officerId, "code_offered");
    }

    private Optional<byte[]> secret(UUID officerId, String column) {
        return jdbc.sql("select " + column + " from staff where id = ? and " + column + " is not null")
                .param(officerId)
                .query((row, at) -> Base32.decode(vault.open(officerId, row.getBytes(1))))
                .optional();
    }

    void offer(UUID officerId, byte[] secret) {
        jdbc.sql("update staff set code_offered = ? where id = ?")
                .params(vault.seal(officerId, Base32.encode(secret)), officerId)
                .update();
    }

    /// What is on offer counts from now on, and the recovery codes before it no longer do.
    ///
    /// @param step of the code that confirmed it, which is used up
    /// @param recoveryHashes of the new recovery codes
    void confirm(UUID officerId, long step, List<byte[]> recoveryHashes) {
        jdbc.sql("update staff set code_secret = code_offered, code_offered = null, code_step = ? where id = ?")
                .params(step, officerId)
                .update();
        removeRecovery(officerId);
        recoveryHashes.forEach(hash -> jdbc.sql("insert into staff_recovery_code (staff_id, code_hash) values (?, ?)")
                .params(officerId, hash)
                .update());
    }

    /// Uses a step up; false if it, or a later one, was used already.
    boolean use(UUID officerId, long step) {
        return jdbc.sql("update staff set code_step = :step where id = :id and code_step < :step")
                        .param("step", step)
                        .param("id", officerId)
                        .update()
                == 1;
    }

    /// Uses a recovery code up; false if there is none such.
    boolean useRecovery(UUID officerId, byte[] hash) {
        return jdbc.sql("delete from staff_recovery_code where staff_id = ? and code_hash = ?")
                        .params(officerId, hash)
                        .update()
                == 1;
    }

    int recoveryCodes(UUID officerId) {
        return jdbc.sql("select count(*) from staff_recovery_code where staff_id = ?")
                .param(officerId)
                .query(Integer.class)
                .single();
    }

    void remove(UUID officerId) {
        jdbc.sql("update staff set code_secret = null, code_offered = null where id = ?")
                .param(officerId)
                .update();
        removeRecovery(officerId);
    }

    private void removeRecovery(UUID officerId) {
        jdbc.sql("delete from staff_recovery_code where staff_id = ?")
                .param(officerId)
                .update();
    }
}
