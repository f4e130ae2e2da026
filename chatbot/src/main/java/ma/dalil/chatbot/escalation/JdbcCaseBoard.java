package ma.dalil.chatbot.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.transcript.SealedJson;
import ma.dalil.knowledge.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the lists show, read for all cases in one query.
@Repository
public class JdbcCaseBoard {

    private static final String SELECT = """
            select e.id, e.conversation_id, e.reference, e.category, e.form, e.channel, e.sector, e.status, e.priority,
                e.opened_at, e.due_at, e.replied_at, e.overdue_at, e.claimed_by, h.display_name as holder,
                e.department_id, d.name_fr, d.name_ar, e.forwarded_to, f.display_name as forwarded,
                exists (select 1 from draft where draft.case_id = e.id and draft.state = 'PENDING' and draft.origin = 'HELD')
                    as approval
            from escalation e
            left join staff h on h.id = e.claimed_by
            left join staff f on f.id = e.forwarded_to
            left join department d on d.id = e.department_id
            """;

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    /// @param approval an answer of the assistant waits for somebody to approve it
    /// @param department its names by tag; empty if it has none
    record Row(
            UUID id,
            UUID conversationId,
            String reference,
            String category,
            String form,
            String channel,
            @Nullable String sector,
            State state,
            int priority,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable UUID claimedBy,
            @Nullable String holder,
            @Nullable UUID departmentId,
            Map<String, String> department,
            @Nullable UUID forwardedTo,
            @Nullable String forwarded,
            boolean approval) {

        boolean isHeld() {
            return state == State.CLAIMED || state == State.WAITING_CITIZEN;
        }
    }

    public JdbcCaseBoard(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// Cases at the desk: what presses most first, then what waits longest.
    List<Row> open(Instant now) {
        return jdbc.sql(SELECT + """
                where e.status in ('NEW', 'CLAIMED', 'WAITING_CITIZEN', 'FORWARDED')
                order by e.priority, e.opened_at, e.id""").query((row, at) -> row(row, now)).list();
    }

    /// Closed since then, the last one first.
    List<Row> closed(Instant since, int most) {
        return jdbc.sql(
                        SELECT
                                + "where e.status = 'CLOSED' and e.opened_at is not null and e.closed_at > ? order by e.closed_at desc limit ?")
                .params(since.atOffset(ZoneOffset.UTC), most)
                .query((row, at) -> row(row, since))
                .list();
    }

    Optional<Row> find(UUID caseId, Instant now) {
        return jdbc.sql(SELECT + "where e.id = ? and e.opened_at is not null")
                .param(caseId)
                .query((row, at) -> row(row, now))
                .optional();
    }

    /// The cases in which the officer was named and that they have not read since.
    Set<UUID> mentions(UUID officerId) {
        return new HashSet<>(jdbc.sql("select case_id from case_mention where officer_id = ?")
                .param(officerId)
                .query((row, at) -> row.getObject("case_id", UUID.class))
                .list());
    }

    /// What was written last in each of the conversations.
    Map<UUID, String> lastTexts(Collection<UUID> conversations) {
        Map<UUID, String> texts = new HashMap<>();
        jdbc.sql("""
                select c.id, t.citizen_text from unnest(?) as c(id)
                join lateral (
                    select citizen_text from turn where conversation_id = c.id and citizen_text is not null
                    order by number desc limit 1) t on true""").param(conversations.toArray(UUID[]::new)).query(row -> {
            UUID conversation = row.getObject("id", UUID.class);
            texts.put(conversation, sealed.open(conversation, row.getBytes("citizen_text"), String.class));
        });
        return texts;
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
        Instant due = Rows.instant(row, "due_at");
        State state = State.valueOf(row.getString("status"));
        String name = row.getString("name_fr");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("reference"),
                row.getString("category"),
                row.getString("form"),
                row.getString("channel"),
                row.getString("sector"),
                state,
                row.getInt("priority"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                due,
                state.isWithStaff() && due != null && due.isBefore(now) && row.getObject("replied_at") == null,
                row.getObject("claimed_by", UUID.class),
                row.getString("holder"),
                row.getObject("department_id", UUID.class),
                name == null ? Map.of() : Map.of("fr", name, "ar", row.getString("name_ar")),
                row.getObject("forwarded_to", UUID.class),
                row.getString("forwarded"),
                row.getBoolean("approval"));
    }
}
