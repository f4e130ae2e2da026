package ma.dalil.chatbot.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Desk.Showing;
import ma.dalil.channels.desk.Drafts;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.CaseChanges;
import ma.dalil.chatbot.escalation.CaseViews;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.HandoverReplies;
import ma.dalil.chatbot.escalation.JdbcDeskChanges;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.escalation.StaffReplies;
import ma.dalil.chatbot.policy.Registers;
import ma.dalil.chatbot.staff.JdbcStaff;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.StoredTurn;
import ma.dalil.chatbot.turn.Answering;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.UsePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What a civil servant does with drafts. A decision is one transaction, which takes the conversation first: the
/// draft's state, what the citizen reads, the event that tells the page, the desk's number, the audit.
@Service
public class DraftService implements Drafts {

    private final JdbcDrafts drafts;
    private final Explanations explanations;
    private final CaseViews views;
    private final JdbcEscalations escalations;
    private final JdbcConversations conversations;
    private final JdbcTurns turns;
    private final StaffReplies staffReplies;
    private final JdbcDeskChanges desk;
    private final JdbcStaff staff;
    private final HandoverReplies replies;
    private final ReplyRenderer renderer;
    private final Answering answering;
    private final Registers registers;
    private final AuditTrail audit;
    private final CaseChanges changes;

    public DraftService(
            JdbcDrafts drafts,
            Explanations explanations,
            CaseViews views,
            JdbcEscalations escalations,
            JdbcConversations conversations,
            JdbcTurns turns,
            StaffReplies staffReplies,
            JdbcDeskChanges desk,
            JdbcStaff staff,
            HandoverReplies replies,
            ReplyRenderer renderer,
            Answering answering,
            Registers registers,
            AuditTrail audit,
            CaseChanges changes) {
        this.drafts = drafts;
        this.explanations = explanations;
        this.views = views;
        this.escalations = escalations;
        this.conversations = conversations;
        this.turns = turns;
        this.staffReplies = staffReplies;
        this.desk = desk;
        this.staff = staff;
        this.replies = replies;
        this.renderer = renderer;
        this.answering = answering;
        this.registers = registers;
        this.audit = audit;
        this.changes = changes;
    }

    /// What is done to a case, once it is taken and the officer has it.
    private interface Change {

        Result make(Conversation conversation, Escalation escalation, Instant at);
    }

    @Override
    public Optional<Draft> last(Officer officer, UUID caseId, Locale language, Showing showing) {
        return drafts.last(caseId)
                .flatMap(stored -> CaseChanges.unlessErased(() -> {
                    Draft draft = draft(stored, language);
                    views.shown(
                            officer,
                            showing,
                            entry(Kind.DRAFT_READ, stored),
                            caseId,
                            stored.draftedAt().toEpochMilli());
                    return draft;
                }));
    }

    private Draft draft(StoredDraft stored, Locale language) {
        StoredTurn question = turns.find(stored.turnId()).orElseThrow();
        return new Draft(
                stored.id(),
                stored.caseId(),
                stored.state(),
                stored.origin(),
                Objects.requireNonNullElse(question.citizenText(), ""),
                stored.view(),
                explanations.of(stored, question, language).orElse(null),
                stored.draftedAt(),
                Optional.ofNullable(stored.officerId())
                        .flatMap(staff::officer)
                        .map(Officer::displayName)
                        .orElse(null),
                stored.decidedAt(),
                stored.reason(),
                stored.policyVersion());
    }

    /// Worked out without a lock, like a citizen's answer, and kept only if the case is still the officer's.
    @Override
    public Result propose(Officer officer, UUID caseId) {
        Result allowed = change(officer, caseId, (conversation, escalation, at) -> Result.DONE);
        if (allowed != Result.DONE) {
            return allowed;
        }
        return CaseChanges.unlessErased(() -> proposed(officer, caseId)).orElse(Result.NOT_FOUND);
    }

