package ma.dalil.chatbot.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Drafts.Origin;
import ma.dalil.channels.desk.Drafts.State;
import ma.dalil.chatbot.transcript.SealedJson;
import ma.dalil.knowledge.database.Rows;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts, sealed for their conversations. One of a case is pending, by a unique index; one is decided once, by the
/// condition of the update.
@Repository
public class JdbcDrafts {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    /// @param view null: there is none in that language
    record Explained(@Nullable TurnView view) {}

    public JdbcDrafts(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void put(StoredDraft draft) {
        jdbc.sql("""
                insert into draft (id, conversation_id, case_id, turn_id, origin, state, view, policy_version, drafted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft.id(),
                        draft.conversationId(),
                        draft.caseId(),
                        draft.turnId(),
                        draft.origin().name(),
                        draft.state().name(),
                        sealed.seal(draft.conversationId(), draft.view()),
                        draft.policyVersion(),
                        draft.draftedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredDraft> last(UUID caseId) {
        return jdbc.sql("select * from draft where case_id = ? order by drafted_at desc, id limit 1")
                .param(caseId)
                .query((row, at) -> draft(row))
                .optional();
    }

    Optional<StoredDraft> find(UUID caseId, UUID draftId) {
        return jdbc.sql("select * from draft where id = ? and case_id = ?")
                .params(draftId, caseId)
                .query((row, at) -> draft(row))
                .optional();
    }

    boolean isPending(UUID caseId) {
        return jdbc.sql("select exists (select 1 from draft where case_id = ? and state = 'PENDING')")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    /// False if somebody has decided.
    ///
    /// @param reason of a rejection, otherwise null
    boolean decide(StoredDraft draft, State state, UUID officerId, @Nullable String reason, Instant at) {
        return jdbc.sql("""
                update draft set state = ?, officer_id = ?, decided_at = ?, reason = ?
                where id = ? and state = 'PENDING'""")
                        .param(state.name())
                        .param(officerId)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(reason == null ? null : sealed.seal(draft.conversationId(), reason))
                        .param(draft.id())
                        .update()
                == 1;
    }

    /// What is kept of the draft in an officer's language; empty if nobody has asked for it.
    Optional<Explained> explanation(StoredDraft draft, Locale language) {
        String column = column(language);
        return jdbc.sql("select " + column + " from draft where id = ? and " + column + " is not null")
                .param(draft.id())
                .query((row, at) -> sealed.open(draft.conversationId(), row.getBytes(1), Explained.class))
                .optional();
    }

    void explain(StoredDraft draft, Locale language, Explained explained) {
        jdbc.sql("update draft set " + column(language) + " = ? where id = ?")
                .params(sealed.seal(draft.conversationId(), explained), draft.id())
                .update();
    }

    private static String column(Locale language) {
        return language.equals(WrittenForms.ARABIC) ? "view_ar" : "view_fr";
    }

    private StoredDraft draft(ResultSet row) throws SQLException {
        UUID conversationId = row.getObject("conversation_id", UUID.class);
        byte[] reason = row.getBytes("reason");
        return new StoredDraft(
                row.getObject("id", UUID.class),
                conversationId,
                row.getObject("case_id", UUID.class),
                row.getObject("turn_id", UUID.class),
                Origin.valueOf(row.getString("origin")),
                State.valueOf(row.getString("state")),
                sealed.open(conversationId, row.getBytes("view"), TurnView.class),
                row.getInt("policy_version"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getObject("officer_id", UUID.class),
                Rows.instant(row, "decided_at"),
                reason == null ? null : sealed.open(conversationId, reason, String.class));
    }
}
