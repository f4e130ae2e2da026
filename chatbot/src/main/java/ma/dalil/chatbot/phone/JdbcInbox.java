package ma.dalil.chatbot.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.chatbot.phone.Received.Payload;
import ma.dalil.chatbot.transcript.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of what came in. A person's oldest message is lent, to one worker at a time; those behind it wait.
@Repository
public class JdbcInbox {

    /// Codes only: a message of an exception could quote what the citizen wrote.
    private static final int LONGEST_CODE = 100;

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    public JdbcInbox(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// False if it was there before, by its identifier or by its token.
    boolean store(InboundPhoneMessage message, UUID person, Payload payload, Instant at) {
        return jdbc.sql("""
                insert into phone_inbound
                (id, provider, message_id, idempotency_token, person_id, received_at, due_at, payload, state)
                values (:id, :provider, :message, :token, :person, :at, :at, :payload, 'RECEIVED')
                on conflict do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("provider", message.provider())
                        .param("message", message.messageId())
                        .param("token", message.idempotencyToken())
                        .param("person", person)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("payload", sealed.seal(person, payload))
                        .update()
                == 1;
    }

    /// Whether it was stored before, so that a repetition costs one look.
    boolean knows(String provider, String messageId) {
        return jdbc.sql("select exists (select 1 from phone_inbound where provider = ? and message_id = ?)")
                .params(provider, messageId)
                .query(Boolean.class)
                .single();
    }

    /// Lends messages that are due, no two of one person.
    List<Received> lend(int most, UUID worker, Instant now, Instant until) {
        return jdbc.sql("""
                update phone_inbound set leased_until = :until, leased_by = :worker, attempts = attempts + 1
                where id in (
                    select i.id from phone_inbound i
                    where i.state = 'RECEIVED' and i.due_at <= :now
                    and (i.leased_until is null or i.leased_until < :now)
                    and not exists (
                        select 1 from phone_inbound earlier
                        where earlier.person_id = i.person_id and earlier.state = 'RECEIVED' and earlier.number < i.number)
                    order by i.number limit :most for update skip locked)
                returning *""")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("worker", worker)
                .param("most", most)
                .query((row, at) -> received(row))
                .list();
    }

    void renew(UUID worker, Instant until) {
        jdbc.sql("update phone_inbound set leased_until = ? where leased_by = ? and state = 'RECEIVED'")
                .params(until.atOffset(ZoneOffset.UTC), worker)
                .update();
    }

    /// True for the one who finishes it; what was kept of it is forgotten here, and is to be at the provider.
    boolean done(UUID id) {
        return jdbc.sql("""
                update phone_inbound set state = 'DONE', payload = null, leased_until = null, leased_by = null,
                    redaction_due_at = received_at
                where id = ? and state = 'RECEIVED'""").param(id).update() == 1;
    }

    /// What was heard stands in place of the note. False if somebody else finished the message.
    boolean rewrite(UUID id, UUID person, String text) {
        return jdbc.sql("update phone_inbound set payload = ? where id = ? and state = 'RECEIVED'")
                        .params(sealed.seal(person, new Payload(text, List.of())), id)
                        .update()
                == 1;
    }

    /// It is tried again then.
    void retry(UUID id, String code, Instant due) {
        jdbc.sql("""
                update phone_inbound set due_at = ?, failure = ?, leased_until = null, leased_by = null
                where id = ? and state = 'RECEIVED'""").params(due.atOffset(ZoneOffset.UTC), code(code), id).update();
    }

    /// It is kept, though not at the provider, and holds up nobody any more.
    boolean setAside(UUID id, String code) {
        return jdbc.sql("""
                update phone_inbound set state = 'SET_ASIDE', failure = ?, leased_until = null, leased_by = null,
                    redaction_due_at = received_at
                where id = ? and state = 'RECEIVED'""").params(code(code), id).update() == 1;
    }

    /// Lends messages that are to be redacted at their provider, which is tried again when the loan is over.
    List<Redaction> lendRedactions(int most, Instant now, Instant until) {
        return jdbc.sql("""
                update phone_inbound set redaction_due_at = :until, redaction_attempts = redaction_attempts + 1
                where id in (
                    select id from phone_inbound where redaction_due_at <= :now
                    order by redaction_due_at limit :most for update skip locked)
                returning *""")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, at) -> new Redaction(
                        row.getObject("id", UUID.class),
                        row.getString("provider"),
                        row.getString("message_id"),
                        row.getInt("redaction_attempts")))
                .list();
    }

    void redacted(UUID id) {
        jdbc.sql("update phone_inbound set redaction_due_at = null where id = ?")
                .param(id)
                .update();
    }

    void redactLater(UUID id, Instant due) {
        jdbc.sql("update phone_inbound set redaction_due_at = ? where id = ?")
                .params(due.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static String code(String code) {
        return code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }

    private Received received(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Received(
                row.getObject("id", UUID.class),
                person,
                row.getString("provider"),
                row.getString("message_id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                sealed.open(person, row.getBytes("payload"), Payload.class));
    }
}
