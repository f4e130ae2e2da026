package ma.dalil.chatbot.escalation;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.transcript.JdbcEvents;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the end of a turn means for the conversation's case. All of it happens in the caller's transaction, which has
/// taken the conversation.
@Component
public class Escalations {

    private final JdbcEscalations escalations;
    private final JdbcDeskChanges desk;
    private final JdbcEvents events;
    private final AuditTrail audit;
    private final InstantSource clock;

    /// What to tell the citizen.
    ///
    /// @param outcome the turn's, with the category of the case it belongs to
    public record Accepted(Outcome outcome, @Nullable Escalation escalation) {}

    public Escalations(
            JdbcEscalations escalations,
            JdbcDeskChanges desk,
            JdbcEvents events,
            AuditTrail audit,
            InstantSource clock) {
        this.escalations = escalations;
        this.desk = desk;
        this.events = events;
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
                requested ? open(turn, category) : new Accepted(outcome, offer(turn, category));
            case Outcome.AwaitingApproval held ->
                new Accepted(held, open(turn, held.category()).escalation());
            case Outcome.Answered answered
            when answered.referral() != null -> new Accepted(outcome, offer(turn, answered.referral()));
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
            desk.count();
        }
    }

    /// Tells the desk that the citizen wrote.
    public void relayed() {
        desk.count();
    }

    private Escalation offer(Turn turn, Category category) {
        Optional<Escalation> before = escalations.live(turn.conversationId());
        if (before.isPresent()) {
            escalations.recategorize(before.get().id(), category.id(), turn.id());
            return escalations.find(before.get().id()).orElseThrow();
        }
        Escalation offered = escalations.offer(turn.conversationId(), turn.id(), category.id(), clock.instant());
        audit.record(entry(AuditEntry.Kind.CASE_OFFERED, offered));
        return offered;
    }

    /// Who asks for a person after an offer agrees to it: the case keeps the reason it was offered for.
    private Accepted open(Turn turn, Category category) {
        Escalation offered = escalations
                .live(turn.conversationId())
                .filter(before -> category == Category.PERSON_REQUESTED)
                .orElseGet(() -> offer(turn, category));
        escalations.open(offered.id(), clock.instant());
        Escalation opened = offered.with(State.NEW);
        events.handover(opened.conversationId(), opened.handover(), clock.instant());
        desk.count();
        audit.record(entry(AuditEntry.Kind.CASE_OPENED, opened));
        return new Accepted(new Outcome.HandedOver(categoryOf(opened), true), opened);
    }

    private static Category categoryOf(Escalation escalation) {
        for (Category category : Category.values()) {
            if (category.id().equals(escalation.category())) {
                return category;
            }
        }
        throw new IllegalStateException("unknown category " + escalation.category());
    }

    private static AuditEntry entry(AuditEntry.Kind kind, Escalation escalation) {
        return AuditEntry.of(kind)
                .conversation(escalation.conversationId())
                .escalation(escalation.id())
                .category(escalation.category());
    }
}
