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
/// @param form the tag of the written form that the citizen is answered in
/// @param sector of the procedure that was talked about; null if none was
/// @param waitingSince when it was opened, or offered as long as it is not
/// @param departmentId which department it is for; null: any
/// @param forwardedTo which officer it was forwarded to; null: none
public record Escalation(
        UUID id,
        UUID conversationId,
        @Nullable UUID turnId,
        String reference,
        String category,
        String form,
        @Nullable String sector,
        State state,
        Instant waitingSince,
        @Nullable UUID claimedBy,
        @Nullable UUID departmentId,
        @Nullable UUID forwardedTo) {

    /// From one to which it may go is kept by the database (`escalation_moves`).
    public enum State {
        /// The citizen may still go on with the assistant.
        OFFERED,
        /// A person is due.
        NEW,
        /// A person has it.
        CLAIMED,
        /// A person has it and waits for what the citizen says.
        WAITING_CITIZEN,
        /// A colleague or a department is due.
        FORWARDED,
        CLOSED;

        /// Whether the assistant is silent.
        public boolean isWithStaff() {
            return this != OFFERED && this != CLOSED;
        }

        /// As the citizen is told it.
        public Status told() {
            return switch (this) {
                case OFFERED -> Status.OFFERED;
                case NEW, FORWARDED -> Status.OPEN;
                case CLAIMED, WAITING_CITIZEN -> Status.CLAIMED;
                case CLOSED -> Status.CLOSED;
            };
        }
    }

    /// Whether the assistant is silent.
    public boolean isWithStaff() {
        return state.isWithStaff();
    }

    /// Whether the officer has it.
    public boolean isHeldBy(UUID officerId) {
        return switch (state) {
            case CLAIMED, WAITING_CITIZEN -> officerId.equals(claimedBy);
            case OFFERED, NEW, FORWARDED, CLOSED -> false;
        };
    }

    public Handover handover() {
        return new Handover(reference, category, state.told());
    }

    public Escalation with(State next) {
        return new Escalation(
                id,
                conversationId,
                turnId,
                reference,
                category,
                form,
                sector,
                next,
                waitingSince,
                claimedBy,
                departmentId,
                forwardedTo);
    }
}
