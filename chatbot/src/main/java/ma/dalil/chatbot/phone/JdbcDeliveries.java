package ma.dalil.chatbot.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.DeliveryUpdate;
import ma.dalil.channels.phone.Failure;
import ma.dalil.chatbot.phone.Delivery.Kept;
import ma.dalil.chatbot.phone.Delivery.State;
import ma.dalil.chatbot.transcript.SealedJson;
import ma.dalil.knowledge.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox. A person's oldest message that is not settled is lent, to one postman at a time; those behind it wait.
@Repository
public class JdbcDeliveries {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    /// A message to be put into the outbox.
    ///
    /// @param replyId the turn or the message that it carries; null: it stands by itself
    record Draft(
            Person to,
            @Nullable UUID conversationId,
            @Nullable UUID replyId,
            Kept content,
            Instant due,
            boolean despiteOptOut) {}

    public JdbcDeliveries(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// Whoever has opted out is sent nothing; that there was something is kept for the desk.
    void put(Draft draft, Instant now) {
        boolean suppressed = draft.to().optedOut() && !draft.despiteOptOut();
        jdbc.sql("""
                insert into phone_delivery
                (id, person_id, conversation_id, reply_id, is_template, despite_opt_out, content, state, created_at, due_at, provider)
                values (:id, :person, :conversation, :reply, :template, :despite, :content, :state, :now, :due, :provider)""")
                .param("id", UUID.randomUUID())
                .param("person", draft.to().id())
                .param("conversation", draft.conversationId())
                .param("reply", draft.replyId())
                .param("template", draft.content().isTemplate())
                .param("despite", draft.despiteOptOut())
                .param("content", suppressed ? null : sealed.seal(draft.to().id(), draft.content()))
                .param("state", (suppressed ? State.SUPPRESSED : State.PENDING).name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", draft.due().atOffset(ZoneOffset.UTC))
                .param("provider", draft.to().provider())
                .update();
    }

    /// Lends messages that are due, no two of one person. What was being sent when its lease ran out may have been
    /// sent.
    List<Delivery> lend(int most, UUID worker, Instant now, Instant until) {
        return jdbc.sql("""
                update phone_delivery set leased_until = :until, leased_by = :worker, attempts = attempts + 1
                where id in (
                    select d.id from phone_delivery d
                    where d.state in ('PENDING', 'SENDING', 'UNSURE') and d.due_at <= :now
                    and (d.leased_until is null or d.leased_until < :now)
                    and not exists (
                        select 1 from phone_delivery earlier
                        where earlier.person_id = d.person_id and earlier.state in ('PENDING', 'SENDING', 'UNSURE')
                        and earlier.number < d.number)
                    order by d.number limit :most for update skip locked)
                returning *""")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("worker", worker)
                .param("most", most)
                .query((row, at) -> delivery(row))
                .list();
    }

    void renew(UUID worker, Instant until) {
        jdbc.sql("""
                update phone_delivery set leased_until = ?
                where leased_by = ? and state in ('PENDING', 'SENDING', 'UNSURE')""").params(until.atOffset(ZoneOffset.UTC), worker).update();
    }

    /// From here on it may have been sent. False if a report settled it meanwhile.
    boolean begin(UUID id, Instant at) {
        return jdbc.sql("""
                update phone_delivery set state = 'SENDING', attempted_at = ?
                where id = ? and state in ('PENDING', 'SENDING', 'UNSURE')""").params(at.atOffset(ZoneOffset.UTC), id).update() == 1;
    }

    /// The provider has it under this identifier. A report that came before says more and stands.
    void sent(UUID id, String messageId, DeliveryStatus status, Instant at) {
        jdbc.sql("""
                update phone_delivery set state = 'SENT', message_id = :message, sent_at = :at,
                    status = :status, status_rank = :rank, leased_until = null, leased_by = null
                where id = :id and state in ('PENDING', 'SENDING', 'UNSURE')""")
                .param("message", messageId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rank", status.rank())
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    /// It is looked at again then.
    ///
    /// @param attempted false: it certainly was not sent
    void putBack(UUID id, State state, Instant due, boolean attempted, @Nullable Failure failure) {
        jdbc.sql("""
                update phone_delivery set state = :state, due_at = :due, failure = :failure, failure_kind = :kind,
                    attempted_at = case when :attempted then attempted_at else null end,
                    leased_until = null, leased_by = null
                where id = :id and state in ('PENDING', 'SENDING', 'UNSURE')""")
                .param("state", state.name())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("failure", failure == null ? null : failure.code())
                .param("kind", failure == null ? null : failure.kind().name())
                .param("attempted", attempted)
                .param("id", id)
                .update();
    }

    /// It was lent for nothing, as it is not its time.
    void postpone(UUID id, Instant due) {
        jdbc.sql("""
                update phone_delivery set due_at = ?, attempts = attempts - 1, leased_until = null, leased_by = null
                where id = ? and state in ('PENDING', 'SENDING', 'UNSURE')""").params(due.atOffset(ZoneOffset.UTC), id).update();
    }

    /// It goes no further. What was to be said is kept only where it may still be said.
    void settle(UUID id, State state, @Nullable Failure failure) {
        jdbc.sql("""
                update phone_delivery set state = :state, failure = :failure, failure_kind = :kind,
                    content = case when :state = 'WAITING' then content else null end,
                    attempted_at = null, leased_until = null, leased_by = null
                where id = :id and state in ('PENDING', 'SENDING', 'UNSURE')""")
                .param("state", state.name())
                .param("failure", failure == null ? null : failure.code())
                .param("kind", failure == null ? null : failure.kind().name())
                .param("id", id)
                .update();
    }

    /// What waited for the person to write goes out; true if there was any.
    boolean release(UUID person, Instant now) {
        return jdbc.sql("""
                update phone_delivery set state = 'PENDING', due_at = ?, attempts = 0
                where person_id = ? and state = 'WAITING'""").params(now.atOffset(ZoneOffset.UTC), person).update() > 0;
    }

    /// Whether the person was sent a template since then.
    boolean templateSince(UUID person, Instant since) {
        return jdbc.sql("""
                select exists (select 1 from phone_delivery where person_id = ? and is_template and created_at >= ?)""")
                .params(person, since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Whether the provider's identifier belongs to a delivery of ours.
    boolean knows(String provider, String messageId) {
        return jdbc.sql("""
                select exists (select 1 from phone_delivery where provider = :provider
                and (message_id = :message or :message = any (former_ids)))""")
                .param("provider", provider)
                .param("message", messageId)
                .query(Boolean.class)
                .single();
    }

    /// What a report is about, taken for the running transaction: by the provider's identifier, or by ours as long as
    /// the provider's is not known. Empty for one that was given up for a new attempt.
    Optional<Delivery> reported(DeliveryUpdate update) {
        return jdbc.sql("""
                select * from phone_delivery
                where provider = :provider and not (:message = any (former_ids))
                and (message_id = :message or (message_id is null and id = :id))
                for update""")
                .param("provider", update.provider())
                .param("message", update.messageId())
                .param("id", update.deliveryId())
                .query((row, at) -> delivery(row))
                .optional();
    }

    /// Moves its status forward, and makes it the provider's if that was not known. False if the report says nothing
    /// new.
    boolean report(UUID id, DeliveryUpdate update, Instant at) {
        return jdbc.sql("""
                update phone_delivery set message_id = :message, status = :status, status_rank = :rank,
                    state = case when state in ('PENDING', 'SENDING', 'UNSURE') then 'SENT' else state end,
                    sent_at = coalesce(sent_at, :at),
                    content = case when :rank >= :delivered and :failure::text is null then null else content end,
                    failure = coalesce(:failure, failure), failure_kind = coalesce(:kind, failure_kind)
                where id = :id and status_rank < :rank""")
                        .param("message", update.messageId())
                        .param("status", update.status().name())
                        .param("rank", update.status().rank())
                        .param("delivered", DeliveryStatus.DELIVERED.rank())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param(
                                "failure",
                                update.failure() == null
                                        ? null
                                        : update.failure().code())
                        .param(
                                "kind",
                                update.failure() == null
                                        ? null
                                        : update.failure().kind().name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// After a report that it did not arrive: tried anew, or kept for later, or given up.
    void after(UUID id, State state, Instant due) {
        jdbc.sql("""
                update phone_delivery set state = :state, due_at = :due, attempted_at = null,
                    former_ids = case when :state = 'FAILED' then former_ids else former_ids || message_id end,
                    message_id = case when :state = 'FAILED' then message_id else null end,
                    status_rank = case when :state = 'FAILED' then status_rank else -1 end,
                    content = case when :state = 'FAILED' then null else content end
                where id = :id""")
                .param("state", state.name())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        byte[] content = row.getBytes("content");
        return new Delivery(
                row.getObject("id", UUID.class),
                person,
                row.getObject("conversation_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Rows.instant(row, "attempted_at"),
                row.getString("provider"),
                row.getBoolean("despite_opt_out"),
                content == null
                        ? new Kept("", List.of(), null, null, Map.of())
                        : sealed.open(person, content, Kept.class));
    }
}
