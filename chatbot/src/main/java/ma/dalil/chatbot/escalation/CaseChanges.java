package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One change of a case: the conversation is taken, so that the assistant and the citizen wait; the case is looked at
/// again; and what is done for it happens whole or not at all. The desk is told and the audit written last.
@Component
public class CaseChanges {

    private final JdbcEscalations escalations;
    private final JdbcConversations conversations;
    private final JdbcDeskChanges desk;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    /// What is done with a case that is taken.
    @FunctionalInterface
    public interface Work<T> {

        T with(Conversation conversation, Escalation current, Instant at);
    }

    /// What is changed, once it is known that it may be.
    @FunctionalInterface
    public interface Change {

        /// False if the state of the case does not allow it any more.
        boolean make(Conversation conversation, Escalation escalation, Instant at);
    }

    public CaseChanges(
            JdbcEscalations escalations,
            JdbcConversations conversations,
            JdbcDeskChanges desk,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.escalations = escalations;
        this.conversations = conversations;
        this.desk = desk;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes the conversation and looks at the case again, in one transaction; empty if there is no such case, or no
    /// more.
    public <T> Optional<T> take(UUID caseId, Work<T> work) {
        return escalations
                .find(caseId)
                .flatMap(known -> unlessErased(() -> transactions.execute(status -> {
                    Conversation conversation = conversations.take(known.conversationId());
                    return work.with(conversation, escalations.find(caseId).orElseThrow(), clock.instant());
                })));
    }

    /// @param allowed what the case, as it is, says to the change
    public Result make(
            Officer officer, UUID caseId, AuditEntry.Kind kind, Function<Escalation, Result> allowed, Change change) {
        return take(caseId, (conversation, current, at) -> {
                    Result result = allowed.apply(current);
                    if (result != Result.DONE) {
                        return result;
                    }
                    if (!change.make(conversation, current, at)) {
                        return Result.NOT_YOURS;
                    }
                    desk.count();
                    audit.record(entry(kind, current).officer(officer.id()));
                    return Result.DONE;
                })
                .orElse(Result.NOT_FOUND);
    }

    /// A change by whoever holds the case.
    public Result makeByHolder(Officer officer, UUID caseId, AuditEntry.Kind kind, Change change) {
        return make(officer, caseId, kind, current -> holder(current, officer), change);
    }

    private static Result holder(Escalation current, Officer officer) {
        return switch (current.state()) {
            case OFFERED -> Result.NOT_FOUND;
            case CLOSED -> Result.CLOSED;
            case NEW, FORWARDED, CLAIMED, WAITING_CITIZEN ->
                current.isHeldBy(officer.id()) ? Result.DONE : Result.NOT_YOURS;
        };
    }

    static AuditEntry entry(AuditEntry.Kind kind, Escalation escalation) {
        return AuditEntry.of(kind)
                .conversation(escalation.conversationId())
                .escalation(escalation.id())
                .category(escalation.category());
    }

    /// A citizen may erase a conversation while an officer looks at it.
    public static <T> Optional<T> unlessErased(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (NoSuchElementException erased) {
            return Optional.empty();
        }
    }
}
