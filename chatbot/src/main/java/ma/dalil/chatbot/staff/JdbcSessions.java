package ma.dalil.chatbot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.OwnAccount.OpenSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sessions of civil servants. One that nobody uses has ended, whether or not its row is still there.
@Repository
public class JdbcSessions {

    /// How often a use is noted, at most: a page that asks every second writes nothing.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    record Found(Officer officer, Instant expiresAt, Instant seenAt, Due due) {

        boolean isUseToBeNoted(Instant now) {
            return !now.isBefore(seenAt.plus(NOTED));
        }
    }

    public JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Opens a session, and forgets those that ended.
    void open(byte[] tokenHash, UUID officerId, Due due, Instant now, Instant expiresAt, Duration idle) {
        jdbc.sql("delete from staff_session where expires_at <= ? or seen_at <= ?")
                .params(now.atOffset(ZoneOffset.UTC), now.minus(idle).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into staff_session (token_hash, staff_id, due, created_at, seen_at, expires_at)
                values (:hash, :officer, :due, :now, :now, :expires)""")
                .param("hash", tokenHash)
                .param("officer", officerId)
                .param("due", due.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Found> find(byte[] tokenHash, Instant now, Duration idle) {
        return jdbc.sql("""
                select staff.*, session.expires_at, session.seen_at, session.due
                from staff_session session join staff on staff.id = session.staff_id
                where token_hash = ? and expires_at > ? and seen_at > ? and closed_at is null""")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC), now.minus(idle).atOffset(ZoneOffset.UTC))
                .query((row, at) -> new Found(
                        JdbcStaff.officer(row),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        Due.valueOf(row.getString("due"))))
                .optional();
    }

    void use(byte[] tokenHash, Instant now) {
        jdbc.sql("update staff_session set seen_at = ? where token_hash = ?")
                .params(now.atOffset(ZoneOffset.UTC), tokenHash)
                .update();
    }

    /// False if it had ended already.
    boolean end(byte[] tokenHash) {
        return jdbc.sql("delete from staff_session where token_hash = ?")
                        .param(tokenHash)
                        .update()
                == 1;
    }

    boolean end(UUID officerId, UUID sessionId) {
        return jdbc.sql("delete from staff_session where staff_id = ? and id = ?")
                        .params(officerId, sessionId)
                        .update()
                == 1;
    }

    void endAll(UUID officerId) {
        jdbc.sql("delete from staff_session where staff_id = ?")
                .param(officerId)
                .update();
    }

    /// The open ones, the newest first.
    List<OpenSession> of(UUID officerId, byte[] current, Instant now, Duration idle) {
        return jdbc.sql("""
                select id, created_at, seen_at, token_hash = :current as current from staff_session
                where staff_id = :officer and expires_at > :now and seen_at > :idle
                order by created_at desc""")
                .param("current", current)
                .param("officer", officerId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle", now.minus(idle).atOffset(ZoneOffset.UTC))
                .query((row, at) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("current")))
                .list();
    }
}
