package ma.dalil.chatbot.escalation;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.JournalLine;
import ma.dalil.chatbot.transcript.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to each case, in its order. What somebody wrote is sealed for the conversation.
@Repository
public class JdbcCaseJournal {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    public enum Kind {
        OPENED,
        CLAIMED,
        REPLIED,
        /// The citizen wrote after a reply.
        RESUMED,
        NOTED,
        FORWARDED,
        /// Nobody replied in time: the supervisors were told.
        OVERDUE,
        /// Somebody looked at how the citizen can be reached.
        UNMASKED,
        CONTACT_LEFT,
        WITHDRAWN,
        CLOSED
    }

    public JdbcCaseJournal(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// Within the transaction that changes the case.
    ///
    /// @param officerId null: the citizen, or the service itself
    public void add(Escalation escalation, Kind kind, @Nullable UUID officerId, @Nullable String detail, Instant at) {
        add(escalation, kind, officerId, null, detail, at);
    }

    /// @param recipientId a department or an officer
    /// @param reason null if none was given
    void forwarded(Escalation escalation, UUID officerId, UUID recipientId, @Nullable String reason, Instant at) {
        add(escalation, Kind.FORWARDED, officerId, recipientId, reason, at);
    }

    private void add(
            Escalation escalation,
            Kind kind,
            @Nullable UUID officerId,
            @Nullable UUID recipientId,
            @Nullable String detail,
            Instant at) {
        jdbc.sql("""
                insert into case_event (case_id, number, at, kind, officer_id, recipient_id, detail)
                select :case, coalesce(max(number), 0) + 1, :at, :kind, :officer, :recipient, :detail
                from case_event where case_id = :case""")
                .param("case", escalation.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("officer", officerId)
                .param("recipient", recipientId, Types.OTHER)
                .param("detail", detail == null ? null : sealed.seal(escalation.conversationId(), detail))
                .update();
    }

    List<JournalLine> of(Escalation escalation) {
        return jdbc.sql("""
                select e.at, e.kind, e.detail, s.display_name,
                    coalesce(d.name_fr, r.display_name) as recipient_fr, coalesce(d.name_ar, r.display_name) as recipient_ar
                from case_event e left join staff s on s.id = e.officer_id
                left join department d on d.id = e.recipient_id left join staff r on r.id = e.recipient_id
                where e.case_id = ? order by e.number""")
                .param(escalation.id())
                .query((row, at) -> {
                    byte[] detail = row.getBytes("detail");
                    return new JournalLine(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("kind"),
                            row.getString("display_name"),
                            recipient(row.getString("recipient_fr"), row.getString("recipient_ar")),
                            detail == null ? null : sealed.open(escalation.conversationId(), detail, String.class));
                })
                .list();
    }

    private static Map<String, String> recipient(@Nullable String french, @Nullable String arabic) {
        return french == null || arabic == null ? Map.of() : Map.of("fr", french, "ar", arabic);
    }

    /// Brings the case to the lists of those who are named in a note.
    void mention(UUID caseId, List<UUID> officers, Instant at) {
        officers.forEach(officer -> jdbc.sql("""
                insert into case_mention (case_id, officer_id, at) values (?, ?, ?)
                on conflict (case_id, officer_id) do update set at = excluded.at""")
                .params(caseId, officer, at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /// Who was named has read the case.
    ///
    /// @return whether they had not before
    boolean seen(UUID caseId, UUID officerId) {
        return jdbc.sql("delete from case_mention where case_id = ? and officer_id = ?")
                        .params(caseId, officerId)
                        .update()
                > 0;
    }
}
