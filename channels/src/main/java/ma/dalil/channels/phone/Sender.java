package ma.dalil.channels.phone;

import java.time.Instant;
import java.util.function.Predicate;

/// Sends through one provider. Calls block no longer than the provider's time limit, and belong on a virtual thread.
public interface Sender {

    /// What came of looking for a message that may have been sent.
    sealed interface Found {
        /// It was sent, under this identifier.
        record Sent(String messageId, DeliveryStatus status) implements Found {}

        /// The provider does not have it.
        record Absent() implements Found {}

        /// The provider could not be asked now.
        record Unknown() implements Found {}
    }

    /// A small stable word, such as `twilio`.
    String provider();

    boolean serves(PhoneChannel channel);

    Sending send(OutboundPhoneMessage message);

    /// Looks for a message of which it is unsure whether it was sent. At most one message to a recipient is unsure at a
    /// time, so one that was sent since then and that we do not know is it.
    ///
    /// @param since when the attempt began
    /// @param ours whether an identifier belongs to another delivery of ours
    Found find(OutboundPhoneMessage message, Instant since, Predicate<String> ours);

    /// Shows the person that an answer is being written, where the channel can. Never fails.
    ///
    /// @param inboundMessageId the provider's identifier of the message that is answered
    default void showTyping(PhoneChannel channel, String inboundMessageId) {}
}
