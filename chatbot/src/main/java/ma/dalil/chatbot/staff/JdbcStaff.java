package ma.dalil.chatbot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts and sessions of civil servants.
@Repository
public class JdbcStaff {

    private final JdbcClient jdbc;

    /// @param attemptGranted false while the account is locked
    public record Account(Officer officer, String passwordHash, boolean attemptGranted) {

        @Override
        public String toString() {
            return "Account[" + officer.id() + "]";
        }
    }

    public record OpenSession(Officer officer, Instant expiresAt) {}

    public JdbcStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the account, or returns false if there are accounts already.
    public boolean addFirst(Officer officer, String passwordHash, Instant at) {
        return jdbc.sql("""
                insert into staff (id, username, display_name, roles, password_hash, created_at)
                select ?, ?, ?, ?, ?, ? where not exists (select 1 from staff)
                on conflict (username) do nothing""")
                        .params(
                                officer.id(),
                                officer.username(),
                                officer.displayName(),
                                names(officer.roles()),
                                passwordHash,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from staff)")
                .query(Boolean.class)
                .single();
    }

    /// Counts an attempt to sign in *before* the password is looked at, so that many at the same time are no more than
    /// are allowed; the last one allowed locks the account, and success unlocks it.
    public Optional<Account> attempt(String username, int attempts, Duration lockOut, Instant now) {
        return jdbc.sql("""
                with known as (select * from staff where username = :username for update),
                granted as (
                    update staff set
                        failed_attempts = case when known.locked_until is null then known.failed_attempts + 1 else 1 end,
                        locked_until = case
                            when (case when known.locked_until is null then known.failed_attempts + 1 else 1 end) >= :attempts
                            then cast(:until as timestamptz) end
                    from known
                    where staff.id = known.id and (known.locked_until is null or known.locked_until <= :now)
                    returning staff.id)
                select known.*, exists (select 1 from granted) as granted from known""")
                .param("username", username)
                .param("attempts", attempts)
                .param("until", now.plus(lockOut).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, at) ->
                        new Account(officer(row), row.getString("password_hash"), row.getBoolean("granted")))
                .optional();
    }

    public void forgetAttempts(UUID officerId) {
        jdbc.sql("update staff set failed_attempts = 0, locked_until = null where id = ?")
                .param(officerId)
                .update();
    }

    /// Opens a session, and forgets those that ended.
    public void openSession(byte[] tokenHash, UUID officerId, Instant now, Instant expiresAt) {
        jdbc.sql("delete from staff_session where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into staff_session (token_hash, staff_id, created_at, expires_at) values (?, ?, ?, ?)")
                .params(tokenHash, officerId, now.atOffset(ZoneOffset.UTC), expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<OpenSession> session(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                select staff.*, staff_session.expires_at from staff_session join staff on staff.id = staff_session.staff_id
                where token_hash = ? and expires_at > ?""")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new OpenSession(
                        officer(row),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    public void closeSession(byte[] tokenHash) {
        jdbc.sql("delete from staff_session where token_hash = ?")
                .param(tokenHash)
                .update();
    }

    public Optional<Officer> officer(UUID id) {
        return jdbc.sql("select * from staff where id = ?")
                .param(id)
                .query((row, at) -> officer(row))
                .optional();
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
