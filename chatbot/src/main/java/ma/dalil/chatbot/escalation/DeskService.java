package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcEvents;
import ma.dalil.chatbot.transcript.JdbcMessages;
import ma.dalil.chatbot.turn.ReplySender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The desk of the civil servants. Each change is one transaction: the case, what the citizen reads of it, the event
/// that
/// tells the page, the desk's number, the audit.
@Service
public class DeskService implements Desk {

    private final JdbcEscalations escalations;
    private final CaseFiles files;
    private final JdbcConversations conversations;
    private final JdbcMessages messages;
    private final JdbcEvents events;
    private final JdbcDeskChanges changes;
    private final HandoverReplies replies;
    private final ReplySender sender;
    private final JdbcPhoneReports phones;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public DeskService(
            JdbcEscalations escalations,
            CaseFiles files,
            JdbcConversations conversations,
            JdbcMessages messages,
            JdbcEvents events,
            JdbcDeskChanges changes,
            HandoverReplies replies,
            ReplySender sender,
            JdbcPhoneReports phones,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.escalations = escalations;
        this.files = files;
        this.conversations = conversations;
        this.messages = messages;
        this.events = events;
        this.changes = changes;
        this.replies = replies;
        this.sender = sender;
        this.phones = phones;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What a civil servant does to a case, once it is taken and may be done.
    private interface Change {

        /// False if the state of the case does not allow it any more.
        boolean make(Conversation conversation, Escalation escalation, Instant at);
    }

    @Override
    public List<CaseSummary> cases() {
        return escalations.waiting().stream()
                .flatMap(waiting -> unlessErased(() -> files.summary(waiting)).stream())
                .toList();
    }

    @Override
    public Optional<Case> read(Officer officer, UUID caseId) {
        return escalations
                .find(caseId)
                .filter(found -> found.state() != State.OFFERED)
                .flatMap(found -> unlessErased(() -> {
                    Case file = files.file(found);
                    audit.record(entry(Kind.CASE_READ, found, officer));
                    return file;
                }));
    }

    @Override
    public Result claim(Officer officer, UUID caseId) {
        return change(caseId, null, (conversation, found, at) -> {
            if (!escalations.claim(caseId, officer.id(), at)) {
                return false;
            }
            Escalation claimed = found.with(State.CLAIMED);
            tell(replies.claimed(conversation, claimed.handover()), null, at);
            events.handover(conversation.id(), claimed.handover(), at);
            changes.count();
            audit.record(entry(Kind.CASE_CLAIMED, claimed, officer));
            return true;
        });
    }

    @Override
    public Result reply(Officer officer, UUID caseId, String text) {
        return change(caseId, officer, (conversation, found, at) -> {
            tell(replies.fromStaff(conversation, text, found.handover()), officer.id(), at);
            changes.count();
            audit.record(entry(Kind.CASE_REPLIED, found, officer));
            return true;
        });
    }

    @Override
    public Result close(Officer officer, UUID caseId) {
        return change(caseId, officer, (conversation, found, at) -> {
            if (!escalations.close(caseId, officer.id(), at)) {
                return false;
            }
            Escalation closed = found.with(State.CLOSED);
            tell(replies.closed(conversation, closed.handover()), null, at);
            events.handover(conversation.id(), closed.handover(), at);
            changes.count();
            audit.record(entry(Kind.CASE_CLOSED, closed, officer));
            return true;
        });
    }

    @Override
    public List<SetAside> setAside() {
        return phones.setAside();
    }

    @Override
    public boolean retry(Officer officer, UUID messageId) {
        return transactions.execute(status -> {
            boolean found = phones.retry(messageId, clock.instant());
            if (found) {
                changes.count();
                audit.record(AuditEntry.of(Kind.MESSAGE_RETRIED).officer(officer.id()));
            }
            return found;
        });
    }

    @Override
    public long awaitChange(long seen, long waitMillis) throws InterruptedException {
        return changes.await(seen, waitMillis);
    }

    /// Takes conversation and case, then makes the change.
    ///
    /// @param owner who must have the case; null: it must be free
    private Result change(UUID caseId, @Nullable Officer owner, Change change) {
        Optional<Escalation> known = escalations.find(caseId);
        if (known.isEmpty()) {
            return Result.NOT_FOUND;
        }
        return unlessErased(() -> changed(caseId, known.get(), owner, change)).orElse(Result.NOT_FOUND);
    }

    /// A citizen may erase a conversation while an officer looks at it.
    private static <T> Optional<T> unlessErased(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (NoSuchElementException erased) {
            return Optional.empty();
        }
    }

    private Result changed(UUID caseId, Escalation known, @Nullable Officer owner, Change change) {
        return transactions.execute(status -> {
            Conversation conversation = conversations.take(known.conversationId());
            Escalation current = escalations.find(caseId).orElseThrow();
            Result allowed = allowed(current, owner);
            if (allowed != Result.DONE) {
                return allowed;
            }
            return change.make(conversation, current, clock.instant()) ? Result.DONE : Result.NOT_YOURS;
        });
    }

    private static Result allowed(Escalation current, @Nullable Officer owner) {
        return switch (current.state()) {
            case OFFERED -> Result.NOT_FOUND;
            case CLOSED -> Result.CLOSED;
            case NEW, FORWARDED -> owner == null ? Result.DONE : Result.NOT_YOURS;
            case CLAIMED, WAITING_CITIZEN -> {
                if (owner == null) {
                    yield Result.ALREADY_CLAIMED;
                }
                yield owner.id().equals(current.claimedBy()) ? Result.DONE : Result.NOT_YOURS;
            }
        };
    }

    private void tell(TurnView view, @Nullable UUID officerId, Instant at) {
        messages.say(view, officerId, at);
        events.said(view, at);
        sender.send(view);
    }

    private static AuditEntry entry(Kind kind, Escalation escalation, Officer officer) {
        return AuditEntry.of(kind)
                .conversation(escalation.conversationId())
                .escalation(escalation.id())
                .category(escalation.category())
                .officer(officer.id());
    }
}
