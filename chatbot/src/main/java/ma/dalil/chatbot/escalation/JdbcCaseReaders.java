package ma.dalil.chatbot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has which case open.
@Repository
public class JdbcCaseReaders {

    private final JdbcClient jdbc;

    public JdbcCaseReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seen(UUID caseId, UUID officerId, Instant at) {
        jdbc.sql("""
                insert into case_reader (case_id, officer_id, seen_at)
                select id, ?, ? from escalation where id = ?
                on conflict (case_id, officer_id) do update set seen_at = excluded.seen_at""").params(officerId, at.atOffset(ZoneOffset.UTC), caseId).update();
    }

    void left(UUID caseId, UUID officerId) {
        jdbc.sql("delete from case_reader where case_id = ? and officer_id = ?")
                .params(caseId, officerId)
                .update();
    }

    /// The names of the others who were seen lately.
    List<String> besides(UUID caseId, UUID officerId, Instant now, Duration present) {
        return jdbc.sql("""
                select s.display_name from case_reader r join staff s on s.id = r.officer_id
                where r.case_id = ? and r.officer_id <> ? and r.seen_at > ? order by s.display_name""")
                .params(caseId, officerId, now.minus(present).atOffset(ZoneOffset.UTC))
                .query((row, at) -> row.getString("display_name"))
                .list();
    }
}
