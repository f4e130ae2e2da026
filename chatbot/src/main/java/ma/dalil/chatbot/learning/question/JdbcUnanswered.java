package ma.dalil.chatbot.learning.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.channels.desk.Questions.Why;
import ma.dalil.chatbot.transcript.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Questions without an answer, or with one that did not help, in PostgreSQL.
@Repository
public class JdbcUnanswered {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    /// @param text masked
    record Unanswered(UUID turnId, Instant at, Locale form, String text, Why why) {

        @Override
        public String toString() {
            return "Unanswered[" + turnId + ", " + why + "]";
        }
    }

    public JdbcUnanswered(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// The last ones since then, the earliest first.
    List<Unanswered> since(Instant since, int most) {
        return jdbc.sql("""
                select * from (
                    select turn.id, turn.conversation_id, received_at, form, citizen_text,
                        case
                            when outcome in ('NO_EVIDENCE', 'OUT_OF_SCOPE') then outcome
                            when feedback.helpful is false then 'THUMBS_DOWN'
                            else 'DRAFT_REJECTED' end as why
                    from turn left join feedback on feedback.turn_id = turn.id
                    where turn.state = 'ANSWERED' and citizen_text is not null and answered_at >= :since
                        and (outcome in ('NO_EVIDENCE', 'OUT_OF_SCOPE') or feedback.helpful is false or exists (
                            select 1 from draft where draft.turn_id = turn.id and draft.state = 'REJECTED'))
                    order by received_at desc, turn.id limit :most) as latest
                order by received_at, id""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, at) -> unanswered(row))
                .list();
    }

    private Unanswered unanswered(ResultSet row) throws SQLException {
        UUID conversation = row.getObject("conversation_id", UUID.class);
        return new Unanswered(
                row.getObject("id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Locale.forLanguageTag(row.getString("form")),
                sealed.open(conversation, row.getBytes("citizen_text"), String.class),
                Why.valueOf(row.getString("why")));
    }
}
