package ma.dalil.chatbot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A forger here is the superuser, who can disable the trigger.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcAuditTrailTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final AuditTrail audit = rooms.audit;

    @BeforeEach
    void fourRecords() {
        forge("delete from audit");
        UUID conversation = UUID.randomUUID();
        audit.record(AuditEntry.of(Kind.CONVERSATION_OPENED).conversation(conversation));
        audit.record(
                AuditEntry.of(Kind.TURN_ANSWERED).conversation(conversation).outcome("ANSWERED"));
        audit.record(
                AuditEntry.of(Kind.TURN_ANSWERED).conversation(conversation).outcome("DECLINED"));
        audit.record(AuditEntry.of(Kind.CONVERSATION_ERASED).conversation(conversation));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theChainHolds() {
        assertThat(audit.firstBrokenLink()).isEmpty();
        assertThat(records()).isEqualTo(4);
    }

    @Test
    void theChainHoldsWhenManyAppendAtTheSameTime() {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int appender = 0; appender < 12; appender++) {
                many.execute(() -> audit.record(AuditEntry.of(Kind.STAFF_REFUSED)));
            }
        }
        assertThat(records()).isEqualTo(16);
        assertThat(audit.firstBrokenLink()).isEmpty();
    }

    @Test
    void aChangedRecordIsFound() {
        forge("update audit set body = replace(body, 'ANSWERED\"', 'FAILED\"') where number = 2");
        assertThat(audit.firstBrokenLink()).hasValue(2);
    }

    @Test
    void aChangedRecordWithAHashThatFitsIsFoundAtTheNextOne() {
        forge("update audit set body = replace(body, 'ANSWERED\"', 'FAILED\"') where number = 2");
        forge("update audit set hash = sha256(previous_hash || convert_to(body, 'UTF8')) where number = 2");
        assertThat(audit.firstBrokenLink()).hasValue(3);
    }

    @Test
    void aRecordTakenOutIsFound() {
        forge("delete from audit where number = 2");
        assertThat(audit.firstBrokenLink()).hasValue(3);
    }

    @Test
    void aBeginningTakenOutIsFound() {
        forge("delete from audit where number = 1");
        assertThat(audit.firstBrokenLink()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set body = '{}'", "delete from audit", "truncate audit"})
    void theTableRefusesToForget(String statement) {
        assertThatThrownBy(() -> database.jdbc.sql(statement).update()).hasMessageContaining("append-only");
        assertThat(records()).isEqualTo(4);
    }

    @Test
    void whatWasRolledBackWasNotDone() {
        rooms.transactions.executeWithoutResult(status -> {
            audit.record(AuditEntry.of(Kind.STAFF_SIGNED_IN));
            status.setRollbackOnly();
        });
        assertThat(records()).isEqualTo(4);
        audit.record(AuditEntry.of(Kind.STAFF_REFUSED));
        assertThat(audit.firstBrokenLink()).isEmpty();
    }

    private void forge(String statement) {
        database.jdbc.sql("alter table audit disable trigger audit_append_only").update();
        database.jdbc.sql(statement).update();
        database.jdbc.sql("alter table audit enable trigger audit_append_only").update();
    }

    private long records() {
        return database.jdbc
                .sql("select count(*) from audit")
                .query((row, at) -> row.getLong(1))
                .single();
    }
}
