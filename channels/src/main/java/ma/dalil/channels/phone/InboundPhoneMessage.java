package ma.dalil.channels.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person sent from a telephone, as an authenticated webhook told it. Personal data is still in it: it is not
/// logged, and masked before it is stored.
///
/// @param provider the [Sender#provider] that answers on the same way
/// @param messageId the provider's, one for each message (Twilio: `MessageSid`)
/// @param idempotencyToken a second key, equal when the provider repeats a request; null if it has none
/// @param recipient our own number or sender, to which it was sent, and from which the answer goes
/// @param text what was written, or the text of a button that was pressed; empty if there is none
public record InboundPhoneMessage(
        String provider,
        PhoneChannel channel,
        String messageId,
        @Nullable String idempotencyToken,
        PhoneIdentity sender,
        String recipient,
        String text,
        List<Media> media,
        @Nullable Location location) {

    /// An attachment, which stays with the provider until it is fetched.
    ///
    /// @param contentType such as `audio/ogg`
    public record Media(String url, String contentType) {

        @Override
        public String toString() {
            return "Media[" + contentType + "]";
        }
    }

    /// Degrees, WGS 84.
    public record Location(double latitude, double longitude) {

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    public InboundPhoneMessage {
        media = List.copyOf(media);
    }

    @Override
    public String toString() {
        return "InboundPhoneMessage[" + provider + ", " + channel + ", " + messageId + "]";
    }
}
