package ma.dalil.chatbot.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.transcript.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases in PostgreSQL. Each change of state is one conditional update that tells whether it was made.
@Repository
public class JdbcEscalations {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    public JdbcEscalations(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// The conversation's case that is not closed.
    public Optional<Escalation> live(UUID conversationId) {
        return jdbc.sql("select * from escalation where conversation_id = ? and status <> 'CLOSED'")
                .param(conversationId)
                .query((row, at) -> escalation(row))
                .optional();
    }

    /// All cases the conversation ever had, oldest first.
    public List<Escalation> of(UUID conversationId) {
        return jdbc.sql("select * from escalation where conversation_id = ? order by offered_at")
                .param(conversationId)
                .query((row, at) -> escalation(row))
                .list();
    }

    public Optional<Escalation> find(UUID caseId) {
        return jdbc.sql("select * from escalation where id = ?")
                .param(caseId)
                .query((row, at) -> escalation(row))
                .optional();
    }

    /// A new case that is offered.
    ///
    /// @param turnId null if it was a button
    /// @param sector of the procedure that was talked about; null if none was
    public Escalation offer(
            UUID conversationId,
            @Nullable UUID turnId,
            String category,
            Locale form,
            @Nullable String sector,
            int priority,
            Instant at) {
        Optional<Escalation> offered;
        do { // until the reference is one that nobody has
            offered = jdbc.sql("""
                    insert into escalation
                        (id, conversation_id, turn_id, reference, category, form, sector, priority, channel, status, offered_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, coalesce(
                        (select p.channel from conversation c join phone_person p on p.id = c.reply_to where c.id = ?), 'WEB'),
                        'OFFERED', ?)
                    on conflict (reference) do nothing returning *""")
                    .param(UUID.randomUUID())
                    .param(conversationId)
                    .param(turnId)
                    .param(References.fresh())
                    .param(category)
                    .param(form.toLanguageTag())
                    .param(sector)
                    .param(priority)
                    .param(conversationId)
                    .param(at.atOffset(ZoneOffset.UTC))
                    .query((row, index) -> escalation(row))
                    .optional();
        } while (offered.isEmpty());
        return offered.get();
    }

    /// The case is offered for another reason than before.
    public void recategorize(UUID caseId, String category, int priority, @Nullable UUID turnId) {
        jdbc.sql("""
                update escalation set category = ?, priority = ?, turn_id = coalesce(?, turn_id)
                where id = ? and status = 'OFFERED'""")
                .param(category)
                .param(priority)
                .param(turnId)
                .param(caseId)
                .update();
    }

    /// @param due by when a person should have replied
    /// @param departmentId for which department it is; null: any
    public boolean open(UUID caseId, @Nullable UUID departmentId, Instant at, Instant due) {
        return jdbc.sql("""
                update escalation set status = 'NEW', department_id = ?, opened_at = ?, due_at = ?
                where id = ? and status = 'OFFERED'""")
                        .param(departmentId)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(due.atOffset(ZoneOffset.UTC))
                        .param(caseId)
                        .update()
                == 1;
    }

    public boolean claim(UUID caseId, UUID officerId, Instant at) {
        return changed(
                "update escalation set status = 'CLAIMED', claimed_by = ?, claimed_at = ?, forwarded_to = null where id = ? and status in ('NEW', 'FORWARDED')",
                officerId,
                at.atOffset(ZoneOffset.UTC),
                caseId);
    }

    /// A person has replied, and waits for the citizen.
    public void replied(UUID caseId, Instant at) {
        jdbc.sql("update escalation set status = 'WAITING_CITIZEN', replied_at = coalesce(replied_at, ?) where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), caseId)
                .update();
    }

    /// The citizen has written: whoever has the case is due.
    ///
    /// @return whether the citizen was waited for
    public boolean resume(UUID caseId) {
        return changed("update escalation set status = 'CLAIMED' where id = ? and status = 'WAITING_CITIZEN'", caseId);
    }

    /// @param officerId to whom; null if it goes to a department
    /// @param departmentId null if it goes to somebody: then the case stays with the department that it had
    public void forward(UUID caseId, @Nullable UUID officerId, @Nullable UUID departmentId) {
        jdbc.sql("""
                update escalation set status = 'FORWARDED', claimed_by = null, forwarded_to = ?,
                    department_id = coalesce(?, department_id)
                where id = ?""").param(officerId).param(departmentId).param(caseId).update();
    }

    /// The citizen does not want the case any more.
    public boolean withdraw(UUID caseId, Instant at) {
        return changed(
                "update escalation set status = 'CLOSED', closing = 'WITHDRAWN', closed_at = ? where id = ? and status <> 'CLOSED'",
                at.atOffset(ZoneOffset.UTC),
                caseId);
    }

    /// Marks the cases that nobody replied to in time, each once, on whichever replica comes first.
    public List<Escalation> newlyOverdue(Instant now) {
        return jdbc.sql("""
                update escalation set overdue_at = :now where id in (
                    select id from escalation
                    where due_at < :now and status in ('NEW', 'FORWARDED', 'CLAIMED') and replied_at is null and overdue_at is null
                    order by due_at limit 100 for update skip locked)
                returning *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> escalation(row))
                .list();
    }

    /// How long people waited for a first reply, half of them less; empty if too few were replied to.
    public Optional<Duration> usualWait(Instant since) {
        return jdbc.sql("""
                select extract(epoch from percentile_cont(0.5) within group (order by replied_at - opened_at)) as seconds
                from escalation where replied_at is not null and opened_at > ? having count(*) >= 5""")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofSeconds(Math.round(seconds)));
    }

    public boolean close(UUID caseId, UUID officerId, String closing, Instant at) {
        return changed(
                "update escalation set status = 'CLOSED', closing = ?, closed_at = ? where id = ? and claimed_by = ? and status in ('CLAIMED', 'WAITING_CITIZEN')",
                closing,
                at.atOffset(ZoneOffset.UTC),
                caseId,
                officerId);
    }

    private boolean changed(String update, Object... parameters) {
        return jdbc.sql(update).params(parameters).update() == 1;
    }

    /// How to reach the citizen; sealed, and masked nowhere.
    public void leaveContact(UUID conversationId, UUID caseId, Map<String, String> contact) {
        jdbc.sql("update escalation set contact = ? where id = ?")
                .params(sealed.seal(conversationId, contact), caseId)
                .update();
    }

    public Map<String, String> contact(Escalation escalation) {
        return jdbc.sql("select contact from escalation where id = ? and contact is not null")
                .param(escalation.id())
                .query((row, at) -> row.getBytes("contact"))
                .optional()
                .map(contact -> sealed.openMap(escalation.conversationId(), contact))
                .orElse(Map.of());
    }

    private static Escalation escalation(ResultSet row) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        OffsetDateTime since = opened == null ? row.getObject("offered_at", OffsetDateTime.class) : opened;
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("turn_id", UUID.class),
                row.getString("reference"),
                row.getString("category"),
                row.getString("form"),
                row.getString("sector"),
                State.valueOf(row.getString("status")),
                since.toInstant(),
                row.getObject("claimed_by", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getObject("forwarded_to", UUID.class));
    }
}
