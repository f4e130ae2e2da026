package ma.dalil.chatbot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ma.dalil.channels.desk.AuditLog.Check;
import ma.dalil.channels.desk.AuditLog.Entry;
import ma.dalil.channels.desk.AuditLog.Filter;
import ma.dalil.channels.desk.AuditLog.Listing;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcAuditLogTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final JdbcAuditLog log = new JdbcAuditLog(database.jdbc, rooms.audit);
    private final Officer samira = rooms.officer("Samira");
    private final UUID conversation = UUID.randomUUID();

    @BeforeAll
    void manyRecords() {
        for (int record = 0; record < 60; record++) {
            rooms.audit.record(AuditEntry.of(Kind.STAFF_REFUSED));
        }
        rooms.audit.record(
                AuditEntry.of(Kind.CASE_READ).conversation(conversation).officer(samira.id()));
        rooms.audit.record(
                AuditEntry.of(Kind.TURN_ANSWERED).conversation(conversation).outcome("ANSWERED"));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theLatestComesFirst() {
        Entry latest = log.read(Filter.ALL).entries().getFirst();
        assertThat(latest.kind()).isIn("TURN_ANSWERED", "AUDIT_CHECKED");
        assertThat(log.read(Filter.ALL).entries()).hasSize(50);
    }

    @Test
    void readingOnLeavesNothingOut() {
        Listing first = log.read(new Filter("STAFF_REFUSED", "", "", Long.MAX_VALUE));
        assertThat(first.older()).isNotNull();
        Listing rest = log.read(new Filter("STAFF_REFUSED", "", "", first.older()));
        assertThat(rest.older()).isNull();
        assertThat(first.entries().size() + rest.entries().size()).isEqualTo(60);
        assertThat(rest.entries()).doesNotContainAnyElementsOf(first.entries());
    }

    @Test
    void oneConversationIsFound() {
        List<Entry> found = log.read(new Filter("", conversation.toString(), "", Long.MAX_VALUE))
                .entries();
        assertThat(found).extracting(Entry::kind).containsExactly("TURN_ANSWERED", "CASE_READ");
        assertThat(found.getFirst().details()).containsEntry("outcome", "ANSWERED");
    }

    @Test
    void whatAnOfficerDidIsFoundByTheName() {
        List<Entry> found = log.read(new Filter("CASE_READ", "", samira.username(), Long.MAX_VALUE))
                .entries();
        assertThat(found).singleElement().satisfies(read -> {
            assertThat(read.officer()).isEqualTo("Samira");
            assertThat(read.details()).doesNotContainKey("officer");
        });
    }

    @Test
    void nobodysNameFindsNothing() {
        assertThat(log.read(new Filter("", "", "nobody", Long.MAX_VALUE)).entries())
                .isEmpty();
    }

    @Test
    void aCheckIsARecordToo() {
        Check check = log.check(samira);
        assertThat(check.broken()).isNull();
        assertThat(log.read(new Filter("AUDIT_CHECKED", "", samira.username(), Long.MAX_VALUE))
                        .entries())
                .isNotEmpty();
    }
}
