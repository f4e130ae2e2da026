package ma.dalil.chatbot.learning.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Event;
import ma.dalil.channels.desk.Candidates.Origin;
import ma.dalil.channels.desk.Candidates.State;
import ma.dalil.chatbot.transcript.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Candidates, their revisions and what happened to them, in PostgreSQL.
@Repository
public class JdbcCandidates {

    private static final String WITH_LAST_REVISION = """
            select candidate.*, content, edited_by, display_name from candidate
            join candidate_revision on candidate_id = candidate.id and candidate_revision.number = revision
            join staff on staff.id = edited_by
            """;

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    public JdbcCandidates(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    List<StoredCandidate> all() {
        return jdbc.sql(WITH_LAST_REVISION + "order by changed_at desc, candidate.id")
                .query((row, at) -> candidate(row))
                .list();
    }

    Optional<StoredCandidate> find(UUID id) {
        return jdbc.sql(WITH_LAST_REVISION + "where candidate.id = ?")
                .param(id)
                .query((row, at) -> candidate(row))
                .optional();
    }

    /// The candidate, held until the transaction ends. The row is taken first and read by a statement of its own, which
    /// sees what whoever held it before committed.
    Optional<StoredCandidate> take(UUID id) {
        jdbc.sql("select id from candidate where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /// A candidate without a revision yet.
    void add(UUID id, Origin origin, @Nullable UUID caseId, Instant at) {
        jdbc.sql(
                        "insert into candidate (id, state, origin, case_id, created_at, changed_at) values (?, 'DRAFT', ?, ?, ?, ?)")
                .param(id)
                .param(origin.name())
                .param(caseId)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void write(UUID id, int revision, Content content, UUID officerId, Instant at) {
        jdbc.sql(
                        "insert into candidate_revision (candidate_id, number, content, edited_by, edited_at) values (?, ?, ?, ?, ?)")
                .params(id, revision, sealed.seal(id, content), officerId, at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update candidate set state = 'DRAFT', revision = ?, changed_at = ? where id = ?")
                .params(revision, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void publish(UUID id, int revision, UUID officerId, Instant at) {
        jdbc.sql("""
                update candidate_revision set published_by = ?, published_at = ?
                where candidate_id = ? and number = ? and published_by is null""")
                .params(officerId, at.atOffset(ZoneOffset.UTC), id, revision)
                .update();
        jdbc.sql("update candidate set state = 'PUBLISHED', live_revision = ?, changed_at = ? where id = ?")
                .params(revision, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update candidate set state = 'WITHDRAWN', live_revision = null, changed_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void tell(UUID id, String kind, int revision, UUID officerId, @Nullable String reason, Instant at) {
        jdbc.sql("""
                insert into candidate_event (candidate_id, number, at, kind, revision, officer_id, reason)
                select :id, count(*) + 1, :at, :kind, :revision, :officer, :reason from candidate_event where candidate_id = :id""")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("revision", revision)
                .param("officer", officerId)
                .param("reason", reason == null ? null : sealed.seal(id, reason), java.sql.Types.BINARY)
                .update();
    }

    List<Event> history(UUID id) {
        return jdbc.sql("""
                select candidate_event.*, display_name from candidate_event join staff on staff.id = officer_id
                where candidate_id = ? order by number""")
                .param(id)
                .query((row, at) -> {
                    byte[] reason = row.getBytes("reason");
                    return new Event(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("kind"),
                            row.getInt("revision"),
                            row.getString("display_name"),
                            reason == null ? null : sealed.open(id, reason, String.class));
                })
                .list();
    }

    private StoredCandidate candidate(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new StoredCandidate(
                id,
                row.getLong("number"),
                State.valueOf(row.getString("state")),
                Origin.valueOf(row.getString("origin")),
                row.getInt("revision"),
                row.getObject("live_revision", Integer.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                sealed.open(id, row.getBytes("content"), Content.class),
                row.getObject("edited_by", UUID.class),
                row.getString("display_name"));
    }
}
