package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Access.Session;
import org.jspecify.annotations.Nullable;

/// What a civil servant does with the own account: choose a password, have one-time codes, end sessions elsewhere.
/// Calls
/// block and belong on a virtual thread.
public interface OwnAccount {

    /// @param department its names; null if the officer is in none
    /// @param local the password is kept here, not by another issuer
    /// @param codes how it stands with one-time codes
    /// @param recoveryCodes how many are left
    record Profile(
            Officer officer,
            @Nullable Name department,
            boolean local,
            Codes codes,
            int recoveryCodes,
            List<OpenSession> sessions) {

        public Profile {
            sessions = List.copyOf(sessions);
        }
    }

    record Name(String french, String arabic) {}

    enum Codes {
        NONE,
        /// The role does not sign in without: they can be replaced, not removed.
        REQUIRED,
        OWN_CHOICE
    }

    /// @param current the one that asks
    record OpenSession(UUID id, Instant since, Instant seenAt, boolean current) {}

    /// Why a password was not changed.
    enum Refusal {
        WRONG_PASSWORD,
        TOO_SHORT,
        TOO_LONG,
        /// It is among the passwords that are tried first, or says the user name.
        GUESSABLE,
        SAME,
        /// The password is kept by another issuer.
        NOT_HERE
    }

    sealed interface Change {

        /// All sessions have ended; this one goes on under a new token.
        record Changed(Session session) implements Change {}

        record Refused(Refusal refusal) implements Change {}
    }

    /// A secret for an application that shows one-time codes.
    ///
    /// @param secret in base 32, to be typed
    /// @param address the same as an `otpauth` address, to be read from a picture
    record Enrolment(String secret, String address) {

        @Override
        public String toString() {
            return "Enrolment[REDACTED]";
        }
    }

    /// One-time codes are asked for from now on.
    ///
    /// @param recoveryCodes each signs in once without the application; told only now
    record Enrolled(Session session, List<String> recoveryCodes) {

        public Enrolled {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Enrolled[REDACTED]";
        }
    }

    Profile read(Session session);

    /// @param current the password so far; counted as an attempt to sign in; not looked at while a new one is due
    Change changePassword(Session session, String current, String wanted);

    /// Offers a new secret, which counts once a code shows that it has arrived; false if the password is wrong or kept
    /// by
    /// another issuer.
    ///
    /// @param password counted as an attempt to sign in; not looked at while the codes are due
    boolean offerCodes(Session session, String password);

    /// The secret that is on offer.
    Optional<Enrolment> offered(Session session);

    /// Empty if the code does not come from the secret on offer.
    Optional<Enrolled> confirmCodes(Session session, String code);

    /// False if the password is wrong or codes are required.
    boolean removeCodes(Session session, String password);

    /// False if it is no session of this officer.
    boolean endSession(Session session, UUID id);
}
