package ma.dalil.channels.phone;

/// Why a message did not go or did not arrive.
///
/// @param code the provider's own, such as `30003`; for a human who looks it up
public record Failure(String code, Kind kind) {

    public enum Kind {
        /// Will never arrive at this number.
        PERMANENT,
        /// May go later.
        TRANSIENT,
        /// Our account or number is not set up for it: staff must act.
        CONFIGURATION,
        /// The person has opted out with the provider.
        OPTED_OUT,
        /// WhatsApp's 24 hours are over: only a template goes.
        WINDOW_CLOSED
    }
}
