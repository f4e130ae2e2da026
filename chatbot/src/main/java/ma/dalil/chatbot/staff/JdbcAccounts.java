package ma.dalil.chatbot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Accounts.Account;
import ma.dalil.channels.desk.Accounts.Details;
import ma.dalil.channels.desk.Accounts.State;
import ma.dalil.channels.desk.Role;
import ma.dalil.knowledge.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts as administrators keep them.
@Repository
public class JdbcAccounts {

    private final JdbcClient jdbc;

    public JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> all(Instant now) {
        return jdbc.sql("select * from staff order by closed_at is not null, display_name, username")
                .query((row, at) -> account(row, now))
                .list();
    }

    Optional<Account> find(UUID id, Instant now) {
        return jdbc.sql("select * from staff where id = ?")
                .param(id)
                .query((row, at) -> account(row, now))
                .optional();
    }

    /// The same, which nobody else changes until this transaction ends. Every administrator with a password here is
    /// held
    /// too: of two that take the role from each other at the same time, the second sees what the first did.
    Optional<Account> findToChange(UUID id, Instant now) {
        jdbc.sql("""
                select id from staff
                where id = ? or ('ADMINISTRATOR' = any (roles) and closed_at is null and password_hash is not null)
                order by id for update""").param(id).query((row, at) -> row.getString(1)).list();
        return find(id, now);
    }

    /// Whether somebody else can let people in, even when no other issuer answers.
    boolean isAnotherAdministrator(UUID than) {
        return jdbc.sql("""
                select exists (select 1 from staff where id <> ? and 'ADMINISTRATOR' = any (roles)
                    and closed_at is null and password_hash is not null)""").param(than).query(Boolean.class).single();
    }

    /// False if the name is taken.
    boolean add(UUID id, String username, Details details, String passwordHash, Instant now) {
        return jdbc.sql("""
                insert into staff (id, username, display_name, roles, department_id, forms, password_hash, password_due, created_at)
                values (?, ?, ?, ?, ?, ?, ?, true, ?) on conflict (username) do nothing""")
                        .param(id)
                        .param(username)
                        .param(details.displayName())
                        .param(JdbcStaff.names(details.roles()))
                        .param(details.departmentId())
                        .param(details.forms().toArray(String[]::new))
                        .param(passwordHash)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void change(UUID id, Details details) {
        jdbc.sql("update staff set display_name = ?, roles = ?, department_id = ?, forms = ? where id = ?")
                .param(details.displayName())
                .param(JdbcStaff.names(details.roles()))
                .param(details.departmentId())
                .param(details.forms().toArray(String[]::new))
                .param(id)
                .update();
    }

    void reset(UUID id, String passwordHash) {
        jdbc.sql("""
                update staff set password_hash = ?, password_due = true, failed_attempts = 0, locked_until = null
                where id = ?""").params(passwordHash, id).update();
    }

    void close(UUID id, Instant now) {
        jdbc.sql("update staff set closed_at = ?, code_secret = null, code_offered = null where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /// Whom the issuer means by the subject, so long as the account is there; closed or not.
    Optional<Account> ofIssuer(String issuer, String subject, Instant now) {
        return jdbc.sql("select * from staff where issuer = ? and subject = ? for update")
                .params(issuer, subject)
                .query((row, at) -> account(row, now))
                .optional();
    }

    /// False if the name is taken, or the account was added meanwhile.
    boolean addOfIssuer(UUID id, String username, String displayName, Set<Role> roles, Origin origin, Instant now) {
        return jdbc.sql("""
                insert into staff (id, username, display_name, roles, issuer, subject, created_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                username,
                                displayName,
                                JdbcStaff.names(roles),
                                origin.issuer(),
                                origin.subject(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @param subject whom the issuer means
    record Origin(String issuer, String subject) {}

    Optional<String> issuerOf(UUID id) {
        return jdbc.sql("select issuer from staff where id = ? and issuer is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static Account account(ResultSet row, Instant now) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                new Details(
                        row.getString("display_name"),
                        JdbcStaff.roles(row),
                        row.getObject("department_id", UUID.class),
                        Set.of((String[]) row.getArray("forms").getArray())),
                state(row, now),
                row.getString("issuer") != null,
                row.getBytes("code_secret") != null,
                row.getBoolean("password_due"),
                Rows.instant(row, "signed_in_at"));
    }

    private static State state(ResultSet row, Instant now) throws SQLException {
        if (Rows.instant(row, "closed_at") != null) {
            return State.CLOSED;
        }
        Instant lockedUntil = Rows.instant(row, "locked_until");
        return lockedUntil != null && lockedUntil.isAfter(now) ? State.LOCKED : State.OPEN;
    }
}
