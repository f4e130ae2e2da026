package ma.dalil.channels.phone;

/// Where webhooks put messages.
@FunctionalInterface
public interface Inbox {

    enum Receipt {
        STORED,
        /// It was there before: the provider repeats itself.
        KNOWN
    }

    /// Has stored the message when it returns; it is answered later, on any replica. Blocks, and belongs on a virtual
    /// thread.
    ///
    /// @throws RuntimeException if it could not be stored: then it must not be acknowledged
    Receipt accept(InboundPhoneMessage message);
}
