package ma.dalil.chatbot.conversation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.transcript.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All that the tables keep about a conversation beside what was said in it, for the citizen whom it is about: what is
/// sealed is opened, and no officer is named. Hashes and keys by which rows are found tell nothing and are left out.
///
/// A new table with something about a conversation has its part here; `ExportTest` asks for it.
@Repository
public class JdbcExports {

    /// The last digits of a number, by which a person knows their own.
    private static final int SHOWN = 2;

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    public JdbcExports(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// What the conversation remembers from one turn to the next.
    Map<String, Object> memory(UUID conversationId) {
        return rows("select thread as memory from conversation where id = :conversation", conversationId)
                .getFirst();
    }

    /// How each message was read and how its turn ended; its words are in the transcript.
    List<Map<String, Object>> turns(UUID conversationId) {
        return rows("""
                select id, received_at as "receivedAt", answered_at as "answeredAt", channel, form as language,
                    masked, sector, outcome, relayed as "passedOn"
                from turn where conversation_id = :conversation order by number""", conversationId);
    }

    List<Map<String, Object>> handovers(UUID conversationId) {
        List<Map<String, Object>> handovers = rows("""
                select reference, category, status, form as language, channel, sector, priority, contact,
                    turn_id as "turnId", offered_at as "offeredAt", opened_at as "openedAt", due_at as "dueAt",
                    claimed_at as "claimedAt", replied_at as "repliedAt", overdue_at as "overdueAt",
                    closed_at as "closedAt", closing
                from escalation where conversation_id = :conversation order by offered_at""", conversationId);
        handovers.forEach(handover -> handover.computeIfPresent(
                "status",
                (name, status) -> State.valueOf(status.toString()).told().name()));
        return handovers;
    }

    /// Notes are the officers' words about the case; whom they name is left out, as is to whom a case went before its
    /// recipient had a column of its own.
    List<Map<String, Object>> journal(UUID conversationId) {
        List<Map<String, Object>> events = rows("""
                select reference, at, kind, case when officer_id is not null then 'STAFF' end as "by", detail,
                    recipient_id is null and kind = 'FORWARDED' as unnamed
                from case_event join escalation on id = case_id where conversation_id = :conversation order by offered_at, number""", conversationId);
        events.forEach(event -> {
            boolean named = Boolean.TRUE.equals(event.remove("unnamed"));
            event.computeIfPresent("detail", (name, detail) -> unnamed(detail.toString(), named));
        });
        return events;
    }

    private static String unnamed(String detail, boolean beginsWithName) {
        String told = beginsWithName && detail.contains(" : ")
                ? detail.substring(detail.indexOf(" : ") + 3)
                : beginsWithName ? "" : detail;
        return told.replaceAll("(?<![\\p{L}\\d])@[\\p{L}\\d._-]+", "@…");
    }

    /// Answers that were drafted for an officer, sent or not.
    List<Map<String, Object>> drafts(UUID conversationId) {
        return rows("""
                select reference, draft.turn_id as "turnId", origin, state, view as answer, view_fr as "inFrench",
                    view_ar as "inArabic", reason, policy_version as "policyVersion", drafted_at as "draftedAt",
                    decided_at as "decidedAt"
                from draft join escalation on escalation.id = case_id
                where draft.conversation_id = :conversation order by drafted_at, draft.id""", conversationId);
    }

    List<Map<String, Object>> feedback(UUID conversationId) {
        return rows("""
                select turn_id as "turnId", helpful, reason, comment, given_at as "givenAt"
                from feedback where conversation_id = :conversation order by given_at""", conversationId);
    }

    /// What reviewers judged of the answers.
    List<Map<String, Object>> reviews(UUID conversationId) {
        return rows("""
                select review.turn_id as "turnId", why, happened_at as "happenedAt", judged_at as "judgedAt",
                    is_right as "right", is_grounded as "grounded", language, hand_over as "handOver", note
                from review left join review_judgement using (turn_id)
                where conversation_id = :conversation order by happened_at, place""", conversationId);
    }

    /// Answers for the knowledge base that were proposed from a case, as they were last edited.
    List<Map<String, Object>> candidates(UUID conversationId) {
        return jdbc.sql("""
                select candidate.id, reference, 'answer-' || candidate.number as "documentId", state,
                    created_at as "createdAt", changed_at as "changedAt", content
                from candidate join escalation on escalation.id = case_id
                join candidate_revision on candidate_id = candidate.id and candidate_revision.number = revision
                where conversation_id = :conversation order by candidate.number""")
                .param("conversation", conversationId)
                .query((row, at) -> {
                    Map<String, Object> candidate = told(row, row.getObject("id", UUID.class));
                    candidate.remove("id");
                    return candidate;
                })
                .list();
    }

    /// What was put on its way to telephones; its words are in the transcript.
    List<Map<String, Object>> deliveries(UUID conversationId) {
        return rows("""
                select reply_id as "replyId", p.channel, d.state, d.status, d.failure, d.attempts,
                    d.created_at as "createdAt", d.sent_at as "sentAt"
                from phone_delivery d join phone_person p on p.id = d.person_id
                where d.conversation_id = :conversation order by d.number""", conversationId);
    }

    /// Telephones from which somebody talks in the conversation, with what of theirs could not be worked on.
    List<Map<String, Object>> telephones(UUID conversationId) {
        return jdbc.sql("""
                select p.id, p.channel, address, first_heard_at as "firstHeardAt", last_heard_at as "lastHeardAt",
                    noticed_at as "noticedAt", exists (select 1 from phone_opt_out where hash = suppression_hash) as "optedOut"
                from phone_person p where conversation_id = :conversation
                    or id = (select reply_to from conversation where id = :conversation) order by first_heard_at""")
                .param("conversation", conversationId)
                .query((row, at) -> telephone(row))
                .list();
    }

    private Map<String, Object> telephone(ResultSet row) throws SQLException {
        UUID person = row.getObject("id", UUID.class);
        Map<String, Object> telephone = told(row, person);
        telephone.remove("id");
        telephone.put("address", ending(sealed.open(person, row.getBytes("address"), PhoneIdentity.class)));
        telephone.put(
                "unanswered",
                jdbc.sql("""
                        select received_at as "receivedAt", state, failure, payload as message from phone_inbound
                        where person_id = ? and payload is not null order by number""")
                        .param(person)
                        .query((message, at) -> told(message, person))
                        .list());
        return telephone;
    }

    private static String ending(PhoneIdentity identity) {
        String number = identity.number();
        return number == null ? "" : "…" + number.substring(number.length() - SHOWN);
    }

    /// Codes and short addresses that still open something.
    List<Map<String, Object>> codes(UUID conversationId) {
        return rows("""
                select 'JOIN' as kind, null::uuid as "replyId", expires_at as "expiresAt"
                from join_code where conversation_id = :conversation
                union all
                select 'SHORT_ADDRESS', turn_id, expires_at from shared_reply where conversation_id = :conversation
                order by 3""", conversationId);
    }

    /// What the audit holds: what was done, and when. It stays when the conversation is erased, and holds no word of
    /// it.
    List<Map<String, Object>> record(UUID conversationId) {
        return jdbc.sql("""
                select body::jsonb ->> 'at' as at, kind from audit where conversation_id = :conversation order by number""")
                .param("conversation", conversationId.toString())
                .query((row, at) -> told(row, conversationId))
                .list();
    }

    private List<Map<String, Object>> rows(String query, UUID conversationId) {
        return jdbc.sql(query)
                .param("conversation", conversationId)
                .query((row, at) -> told(row, conversationId))
                .list();
    }

    /// By the names of the columns; what is not there is left out.
    ///
    /// @param owner whom sealed values are sealed for
    private Map<String, Object> told(ResultSet row, UUID owner) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> told = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            Object value = value(row.getObject(column), owner);
            if (value != null) {
                told.put(columns.getColumnLabel(column), value);
            }
        }
        return told;
    }

    private @Nullable Object value(@Nullable Object value, UUID owner) throws SQLException {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> sealed.open(owner, bytes, Object.class);
            case Timestamp time -> time.toInstant().toString();
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case UUID id -> id.toString();
            default -> value;
        };
    }
}
