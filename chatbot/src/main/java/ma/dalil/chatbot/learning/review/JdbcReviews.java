package ma.dalil.chatbot.learning.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Reviews.Criterion;
import ma.dalil.channels.desk.Reviews.Judgement;
import ma.dalil.channels.desk.Reviews.Verdict;
import ma.dalil.channels.desk.Reviews.Why;
import ma.dalil.chatbot.transcript.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sample and its judgements in PostgreSQL.
@Repository
public class JdbcReviews {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    record Sampled(UUID turnId, UUID conversationId, Why why, Instant at, String language, String outcome) {}

    record Judged(UUID turnId, UUID reviewerId, String reviewer, Instant at, Judgement judgement) {}

    public JdbcReviews(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// What happened since, the last one first.
    List<Sampled> since(Instant since) {
        return jdbc.sql("""
                select review.*, form, outcome from review join turn on turn.id = turn_id
                where happened_at >= ? order by happened_at desc, turn_id""")
                .param(since.atOffset(ZoneOffset.UTC))
                .query((row, at) -> sampled(row))
                .list();
    }

    Optional<Sampled> find(UUID turnId) {
        return jdbc.sql("select review.*, form, outcome from review join turn on turn.id = turn_id where turn_id = ?")
                .param(turnId)
                .query((row, at) -> sampled(row))
                .optional();
    }

    /// Judgements of what happened since; those of one turn together, by the identifiers of the reviewers.
    List<Judged> judgementsSince(Instant since) {
        return jdbc.sql("""
                select review_judgement.*, conversation_id, display_name from review_judgement
                join review using (turn_id) join staff on staff.id = reviewer_id
                where happened_at >= ? order by turn_id, reviewer_id""")
                .param(since.atOffset(ZoneOffset.UTC))
                .query((row, at) -> judged(row))
                .list();
    }

    List<Judged> judgements(UUID turnId) {
        return jdbc.sql("""
                select review_judgement.*, conversation_id, display_name from review_judgement
                join review using (turn_id) join staff on staff.id = reviewer_id
                where turn_id = ? order by place""").param(turnId).query((row, at) -> judged(row)).list();
    }

    /// Takes the next free place, one reviewer after the other; false if there is none, or the reviewer has one.
    boolean judge(Sampled sampled, UUID reviewerId, Judgement judgement, Instant at) {
        jdbc.sql("select turn_id from review where turn_id = ? for update")
                .param(sampled.turnId())
                .query(UUID.class)
                .optional();
        return jdbc.sql("""
                insert into review_judgement (turn_id, place, reviewer_id, judged_at, is_right, is_grounded, language, hand_over, note)
                select :turn, count(*) + 1, :reviewer, :at, :right, :grounded, :language, :handOver, :note
                from review_judgement where turn_id = :turn having count(*) < 2
                on conflict do nothing""")
                        .param("turn", sampled.turnId())
                        .param("reviewer", reviewerId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("right", verdict(judgement, Criterion.RIGHT))
                        .param("grounded", verdict(judgement, Criterion.GROUNDED))
                        .param("language", verdict(judgement, Criterion.LANGUAGE))
                        .param("handOver", verdict(judgement, Criterion.HAND_OVER))
                        .param("note", sealed.seal(sampled.conversationId(), judgement.note()))
                        .update()
                == 1;
    }

    private static String verdict(Judgement judgement, Criterion criterion) {
        return String.valueOf(judgement.verdicts().get(criterion));
    }

    private static Sampled sampled(ResultSet row) throws SQLException {
        return new Sampled(
                row.getObject("turn_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                Why.valueOf(row.getString("why")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("form"),
                row.getString("outcome"));
    }

    private Judged judged(ResultSet row) throws SQLException {
        Map<Criterion, Verdict> verdicts = new EnumMap<>(Criterion.class);
        verdicts.put(Criterion.RIGHT, Verdict.valueOf(row.getString("is_right")));
        verdicts.put(Criterion.GROUNDED, Verdict.valueOf(row.getString("is_grounded")));
        verdicts.put(Criterion.LANGUAGE, Verdict.valueOf(row.getString("language")));
        verdicts.put(Criterion.HAND_OVER, Verdict.valueOf(row.getString("hand_over")));
        UUID conversation = row.getObject("conversation_id", UUID.class);
        return new Judged(
                row.getObject("turn_id", UUID.class),
                row.getObject("reviewer_id", UUID.class),
                row.getString("display_name"),
                row.getObject("judged_at", OffsetDateTime.class).toInstant(),
                new Judgement(verdicts, sealed.open(conversation, row.getBytes("note"), String.class)));
    }
}
