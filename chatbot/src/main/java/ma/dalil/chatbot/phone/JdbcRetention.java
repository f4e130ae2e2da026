package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deletes what retention no longer allows, so many rows at a time. Each method tells how many it deleted.
///
/// What a case still needs stays: its person, who has to be reached, and its deliveries, which the desk shows.
@Repository
public class JdbcRetention {

    private static final int BATCH = 1_000;
    /// Any number that nothing else locks by.
    private static final long LOCK = 0x646c_7265_7465_6e74L;

    private final JdbcClient jdbc;

    public JdbcRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// True for one process at a time, until its transaction ends.
    boolean isMine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /// People with whom there was no contact since then, and all that hangs on them. What they opted out of stays in
    /// a table of its own.
    int people(Instant before) {
        return delete("""
                delete from phone_person where id in (
                    select p.id from phone_person p
                    where p.last_heard_at < :before and coalesce(p.last_sent_at, p.last_heard_at) < :before
                    and not exists (
                        select 1 from escalation e join conversation c on c.id = e.conversation_id
                        where e.status not in ('OFFERED', 'CLOSED') and (c.id = p.conversation_id or c.reply_to = p.id))
                    and not exists (select 1 from phone_inbound i where i.person_id = p.id and i.state = 'RECEIVED')
                    and not exists (
                        select 1 from phone_delivery d
                        where d.person_id = p.id and d.state in ('PENDING', 'SENDING', 'UNSURE'))
                    limit :most for update skip locked)""", before);
    }

    /// Messages that came in and are done with, at the provider too.
    int messages(Instant before) {
        return delete("""
                delete from phone_inbound where id in (
                    select id from phone_inbound
                    where state = 'DONE' and received_at < :before and redaction_due_at is null
                    limit :most for update skip locked)""", before);
    }

    /// Messages that were put into the outbox and go no further.
    int deliveries(Instant before) {
        return delete("""
                delete from phone_delivery where id in (
                    select d.id from phone_delivery d
                    where d.state in ('SENT', 'FAILED', 'SUPPRESSED') and d.created_at < :before
                    and not exists (
                        select 1 from escalation e
                        where e.conversation_id = d.conversation_id and e.status not in ('OFFERED', 'CLOSED'))
                    limit :most for update skip locked)""", before);
    }

    /// Codes that open nothing any more.
    int joinCodes(Instant now) {
        return delete("""
                delete from join_code where code_hash in (
                    select code_hash from join_code where expires_at < :before limit :most for update skip locked)""", now);
    }

    /// Short addresses that lead nowhere any more.
    int sharedReplies(Instant now) {
        return delete("""
                delete from shared_reply where code_hash in (
                    select code_hash from shared_reply where expires_at < :before limit :most for update skip locked)""", now);
    }

    private int delete(String statement, Instant before) {
        OffsetDateTime time = before.atOffset(ZoneOffset.UTC);
        return jdbc.sql(statement).param("before", time).param("most", BATCH).update();
    }
}
