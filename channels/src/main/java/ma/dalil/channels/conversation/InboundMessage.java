package ma.dalil.channels.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a citizen sent, before anything was understood. Not stored and not logged in this form: personal data is still
/// in it.
///
/// @param clientMessageId chosen by the client; the same one twice gives the same turn
/// @param text 1 to [#MAX_LENGTH] characters, no control characters but line breaks and tabs, no lone surrogates
/// @param phone the person on a telephone who sent it and reads the answer there; null: it came over the web
public record InboundMessage(
        UUID conversationId,
        UUID clientMessageId,
        String text,
        @Nullable UUID phone) {

    /// In UTF-16 units.
    public static final int MAX_LENGTH = 4_000;

    /// Sent over the web.
    public InboundMessage(UUID conversationId, UUID clientMessageId, String text) {
        this(conversationId, clientMessageId, text, null);
    }

    @Override
    public String toString() {
        return "InboundMessage[" + conversationId + ", " + clientMessageId + "]";
    }
}
