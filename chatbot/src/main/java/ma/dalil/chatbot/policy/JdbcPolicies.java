package ma.dalil.chatbot.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Policies.Signature;
import ma.dalil.channels.desk.Role;
import ma.dalil.knowledge.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Versions of the register and their signatures. Triggers keep what is signed as it is.
@Repository
public class JdbcPolicies {

    private final JdbcClient jdbc;

    enum Kept {
        DRAFT,
        SIGNED,
        WITHDRAWN
    }

    /// @param hash in hexadecimal
    /// @param inForceAt null as long as it is not signed
    record Row(
            Kept kept,
            Register register,
            String hash,
            @Nullable Instant inForceAt) {}

    public JdbcPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of the version in force; empty: the one that is built in.
    Optional<Integer> inForce(Instant now) {
        return jdbc.sql("""
                select number from policy_version where state = 'SIGNED' and in_force_at <= ?
                order by in_force_at desc, number desc limit 1""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /// Newest first.
    List<Row> all() {
        return jdbc.sql("select * from policy_version order by number desc")
                .query((row, at) -> row(row))
                .list();
    }

    Optional<Row> find(int number) {
        return jdbc.sql("select * from policy_version where number = ?")
                .param(number)
                .query((row, at) -> row(row))
                .optional();
    }

    /// Takes the version for the running transaction.
    Optional<Row> take(int number) {
        return jdbc.sql("select * from policy_version where number = ? for update")
                .param(number)
                .query((row, at) -> row(row))
                .optional();
    }

    /// Nobody else begins a version until the running transaction ends.
    void takeAll() {
        jdbc.sql("lock table policy_version in share row exclusive mode").update();
    }

    Optional<Integer> draft() {
        return jdbc.sql("select number from policy_version where state = 'DRAFT'")
                .query(Integer.class)
                .optional();
    }

    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from policy_version")
                .query(Integer.class)
                .single();
    }

    void begin(Register register, Officer officer, Instant at) {
        String body = CanonicalJson.of(register);
        jdbc.sql("""
                insert into policy_version (number, state, body, hash, drafted_by, drafted_at)
                values (?, 'DRAFT', ?, ?, ?, ?)""")
                .params(register.number(), body, CanonicalJson.hash(body), officer.id(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(Register register) {
        String body = CanonicalJson.of(register);
        jdbc.sql("update policy_version set body = ?, hash = ? where number = ?")
                .params(body, CanonicalJson.hash(body), register.number())
                .update();
    }

    void withdraw(int number) {
        jdbc.sql("update policy_version set state = 'WITHDRAWN' where number = ?")
                .param(number)
                .update();
    }

    void sign(Register register, Officer officer, Role role, Instant at) {
        jdbc.sql("insert into policy_signature (number, officer_id, role, hash, signed_at) values (?, ?, ?, ?, ?)")
                .params(
                        register.number(),
                        officer.id(),
                        role.name(),
                        CanonicalJson.hash(CanonicalJson.of(register)),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void putInForce(int number, Instant from) {
        jdbc.sql("update policy_version set state = 'SIGNED', in_force_at = ? where number = ?")
                .params(from.atOffset(ZoneOffset.UTC), number)
                .update();
    }

    /// In the order in which they were given.
    List<Signature> signatures(int number) {
        return jdbc.sql("""
                select s.officer_id, o.display_name, s.role, s.signed_at from policy_signature s
                join staff o on o.id = s.officer_id where s.number = ? order by s.signed_at, s.officer_id""")
                .param(number)
                .query((row, at) -> new Signature(
                        row.getObject("officer_id", UUID.class),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Kept.valueOf(row.getString("state")),
                CanonicalJson.read(row.getString("body")),
                CanonicalJson.hex(row.getBytes("hash")),
                Rows.instant(row, "in_force_at"));
    }
}
