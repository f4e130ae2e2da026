package ma.dalil.chatbot.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.dalil.knowledge.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// The trail in PostgreSQL. Appenders take turns by an advisory lock that ends with their transaction; numbers have no
/// gaps, so a record taken out is seen. The body is kept as the text that was hashed: `jsonb` would order it anew.
@Repository
public class JdbcAuditTrail implements AuditTrail {

    /// Any number that nothing else in this database locks.
    private static final long APPENDING = 0x4175646974L;

    private static final Link NONE = new Link(0, "00".repeat(32));
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper CANONICAL = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    /// @param hash in hexadecimal, as in [Kept]
    private record Link(long number, String hash) {}

    private record Kept(long number, String body, String previous, String hash) {}

    public JdbcAuditTrail(JdbcClient jdbc, TransactionOperations transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Appending(entry));
        } else {
            transactions.executeWithoutResult(status -> append(entry));
        }
    }

    /// Appends when the transaction is about to commit, after all else: all appenders share one lock, which is held for
    /// this moment only, and no lock is waited for while it is held.
    private final class Appending implements TransactionSynchronization {

        private final AuditEntry entry;

        private Appending(AuditEntry entry) {
            this.entry = entry;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(entry);
        }
    }

    /// The lock is a statement of its own: only the next one sees what the appender before us committed.
    private void append(AuditEntry entry) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(APPENDING)
                .query((row, at) -> true)
                .single();
        Link last = jdbc.sql("select number, hash from audit order by number desc limit 1")
                .query((row, at) -> new Link(row.getLong("number"), HEX.formatHex(row.getBytes("hash"))))
                .optional()
                .orElse(NONE);
        long number = last.number() + 1;
        String body = canonical(number, clock.instant(), entry);
        jdbc.sql("insert into audit (number, body, previous_hash, hash) values (?, ?, ?, ?)")
                .params(number, body, HEX.parseHex(last.hash()), HEX.parseHex(hash(last.hash(), body)))
                .update();
    }

    @Override
    public OptionalLong firstBrokenLink() {
        try (Stream<Kept> records = jdbc
                .sql("select number, body, previous_hash, hash from audit order by number")
                .query((row, at) -> new Kept(
                        row.getLong("number"),
                        row.getString("body"),
                        HEX.formatHex(row.getBytes("previous_hash")),
                        HEX.formatHex(row.getBytes("hash"))))
                .stream()) {
            Link last = NONE;
            for (Kept record : (Iterable<Kept>) records::iterator) {
                if (!follows(record, last)) {
                    return OptionalLong.of(record.number());
                }
                last = new Link(record.number(), record.hash());
            }
            return OptionalLong.empty();
        }
    }

    private static boolean follows(Kept record, Link last) {
        return record.number() == last.number() + 1
                && record.previous().equals(last.hash())
                && record.hash().equals(hash(last.hash(), record.body()));
    }

    private static String canonical(long number, Instant at, AuditEntry entry) {
        Map<String, Object> body = new TreeMap<>(entry.details());
        body.put("number", number);
        body.put("at", at.toString());
        body.put("kind", entry.kind().name());
        return CANONICAL.writeValueAsString(body);
    }

    private static String hash(String previous, String body) {
        return HEX.formatHex(Sha256.of(HEX.parseHex(previous), body.getBytes(StandardCharsets.UTF_8)));
    }
}
