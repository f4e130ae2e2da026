package ma.dalil.chatbot.conversation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.Conversations.Stage;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.draft.HeldDrafts;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.escalation.Escalations;
import ma.dalil.chatbot.escalation.Escalations.Accepted;
import ma.dalil.chatbot.escalation.HandoverReplies;
import ma.dalil.chatbot.policy.Register;
import ma.dalil.chatbot.policy.Registers;
import ma.dalil.chatbot.switches.SwitchBoard;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.StoredTurn;
import ma.dalil.chatbot.turn.Answering;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.ReplySender;
import ma.dalil.chatbot.turn.Sectors;
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

    private static final Outcome.HandedOver PAUSED = new Outcome.HandedOver(Outcome.Category.ASSISTANT_PAUSED, false);

    private final TurnReader reader;
    private final Answering answering;
    private final Registers registers;
    private final SwitchBoard switches;
    private final Sectors sectors;
    private final Escalations escalations;
    private final HeldDrafts drafts;
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
            Registers registers,
            SwitchBoard switches,
            Sectors sectors,
            Escalations escalations,
            HeldDrafts drafts,
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
        this.registers = registers;
        this.switches = switches;
        this.sectors = sectors;
        this.escalations = escalations;
        this.drafts = drafts;
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
        Register register = registers.inForce();
        Optional<TurnView> settled = transactions.execute(status -> settled(turn, register));
        if (settled.isPresent()) {
            return settled.get();
        }
        Channel channel = stored.channel();
        Outcome outcome = switches.isStopped(channel) ? paused(turn) : outcomeOf(turn, register, progress);
        return transactions.execute(status -> settled(turn, register)
                .orElseGet(() -> conclude(turn, channel, permitted(channel, outcome), register)));
    }

    /// Within a transaction, which takes the conversation: while an answer was worked out, another replica may have
    /// given one, which then stands, or a person may have taken the case, and then the assistant is silent.
    private Optional<TurnView> settled(Turn turn, Register register) {
        conversations.take(turn.conversationId());
        return turns.find(turn.id())
                .flatMap(stored -> Optional.ofNullable(stored.reply()))
                .or(() -> escalations
                        .withStaff(turn.conversationId())
                        .map(escalation -> relay(turn, escalation, register)));
    }

    /// While the assistant is stopped nothing is worked out but whether a person must see it.
    private Outcome paused(Turn turn) {
        try {
            return answering.forPersons(turn).orElse(PAUSED);
        } catch (RuntimeException fault) {
            LOG.error("Turn {} failed while the assistant is stopped", turn.id(), fault);
            return PAUSED;
        }
    }

    /// A stop that came while the answer was worked out counts.
    private Outcome permitted(Channel channel, Outcome outcome) {
        return outcome instanceof Outcome.HandedOver || !switches.isStopped(channel) ? outcome : PAUSED;
    }

    /// The one place where a fault becomes an ending.
    private Outcome outcomeOf(Turn turn, Register register, Consumer<Stage> progress) {
        try {
            return answering.answer(turn, register, stage -> progress.accept(words(stage, turn.form())));
        } catch (RuntimeException fault) {
            LOG.error("Turn {} failed", turn.id(), fault);
            return new Outcome.Failed("internal");
        }
    }

    private Stage words(Answering.Stage stage, Locale form) {
        String name = stage.name().toLowerCase(Locale.ROOT);
        return new Stage(name, renderer.words("stage." + name, form));
    }

    private TurnView conclude(Turn turn, Channel channel, Outcome outcome, Register register) {
        Accepted accepted = escalations.accept(turn, outcome);
        Escalation escalation = accepted.escalation();
        TurnView reply = receipts.give(renderer.render(
                turn,
                accepted.outcome(),
                escalation == null ? null : escalation.reference(),
                escalation == null ? null : escalation.state().told()));
        if (escalation != null && escalation.state() == State.NEW) {
            reply = handoverReplies.expecting(reply, escalation, channel);
        }
        conversations.remember(turn.conversationId(), renderer.threadAfter(turn, accepted.outcome()));
        turns.answer(turn.id(), reply, clock.instant());
        if (accepted.outcome() instanceof Outcome.AwaitingApproval(Outcome.Answered held, Outcome.Category category)
                && escalation != null) {
            drafts.hold(turn, held, escalation, register.number());
        }
        sector(turn, reply).ifPresent(sector -> turns.about(turn.id(), sector));
        sender.send(reply);
        audit.record(entry(turn, accepted.outcome(), reply, register));
        return reply;
    }

    /// Of what is cited; a person who is asked for takes up what was talked about.
    private Optional<String> sector(Turn turn, TurnView reply) {
        String talkedAbout = turn.thread().documentId();
        Stream<String> documents = reply.outcome() == TurnView.Ending.HANDED_OVER && talkedAbout != null
                ? Stream.of(talkedAbout)
                : reply.citations().stream().map(TurnView.Citation::documentId);
        return documents.flatMap(document -> sectors.of(document).stream()).findFirst();
    }

    private TurnView relay(Turn turn, Escalation escalation, Register register) {
        TurnView reply = handoverReplies.relayed(turn, escalation.handover());
        turns.answer(turn.id(), reply, clock.instant());
        turns.relayed(turn.id());
        escalations.relayed(escalation);
        sender.send(reply);
        audit.record(AuditEntry.of(AuditEntry.Kind.TURN_RELAYED)
                .conversation(turn.conversationId())
                .turn(turn.id())
                .escalation(escalation.id())
                .policy(register.number())
                .masked(turn.masked()));
        return reply;
    }

    private static AuditEntry entry(Turn turn, Outcome outcome, TurnView reply, Register register) {
        Map<String, String> cited = new LinkedHashMap<>();
        reply.citations().forEach(citation -> cited.put(citation.documentId(), citation.version()));
        AuditEntry entry = AuditEntry.of(AuditEntry.Kind.TURN_ANSWERED)
                .conversation(turn.conversationId())
                .turn(turn.id())
                .outcome(reply.outcome().name())
                .cited(cited)
                .policy(register.number())
                .masked(turn.masked());
        return outcome instanceof Outcome.Failed(String code) ? entry.failure(code) : entry;
    }
}
