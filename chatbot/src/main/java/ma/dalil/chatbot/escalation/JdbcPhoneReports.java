package ma.dalil.chatbot.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Delivery;
import ma.dalil.channels.desk.Desk.Delivery.Progress;
import ma.dalil.channels.desk.Desk.SetAside;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.chatbot.transcript.SealedJson;
import ma.dalil.knowledge.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the desk sees of telephones: how far what was said has come, and what could not be worked on.
@Repository
public class JdbcPhoneReports {

    private static final int MOST_SET_ASIDE = 50;

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    private record Part(UUID reply, Delivery delivery) {}

    public JdbcPhoneReports(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// By the turn or message that was delivered; of several parts the one that has come least far.
    Map<UUID, Delivery> of(UUID conversationId) {
        Map<UUID, Delivery> deliveries = new HashMap<>();
        jdbc.sql("""
                select reply_id, state, status, failure from phone_delivery
                where conversation_id = ? and reply_id is not null""")
                .param(conversationId)
                .query((row, at) -> new Part(row.getObject("reply_id", UUID.class), delivery(row)))
                .list()
                .forEach(part -> deliveries.merge(
                        part.reply(),
                        part.delivery(),
                        (one, other) -> one.progress().compareTo(other.progress()) <= 0 ? one : other));
        return deliveries;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Progress progress = switch (row.getString("state")) {
            case "FAILED" -> Progress.FAILED;
            case "SUPPRESSED" -> Progress.SUPPRESSED;
            case "WAITING" -> Progress.WAITING;
            case "SENT" ->
                switch (row.getString("status")) {
                    case "READ" -> Progress.READ;
                    case "DELIVERED" -> Progress.DELIVERED;
                    default -> Progress.SENT;
                };
            default -> Progress.PENDING;
        };
        return new Delivery(progress, progress == Progress.FAILED ? row.getString("failure") : null);
    }

    /// Who reads the conversation on a telephone, if the citizen wrote from one last.
    ///
    /// @param windowClosedAt when the provider said that free text goes no more; null: it did not
    record Reader(
            String channel, Instant lastHeardAt, @Nullable Instant windowClosedAt) {}

    Optional<Reader> reader(UUID conversationId) {
        return jdbc.sql("""
                select p.channel, p.last_heard_at, p.window_closed_at
                from conversation c join phone_person p on p.id = c.reply_to where c.id = ?""")
                .param(conversationId)
                .query((row, at) -> {
                    return new Reader(
                            row.getString("channel"),
                            row.getObject("last_heard_at", OffsetDateTime.class).toInstant(),
                            Rows.instant(row, "window_closed_at"));
                })
                .optional();
    }

    /// The number that the citizen wrote from last; empty if it was no telephone, or one that gives no number.
    Optional<String> number(UUID conversationId) {
        return jdbc.sql("""
                select p.id, p.address from conversation c join phone_person p on p.id = c.reply_to where c.id = ?""")
                .param(conversationId)
                .query((row, at) ->
                        sealed.open(row.getObject("id", UUID.class), row.getBytes("address"), PhoneIdentity.class))
                .optional()
                .map(PhoneIdentity::number);
    }

    /// Whether officers look at the conversation: only then has a report to tell the desk, whose number all changes
    /// share.
    public boolean isWatched(@Nullable UUID conversationId) {
        return conversationId != null
                && jdbc.sql("""
                        select exists (select 1 from escalation where conversation_id = ? and status not in ('OFFERED', 'CLOSED'))""").param(conversationId).query(Boolean.class).single();
    }

    List<SetAside> setAside() {
        return jdbc.sql("""
                select i.id, i.received_at, p.channel, i.attempts, i.failure from phone_inbound i
                join phone_person p on p.id = i.person_id where i.state = 'SET_ASIDE' order by i.number limit ?""")
                .param(MOST_SET_ASIDE)
                .query((row, at) -> new SetAside(
                        row.getObject("id", UUID.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("channel"),
                        row.getInt("attempts"),
                        row.getString("failure")))
                .list();
    }

    boolean retry(UUID messageId, Instant now) {
        return jdbc.sql("""
                update phone_inbound set state = 'RECEIVED', attempts = 0, due_at = ?
                where id = ? and state = 'SET_ASIDE'""").params(now.atOffset(ZoneOffset.UTC), messageId).update() == 1;
    }
}
