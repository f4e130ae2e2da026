package ma.dalil.chatbot.conversation;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.escalation.Escalations;
import ma.dalil.chatbot.escalation.HandoverReplies;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The button "talk to a person": a turn without a message, which opens a case or finds that one is open.
@Component
public class PersonRequests {

    private final Escalations escalations;
    private final HandoverReplies replies;
    private final JdbcConversations conversations;
    private final JdbcTurns turns;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public PersonRequests(
            Escalations escalations,
            HandoverReplies replies,
            JdbcConversations conversations,
            JdbcTurns turns,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.escalations = escalations;
        this.replies = replies;
        this.conversations = conversations;
        this.turns = turns;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param contact how to reach the citizen if they leave; may be empty
    /// @throws java.util.NoSuchElementException if there is no such conversation
    TurnView request(UUID conversationId, Map<String, String> contact) {
        return transactions.execute(status -> {
            Conversation conversation = conversations.take(conversationId);
            Locale form = conversation.form();
            Turn turn = new Turn(UUID.randomUUID(), conversationId, form, "", Set.of(), conversation.thread());
            turns.receiveWithoutText(turn, clock.instant());
            Optional<Escalation> held = escalations.withStaff(conversationId);
            Escalation escalation = held.orElseGet(() -> Objects.requireNonNull(escalations
                    .accept(turn, new Outcome.HandedOver(Category.PERSON_REQUESTED, true))
                    .escalation()));
            escalations.leaveContact(escalation, contact);
            TurnView reply = replies.opened(turn, escalation.handover());
            if (escalation.state() == State.NEW) {
                reply = replies.expecting(reply, escalation, Channel.WEB);
            }
            turns.answer(turn.id(), reply, clock.instant());
            audit.record(AuditEntry.of(AuditEntry.Kind.TURN_ANSWERED)
                    .conversation(conversationId)
                    .turn(turn.id())
                    .outcome(reply.outcome().name()));
            return reply;
        });
    }

    /// @return false if no person has the conversation or is due to
    boolean withdraw(UUID conversationId) {
        return transactions.execute(status -> escalations.withdraw(conversations.take(conversationId)));
    }
}
