package ma.dalil.chatbot.conversation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.dalil.channels.conversation.Conversations.Stage;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.Escalations;
import ma.dalil.chatbot.escalation.Escalations.Accepted;
import ma.dalil.chatbot.escalation.HandoverReplies;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.StoredTurn;
import ma.dalil.chatbot.turn.Answering;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.ReplySender;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.TurnReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One citizen's turn: read, stored, answered, recorded, and only then said. One turn at a time per conversation.
@Component
public class TurnHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TurnHandler.class);

    private final TurnReader reader;
    private final Answering answering;
    private final Escalations escalations;
    private final HandoverReplies handoverReplies;
    private final ReplyRenderer renderer;
    private final ReplySender sender;
    private final ReceiptCodes receipts;
    private final JdbcConversations conversations;
    private final JdbcTurns turns;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final ConversationLocks locks = new ConversationLocks();

    public TurnHandler(
            TurnReader reader,
            Answering answering,
            Escalations escalations,
            HandoverReplies handoverReplies,
            ReplyRenderer renderer,
            ReplySender sender,
            ReceiptCodes receipts,
            JdbcConversations conversations,
            JdbcTurns turns,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.reader = reader;
        this.answering = answering;
        this.escalations = escalations;
        this.handoverReplies = handoverReplies;
        this.renderer = renderer;
        this.sender = sender;
        this.receipts = receipts;
        this.conversations = conversations;
        this.turns = turns;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @throws java.util.NoSuchElementException if there is no such conversation
    public TurnView handle(InboundMessage message, Consumer<Stage> progress) {
        return locks.oneAtATime(message.conversationId(), () -> {
            StoredTurn turn = received(message);
            return turn.reply() != null ? turn.reply() : answer(turn, progress);
        });
    }

    /// Answers a turn that was received by a process that ended before it answered.
    ///
    /// @return the late answer; empty if it was given before
    Optional<TurnView> handleLate(UUID conversationId, UUID turnId) {
        return locks.oneAtATime(
                conversationId,
                () -> turns.find(turnId).filter(turn -> turn.reply() == null).map(turn -> answer(turn, stage -> {})));
    }

    /// Stored before anything is done for it; the same message again is the turn that stands.
    private StoredTurn received(InboundMessage message) {
        UUID conversationId = message.conversationId();
        Optional<StoredTurn> before = turns.find(conversationId, message.clientMessageId());
        if (before.isPresent()) {
            return before.get();
        }
        Conversation conversation = conversations.get(conversationId);
        Turn turn = reader.read(UUID.randomUUID(), conversationId, conversation.thread(), message.text());
        turns.receive(turn, message.clientMessageId(), message.phone(), clock.instant());
        return turns.find(conversationId, message.clientMessageId()).orElseThrow();
    }

    /// While a person has the case nothing is worked out; if it is closed at that very moment, the turn is answered.
    private TurnView answer(StoredTurn stored, Consumer<Stage> progress) {
        Turn turn = stored.turn(conversations.get(stored.conversationId()).thread());
        Optional<TurnView> settled = transactions.execute(status -> settled(turn));
        if (settled.isPresent()) {
            return settled.get();
        }
        Outcome outcome = outcomeOf(turn, progress);
        return transactions.execute(status -> settled(turn).orElseGet(() -> conclude(turn, outcome)));
    }

    /// Within a transaction, which takes the conversation: while an answer was worked out, another replica may have
    /// given one, which then stands, or a person may have taken the case, and then the assistant is silent.
    private Optional<TurnView> settled(Turn turn) {
        conversations.take(turn.conversationId());
        return turns.find(turn.id())
                .flatMap(stored -> Optional.ofNullable(stored.reply()))
                .or(() -> escalations.withStaff(turn.conversationId()).map(escalation -> relay(turn, escalation)));
    }

    /// The one place where a fault becomes an ending.
    private Outcome outcomeOf(Turn turn, Consumer<Stage> progress) {
        try {
            return answering.answer(turn, stage -> progress.accept(words(stage, turn.form())));
        } catch (RuntimeException fault) {
            LOG.error("Turn {} failed", turn.id(), fault);
            return new Outcome.Failed("internal");
        }
    }

    private Stage words(Answering.Stage stage, Locale form) {
        String name = stage.name().toLowerCase(Locale.ROOT);
        return new Stage(name, renderer.words("stage." + name, form));
    }

    private TurnView conclude(Turn turn, Outcome outcome) {
        Accepted accepted = escalations.accept(turn, outcome);
        Escalation escalation = accepted.escalation();
        TurnView reply = receipts.give(renderer.render(
                turn,
                accepted.outcome(),
                escalation == null ? null : escalation.reference(),
                escalation == null ? null : escalation.state().told()));
        conversations.remember(turn.conversationId(), renderer.threadAfter(turn, accepted.outcome()));
        turns.answer(turn.id(), reply, clock.instant());
        sender.send(reply);
        audit.record(entry(turn, accepted.outcome(), reply));
        return reply;
    }

    private TurnView relay(Turn turn, Escalation escalation) {
        TurnView reply = handoverReplies.relayed(turn, escalation.handover());
        turns.answer(turn.id(), reply, clock.instant());
        escalations.relayed();
        sender.send(reply);
        audit.record(AuditEntry.of(AuditEntry.Kind.TURN_RELAYED)
                .conversation(turn.conversationId())
                .turn(turn.id())
                .escalation(escalation.id())
                .masked(turn.masked()));
        return reply;
    }

    private static AuditEntry entry(Turn turn, Outcome outcome, TurnView reply) {
        Map<String, String> cited = new LinkedHashMap<>();
        reply.citations().forEach(citation -> cited.put(citation.documentId(), citation.version()));
        AuditEntry entry = AuditEntry.of(AuditEntry.Kind.TURN_ANSWERED)
                .conversation(turn.conversationId())
                .turn(turn.id())
                .outcome(reply.outcome().name())
                .cited(cited)
                .masked(turn.masked());
        return outcome instanceof Outcome.Failed(String code) ? entry.failure(code) : entry;
    }
}
