package ma.dalil.chatbot.draft;

import java.time.Instant;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Drafts.Origin;
import ma.dalil.channels.desk.Drafts.State;
import org.jspecify.annotations.Nullable;

/// A draft as it was stored.
///
/// @param turnId the message that it answers
/// @param officerId who decided; null as long as nobody has
record StoredDraft(
        UUID id,
        UUID conversationId,
        UUID caseId,
        UUID turnId,
        Origin origin,
        State state,
        TurnView view,
        int policyVersion,
        Instant draftedAt,
        @Nullable UUID officerId,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static StoredDraft pending(UUID caseId, Origin origin, TurnView view, int policyVersion, Instant at) {
        return new StoredDraft(
                UUID.randomUUID(),
                view.conversationId(),
                caseId,
                view.id(),
                origin,
                State.PENDING,
                view,
                policyVersion,
                at,
                null,
                null,
                null);
    }

    @Override
    public String toString() {
        return "StoredDraft[" + id + ", " + state + "]";
    }
}
