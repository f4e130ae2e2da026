package ma.dalil.chatbot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts of civil servants, as signing in sees them.
@Repository
public class JdbcStaff {

    private final JdbcClient jdbc;

    /// @param passwordHash null: another issuer signs in
    /// @param passwordDue it has to be changed first
    /// @param codes one-time codes are asked for
    /// @param attemptGranted false while the account is locked
    public record Account(
            Officer officer,
            @Nullable String passwordHash,
            boolean passwordDue,
            boolean codes,
            boolean attemptGranted) {

        @Override
        public String toString() {
            return "Account[" + officer.id() + "]";
        }
    }

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
                with known as (select * from staff where username = :username and closed_at is null for update),
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
                .query((row, at) -> account(row, row.getBoolean("granted")))
                .optional();
    }

    /// What was right takes back its own attempt, and no other: a right password does not forget wrong codes. False if
    /// the account was closed or got another password meanwhile.
    public boolean takeBackAttempt(Account account, int attempts) {
        return jdbc.sql("""
                update staff set
                    failed_attempts = greatest(failed_attempts - 1, 0),
                    locked_until = case when failed_attempts - 1 < :attempts then null else locked_until end
                where id = :id and closed_at is null and password_hash is not distinct from :hash""")
                        .param("attempts", attempts)
                        .param("id", account.officer().id())
                        .param("hash", account.passwordHash())
                        .update()
                == 1;
    }

    public void forgetAttempts(UUID officerId) {
        jdbc.sql("update staff set failed_attempts = 0, locked_until = null where id = ?")
                .param(officerId)
                .update();
    }

    public void signedIn(UUID officerId, Instant now) {
        jdbc.sql("update staff set signed_in_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), officerId)
                .update();
    }

    /// False if the password was changed meanwhile.
    public boolean changePassword(Account account, String passwordHash) {
        return jdbc.sql("""
                update staff set password_hash = ?, password_due = false
                where id = ? and password_hash = ? and closed_at is null""")
                        .param(passwordHash)
                        .param(account.officer().id())
                        .param(account.passwordHash())
                        .update()
                == 1;
    }

    /// The account of an officer who is there.
    public Optional<Account> account(UUID id) {
        return jdbc.sql("select * from staff where id = ? and closed_at is null")
                .param(id)
                .query((row, at) -> account(row, true))
                .optional();
    }

    /// Also of those who have left.
    public Optional<Officer> officer(UUID id) {
        return jdbc.sql("select * from staff where id = ?")
                .param(id)
                .query((row, at) -> officer(row))
                .optional();
    }

    private static Account account(ResultSet row, boolean granted) throws SQLException {
        return new Account(
                officer(row),
                row.getString("password_hash"),
                row.getBoolean("password_due"),
                row.getBytes("code_secret") != null,
                granted);
    }

    static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name"), roles(row));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
