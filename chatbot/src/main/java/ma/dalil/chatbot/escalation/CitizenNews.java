package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.transcript.JdbcEvents;
import ma.dalil.chatbot.transcript.JdbcMessages;
import ma.dalil.chatbot.turn.ReplySender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the citizen what happens outside a turn: stored, shown on the page, sent to the telephone. Within the
/// transaction of the change, which has taken the conversation: all of it happens, or nothing.
@Component
public class CitizenNews {

    private final JdbcMessages messages;
    private final JdbcEvents events;
    private final ReplySender sender;

    public CitizenNews(JdbcMessages messages, JdbcEvents events, ReplySender sender) {
        this.messages = messages;
        this.events = events;
        this.sender = sender;
    }

    /// @param officerId who says it; null: the assistant
    public void say(TurnView view, @Nullable UUID officerId, Instant at) {
        messages.say(view, officerId, at);
        events.said(view, at);
        sender.send(view);
    }

    /// The page shows how far the case is.
    public void show(Escalation escalation, Instant at) {
        events.handover(escalation.conversationId(), escalation.handover(), at);
    }
}
