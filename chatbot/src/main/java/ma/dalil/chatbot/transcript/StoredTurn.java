package ma.dalil.chatbot.transcript;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Turn;
import org.jspecify.annotations.Nullable;

/// A turn as it was stored.
///
/// @param citizenText masked; null if the citizen pressed a button
/// @param reply null as long as it was received and not answered
public record StoredTurn(
        UUID id,
        UUID conversationId,
        Channel channel,
        Instant receivedAt,
        Locale form,
        Set<String> masked,
        @Nullable String citizenText,
        @Nullable Instant answeredAt,
        @Nullable TurnView reply) {

    public StoredTurn {
        masked = Set.copyOf(masked);
    }

    /// The turn as it was read, to be answered.
    public Turn turn(ConversationThread thread) {
        return new Turn(id, conversationId, form, citizenText == null ? "" : citizenText, masked, thread);
    }

    @Override
    public String toString() {
        return "StoredTurn[" + id + ", " + (reply == null ? "RECEIVED" : "ANSWERED") + "]";
    }
}
