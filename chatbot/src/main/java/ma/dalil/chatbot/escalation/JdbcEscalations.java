package ma.dalil.chatbot.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /// Cases with staff, the one that waits longest first.
    public List<Escalation> waiting() {
        return jdbc.sql("""
                select * from escalation where status in ('NEW', 'CLAIMED', 'WAITING_CITIZEN', 'FORWARDED')
                order by priority, opened_at, id""").query((row, at) -> escalation(row)).list();
    }

    /// A new case that is offered.
    ///
    /// @param turnId null if it was a button
    public Escalation offer(UUID conversationId, @Nullable UUID turnId, String category, Instant at) {
        Optional<Escalation> offered;
        do { // until the reference is one that nobody has
            offered = jdbc.sql("""
                    insert into escalation (id, conversation_id, turn_id, reference, category, status, offered_at)
                    values (?, ?, ?, ?, ?, 'OFFERED', ?)
                    on conflict (reference) do nothing returning *""")
                    .param(UUID.randomUUID())
                    .param(conversationId)
                    .param(turnId)
                    .param(References.fresh())
                    .param(category)
                    .param(at.atOffset(ZoneOffset.UTC))
                    .query((row, index) -> escalation(row))
                    .optional();
        } while (offered.isEmpty());
        return offered.get();
    }

    /// The case is offered for another reason than before.
    public void recategorize(UUID caseId, String category, @Nullable UUID turnId) {
        jdbc.sql(
                        "update escalation set category = ?, turn_id = coalesce(?, turn_id) where id = ? and status = 'OFFERED'")
                .param(category)
                .param(turnId)
                .param(caseId)
                .update();
    }

    public boolean open(UUID caseId, Instant at) {
        return changed(
                "update escalation set status = 'NEW', opened_at = ? where id = ? and status = 'OFFERED'",
                at.atOffset(ZoneOffset.UTC),
                caseId);
    }

    public boolean claim(UUID caseId, UUID officerId, Instant at) {
        return changed(
                "update escalation set status = 'CLAIMED', claimed_by = ?, claimed_at = ? where id = ? and status in ('NEW', 'FORWARDED')",
                officerId,
                at.atOffset(ZoneOffset.UTC),
                caseId);
    }

    public boolean close(UUID caseId, UUID officerId, Instant at) {
        return changed(
                "update escalation set status = 'CLOSED', closed_at = ? where id = ? and claimed_by = ? and status in ('CLAIMED', 'WAITING_CITIZEN')",
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
                State.valueOf(row.getString("status")),
                since.toInstant(),
                row.getObject("claimed_by", UUID.class));
    }
}
