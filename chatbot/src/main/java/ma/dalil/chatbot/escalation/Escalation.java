package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Handover.Status;
import org.jspecify.annotations.Nullable;

/// A case.
///
/// @param turnId the message that led to it; null if it was a button
/// @param category an id of [ma.dalil.chatbot.turn.Outcome.Category]
/// @param waitingSince when it was opened, or offered as long as it is not
public record Escalation(
        UUID id,
        UUID conversationId,
        @Nullable UUID turnId,
        String reference,
        String category,
        Status status,
        Instant waitingSince,
        @Nullable UUID claimedBy) {

    /// Whether the assistant is silent.
    public boolean isWithStaff() {
        return switch (status) {
            case OPEN, CLAIMED -> true;
            case OFFERED, CLOSED -> false;
        };
    }

    public Handover handover() {
        return new Handover(reference, category, status);
    }

    public Escalation with(Status next) {
        return new Escalation(id, conversationId, turnId, reference, category, next, waitingSince, claimedBy);
    }
}
