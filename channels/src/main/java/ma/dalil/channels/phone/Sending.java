package ma.dalil.channels.phone;

/// What came of an attempt to send.
public sealed interface Sending {

    /// The provider has it.
    ///
    /// @param status the initial one, of which no report comes
    record Accepted(String messageId, DeliveryStatus status) implements Sending {}

    /// The provider does not have it, for a known reason.
    record Refused(Failure failure) implements Sending {}

    /// A time limit or a fault of the provider: it may have it.
    ///
    /// @param code a small stable word or the HTTP status
    record Unsure(String code) implements Sending {}
}