    private Result proposed(Officer officer, UUID caseId) {
        if (drafts.isPending(caseId)) {
            return Result.PENDING;
        }
        UUID conversationId = escalations.find(caseId).orElseThrow().conversationId();
        int policyVersion = registers.inForce().number();
        Optional<TurnView> answer = lastQuestion(conversationId).flatMap(this::answer);
        return answer.isEmpty()
                ? Result.NO_ANSWER
                : change(officer, caseId, (conversation, escalation, at) -> {
                    if (drafts.isPending(caseId)) {
                        return Result.PENDING;
                    }
                    StoredDraft draft = StoredDraft.pending(caseId, Origin.PROPOSED, answer.get(), policyVersion, at);
                    drafts.put(draft);
                    desk.count();
                    audit.record(entry(Kind.DRAFT_PROPOSED, draft).officer(officer.id()));
                    return Result.DONE;
                });
    }

    private Optional<Turn> lastQuestion(UUID conversationId) {
        List<StoredTurn> asked = turns.of(conversationId).stream()
                .filter(turn -> turn.citizenText() != null)
                .toList();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        asked.getLast().turn(conversations.get(conversationId).thread()));
    }

    private Optional<TurnView> answer(Turn turn) {
        return answering.answer(turn, UsePolicy.FOR_STAFF, stage -> {}) instanceof Answered answered
                ? Optional.of(renderer.render(turn, answered.approved(), null, null))
                : Optional.empty();
    }

    @Override
    public Result approve(Officer officer, UUID caseId, UUID draftId) {
        return decide(
                officer,
                caseId,
                draftId,
                State.APPROVED,
                null,
                (conversation, draft, escalation) ->
                        replies.approved(conversation, draft.view(), escalation.handover()));
    }

    @Override
    public Result edit(Officer officer, UUID caseId, UUID draftId, String text, boolean withSources) {
        return decide(
                officer,
                caseId,
                draftId,
                State.EDITED,
                null,
                (conversation, draft, escalation) -> replies.edited(
                        conversation, text, withSources ? draft.view().citations() : List.of(), escalation.handover()));
    }

    @Override
    public Result reject(Officer officer, UUID caseId, UUID draftId, String reason) {
        return decide(officer, caseId, draftId, State.REJECTED, reason, (conversation, draft, escalation) -> null);
    }

    /// What the citizen reads of a decision.
    private interface Said {

        @Nullable
        TurnView of(Conversation conversation, StoredDraft draft, Escalation escalation);
    }

    private Result decide(Officer officer, UUID caseId, UUID draftId, State state, @Nullable String reason, Said said) {
        return change(officer, caseId, (conversation, escalation, at) -> {
            Optional<StoredDraft> draft = drafts.find(caseId, draftId);
            if (draft.isEmpty()) {
                return Result.NOT_FOUND;
            }
            if (!drafts.decide(draft.get(), state, officer.id(), reason, at)) {
                return Result.DECIDED;
            }
            TurnView view = said.of(conversation, draft.get(), escalation);
            if (view != null) {
                staffReplies.say(officer.id(), escalation, view, at);
            }
            desk.count();
            audit.record(entry(kind(state), draft.get()).officer(officer.id()));
            return Result.DONE;
        });
    }

    /// Makes the change if the officer has the case.
    private Result change(Officer officer, UUID caseId, Change change) {
        return changes.take(caseId, (conversation, current, at) -> {
                    Result allowed = allowed(current, officer);
                    return allowed == Result.DONE ? change.make(conversation, current, at) : allowed;
                })
                .orElse(Result.NOT_FOUND);
    }

    private static Result allowed(Escalation current, Officer officer) {
        return switch (current.state()) {
            case OFFERED -> Result.NOT_FOUND;
            case CLOSED -> Result.CLOSED;
            case NEW, FORWARDED, CLAIMED, WAITING_CITIZEN ->
                current.isHeldBy(officer.id()) ? Result.DONE : Result.NOT_YOURS;
        };
    }

    private static Kind kind(State decided) {
        return switch (decided) {
            case APPROVED -> Kind.DRAFT_APPROVED;
            case EDITED -> Kind.DRAFT_EDITED;
            case REJECTED -> Kind.DRAFT_REJECTED;
            case PENDING -> throw new IllegalArgumentException("pending is no decision");
        };
    }

    private static AuditEntry entry(Kind kind, StoredDraft draft) {
        return AuditEntry.of(kind)
                .conversation(draft.conversationId())
                .turn(draft.turnId())
                .escalation(draft.caseId())
                .draft(draft.id())
                .policy(draft.policyVersion());
    }
}
