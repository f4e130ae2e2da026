package ma.dalil.chatbot.draft;

import java.time.InstantSource;
import ma.dalil.channels.desk.Drafts.Origin;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.Turn;
import org.springframework.stereotype.Component;

/// Keeps an answer that waits for approval with its case.
@Component
public class HeldDrafts {

    private final JdbcDrafts drafts;
    private final ReplyRenderer renderer;
    private final AuditTrail audit;
    private final InstantSource clock;

    public HeldDrafts(JdbcDrafts drafts, ReplyRenderer renderer, AuditTrail audit, InstantSource clock) {
        this.drafts = drafts;
        this.renderer = renderer;
        this.audit = audit;
        this.clock = clock;
    }

    /// Within the turn's transaction.
    ///
    /// @param policyVersion of the register that has it approved first
    public void hold(Turn turn, Answered answered, Escalation escalation, int policyVersion) {
        StoredDraft draft = StoredDraft.pending(
                escalation.id(),
                Origin.HELD,
                renderer.render(turn, answered.approved(), null, null),
                policyVersion,
                clock.instant());
        drafts.put(draft);
        audit.record(AuditEntry.of(Kind.DRAFT_HELD)
                .conversation(turn.conversationId())
                .turn(turn.id())
                .escalation(escalation.id())
                .draft(draft.id())
                .policy(policyVersion));
    }
}
