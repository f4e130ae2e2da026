package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far officers are recorded as having seen cases.
@Repository
public class JdbcCaseViews {

    private final JdbcClient jdbc;

    /// What was shown to whom, and how far.
    ///
    /// @param kind of the audit's record of it
    /// @param upTo grows with what there is to see
    record Shown(UUID caseId, UUID officerId, Kind kind, long upTo) {}

    public JdbcCaseViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether all of it is recorded, since the given time.
    boolean isRecorded(Shown shown, Instant since) {
        return jdbc.sql("""
                select exists (select 1 from case_view
                    where case_id = ? and officer_id = ? and kind = ? and up_to >= ? and recorded_at >= ?)""")
                .params(
                        shown.caseId(),
                        shown.officerId(),
                        shown.kind().name(),
                        shown.upTo(),
                        since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Notes it down, unless somebody has meanwhile noted as much since the given time.
    ///
    /// @return whether there was anything to note down
    boolean record(Shown shown, Instant since, Instant now) {
        return jdbc.sql("""
                insert into case_view (case_id, officer_id, kind, up_to, recorded_at)
                select id, :officer, :kind, :upTo, :now from escalation where id = :case
                on conflict (case_id, officer_id, kind)
                    do update set up_to = greatest(case_view.up_to, excluded.up_to), recorded_at = excluded.recorded_at
                    where case_view.up_to < excluded.up_to or case_view.recorded_at < :since""")
                        .param("case", shown.caseId())
                        .param("officer", shown.officerId())
                        .param("kind", shown.kind().name())
                        .param("upTo", shown.upTo())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
