package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Sectors;
import ma.dalil.chatbot.turn.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the end of a turn means for the conversation's case. All of it happens in the caller's transaction, which has
/// taken the conversation.
@Component
public class Escalations {

    private final JdbcEscalations escalations;
    private final JdbcColleagues colleagues;
    private final JdbcCaseJournal journal;
    private final ServiceLevels levels;
    private final Sectors sectors;
    private final CitizenNews news;
    private final HandoverReplies replies;
    private final JdbcDeskChanges desk;
    private final AuditTrail audit;
    private final InstantSource clock;

    /// What to tell the citizen.
    ///
    /// @param outcome the turn's, with the category of the case it belongs to
    public record Accepted(Outcome outcome, @Nullable Escalation escalation) {}

    public Escalations(
            JdbcEscalations escalations,
            JdbcColleagues colleagues,
            JdbcCaseJournal journal,
            ServiceLevels levels,
            Sectors sectors,
            CitizenNews news,
            HandoverReplies replies,
            JdbcDeskChanges desk,
            AuditTrail audit,
            InstantSource clock) {
        this.escalations = escalations;
        this.colleagues = colleagues;
        this.journal = journal;
        this.levels = levels;
        this.sectors = sectors;
        this.news = news;
        this.replies = replies;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /// The case that a person has or is due to take.
    public Optional<Escalation> withStaff(UUID conversationId) {
        return escalations.live(conversationId).filter(Escalation::isWithStaff);
    }

    /// Offers or opens a case if the outcome asks for it.
    public Accepted accept(Turn turn, Outcome outcome) {
        return switch (outcome) {
            case Outcome.HandedOver(Category category, boolean requested) ->
                requested ? open(turn, category) : new Accepted(outcome, offer(turn, category, null));
            case Outcome.AwaitingApproval held ->
                new Accepted(held, open(turn, held.category()).escalation());
            case Outcome.Answered answered
            when answered.referral() != null ->
                new Accepted(outcome, offer(turn, answered.referral().category(), answered.documentId()));
            case Outcome.Answered answered -> new Accepted(answered, null);
            case Outcome.AskedBack asked -> new Accepted(asked, null);
            case Outcome.Declined declined -> new Accepted(declined, null);
            case Outcome.OutOfScope none -> new Accepted(none, null);
            case Outcome.NoEvidence none -> new Accepted(none, null);
            case Outcome.Failed failed -> new Accepted(failed, null);
        };
    }

    /// How to reach the citizen if they leave; nothing is changed by an empty one.
    public void leaveContact(Escalation escalation, Map<String, String> contact) {
        if (!contact.isEmpty()) {
            escalations.leaveContact(escalation.conversationId(), escalation.id(), contact);
            journal.add(escalation, JdbcCaseJournal.Kind.CONTACT_LEFT, null, null, clock.instant());
            desk.count();
        }
    }

    /// The citizen wrote: whoever waited for it is due again.
    public void relayed(Escalation escalation) {
        if (escalations.resume(escalation.id())) {
            journal.add(escalation, JdbcCaseJournal.Kind.RESUMED, null, null, clock.instant());
        }
        desk.count();
    }

    /// The citizen does not want a person any more, whether one was due or offered: the assistant speaks again.
    ///
    /// @return false if there was no case
    public boolean withdraw(Conversation conversation) {
        Optional<Escalation> live = escalations.live(conversation.id());
        Instant now = clock.instant();
        if (live.isEmpty() || !escalations.withdraw(live.get().id(), now)) {
            return false;
        }
        Escalation withdrawn = live.get().with(State.CLOSED);
        if (live.get().isWithStaff()) {
            journal.add(withdrawn, JdbcCaseJournal.Kind.WITHDRAWN, null, null, now);
        }
        news.say(replies.withdrawn(conversation, withdrawn.handover()), null, now);
        news.show(withdrawn, now);
        desk.count();
        audit.record(CaseChanges.entry(AuditEntry.Kind.CASE_WITHDRAWN, withdrawn));
        return true;
    }

    private Escalation offer(Turn turn, Category category, @Nullable String documentId) {
        Optional<Escalation> before = escalations.live(turn.conversationId());
        int priority = levels.priority(category.id());
        if (before.isPresent()) {
            escalations.recategorize(before.get().id(), category.id(), priority, turn.id());
            return escalations.find(before.get().id()).orElseThrow();
        }
        Escalation offered = escalations.offer(
                turn.conversationId(),
                turn.id(),
                category.id(),
                turn.form(),
                sector(documentId == null ? turn.thread().documentId() : documentId),
                priority,
                clock.instant());
        audit.record(CaseChanges.entry(AuditEntry.Kind.CASE_OFFERED, offered));
        return offered;
    }

    /// Who asks for a person after an offer agrees to it: the case keeps the reason it was offered for.
    private Accepted open(Turn turn, Category category) {
        Escalation offered = escalations
                .live(turn.conversationId())
                .filter(before -> category == Category.PERSON_REQUESTED)
                .orElseGet(() -> offer(turn, category, null));
        Instant now = clock.instant();
        escalations.open(
                offered.id(),
                colleagues.departmentFor(offered.sector()).orElse(null),
                now,
                levels.due(offered.category(), now));
        Escalation opened = offered.with(State.NEW);
        journal.add(opened, JdbcCaseJournal.Kind.OPENED, null, null, now);
        news.show(opened, now);
        desk.count();
        audit.record(CaseChanges.entry(AuditEntry.Kind.CASE_OPENED, opened));
        return new Accepted(new Outcome.HandedOver(categoryOf(opened), true), opened);
    }

    private @Nullable String sector(@Nullable String documentId) {
        return documentId == null ? null : sectors.of(documentId).orElse(null);
    }

    private static Category categoryOf(Escalation escalation) {
        return Category.of(escalation.category()).orElseThrow();
    }
}
