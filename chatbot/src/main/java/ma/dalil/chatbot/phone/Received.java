package ma.dalil.chatbot.phone;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import org.jspecify.annotations.Nullable;

/// A message of the queue, lent to a worker.
///
/// @param attempts how often it was lent, this time included
record Received(
        UUID id, UUID person, String provider, String messageId, Instant receivedAt, int attempts, Payload payload) {

    /// What was sent, as far as it is kept: text is masked, of a location there is the town that is near.
    ///
    /// @param town null if none is near, or if nothing was located
    record Payload(
            String text,
            List<Media> media,
            boolean location,
            @Nullable String town) {

        /// Words and attachments.
        Payload(String text, List<Media> media) {
            this(text, media, false, null);
        }

        Payload {
            media = List.copyOf(media);
        }

        @Override
        public String toString() {
            return "Payload[" + media + "]";
        }
    }

    /// The message with what was heard in it in place of a voice note.
    Received saying(String text) {
        return new Received(id, person, provider, messageId, receivedAt, attempts, new Payload(text, List.of()));
    }

    /// The same message is the same turn, however often it is worked on.
    UUID clientMessageId() {
        return UUID.nameUUIDFromBytes((provider + '\n' + messageId).getBytes(StandardCharsets.UTF_8));
    }
}
