package ma.dalil.chatbot.learning.review;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes turns into the sample. Taking again takes nothing twice: chance is a hash of the turn, and of the others the
/// first of a day (in Morocco) are taken in the order of time.
@Repository
public class JdbcSample {

    /// Parts of a hash that are compared with the rate.
    private static final long WHOLE = 1L << 32;

    private final JdbcClient jdbc;

    public JdbcSample(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param rate share of answered turns, 0 to 1
    void takeByChance(Instant since, double rate) {
        jdbc.sql("""
                insert into review (turn_id, conversation_id, why, happened_at)
                select id, conversation_id, 'CHANCE', answered_at from turn
                where state = 'ANSWERED' and outcome = 'ANSWERED' and citizen_text is not null and answered_at >= :since
                    and cast(cast('x' || substr(md5(cast(id as text)), 1, 8) as bit(32)) as bigint) < :below
                    and not exists (select 1 from review where turn_id = turn.id)
                on conflict (turn_id) do nothing""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("below", Math.round(rate * WHOLE))
                .update();
    }

    /// @param most of one day
    void takeWhatWentWrong(Instant since, int most) {
        jdbc.sql("""
                with gone_wrong as (
                    select turn.id, turn.conversation_id,
                        case when feedback.helpful is false then 'THUMBS_DOWN' else 'UNANSWERED' end as why,
                        coalesce(case when not helpful then given_at end, answered_at) as at
                    from turn left join feedback on feedback.turn_id = turn.id
                    where state = 'ANSWERED' and citizen_text is not null and answered_at >= :since
                        and (outcome in ('NO_EVIDENCE', 'FAILED') or feedback.helpful is false)),
                numbered as (
                    select *, row_number() over (partition by cast(at at time zone 'Africa/Casablanca' as date) order by at, id) as place
                    from gone_wrong)
                insert into review (turn_id, conversation_id, why, happened_at)
                select id, conversation_id, why, at from numbered
                where place <= :most and not exists (select 1 from review where turn_id = numbered.id)
                on conflict (turn_id) do nothing""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
