package ma.dalil.chatbot.staff;

import java.time.Instant;

/// The application on a civil servant's telephone.
public final class Authenticator {

    private Authenticator() {}

    /// @param secret in base 32, as it was typed
    public static String code(String secret, Instant now) {
        return TimeCodes.code(Base32.decode(secret), now.getEpochSecond() / TimeCodes.STEP_SECONDS);
    }
}
