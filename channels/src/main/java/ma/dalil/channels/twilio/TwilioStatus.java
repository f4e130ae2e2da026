package ma.dalil.channels.twilio;

import java.util.Locale;
import ma.dalil.channels.phone.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/// Twilio's words for how far a message has come.
final class TwilioStatus {

    private TwilioStatus() {}

    /// @return null for words of incoming messages, and for words that Twilio may add
    static @Nullable DeliveryStatus of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled" -> DeliveryStatus.ACCEPTED;
            case "queued" -> DeliveryStatus.QUEUED;
            case "sending" -> DeliveryStatus.SENDING;
            case "sent", "partially_delivered" -> DeliveryStatus.SENT;
            case "delivered" -> DeliveryStatus.DELIVERED;
            case "undelivered" -> DeliveryStatus.UNDELIVERED;
            case "failed", "canceled" -> DeliveryStatus.FAILED;
            case "read" -> DeliveryStatus.READ;
            default -> null;
        };
    }
}
