package ma.dalil.chatbot.transcript;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Event;
import ma.dalil.channels.conversation.TurnView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened in a conversation after its page was loaded.
///
/// Numbers are taken from the conversation's row, which the appender holds until it commits: they have no gaps and
/// become visible in their order.
@Repository
public class JdbcEvents {

    private static final String MESSAGE = "message";
    private static final String HANDOVER = "handover";

    /// A page that was away for longer asks again.
    private static final int MOST_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Bells bells;

    public JdbcEvents(JdbcClient jdbc, SealedJson sealed, Bells bells) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.bells = bells;
    }

    /// Within a transaction: a staff reply, a late answer or a word about the handover.
    public void said(TurnView view, Instant at) {
        append(view.conversationId(), MESSAGE, view, at);
    }

    /// Within a transaction: the handover has a new state.
    public void handover(UUID conversationId, TurnView.Handover handover, Instant at) {
        append(conversationId, HANDOVER, handover, at);
    }

    private void append(UUID conversationId, String type, Object payload, Instant at) {
        jdbc.sql("""
                with next as (update conversation set last_event = last_event + 1 where id = :conversation returning last_event)
                insert into event (conversation_id, number, type, payload, happened_at)
                select :conversation, last_event, :type, :payload, :at from next""")
                .param("conversation", conversationId)
                .param("type", type)
                .param("payload", sealed.seal(conversationId, payload))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        bells.ringAfterCommit(conversationId);
    }

    public List<Event> after(UUID conversationId, long number) {
        return jdbc.sql("""
                select number, type, payload from event where conversation_id = ? and number > ?
                order by number limit ?""")
                .params(conversationId, number, MOST_AT_ONCE)
                .query((row, at) -> {
                    String type = row.getString("type");
                    Class<?> kind = type.equals(MESSAGE) ? TurnView.class : TurnView.Handover.class;
                    return new Event(
                            row.getLong("number"), type, sealed.open(conversationId, row.getBytes("payload"), kind));
                })
                .list();
    }
}
