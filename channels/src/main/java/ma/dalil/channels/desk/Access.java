package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.Optional;

/// Signing in to the desk and out of it. Calls block and belong on a virtual thread.
public interface Access {

    /// What is still to be done before the desk is open; in this order.
    enum Due {
        NOTHING,
        /// The password was right, and the account has one-time codes.
        CODE,
        /// The password was told by an administrator, and is good for choosing another.
        PASSWORD,
        /// The role takes one-time codes, and the account has none yet.
        ENROLMENT
    }

    /// @param token the session cookie's value; only its hash is stored
    /// @param csrfToken to be sent back with every change
    /// @param due while it is not `NOTHING`, the session is good for that alone
    record Session(String token, String csrfToken, Officer officer, Instant expiresAt, Due due) {

        /// Of who has done all there is to do.
        public Session(String token, String csrfToken, Officer officer, Instant expiresAt) {
            this(token, csrfToken, officer, expiresAt, Due.NOTHING);
        }

        @Override
        public String toString() {
            return "Session[" + officer.id() + " " + due + "]";
        }
    }

    /// Empty if name or password is wrong, or too many attempts were made; in the same time.
    Optional<Session> signIn(String username, String password);

    /// Goes on with a session of which a code is due: a one-time code, or one of the recovery codes. Wrong codes count
    /// as
    /// wrong passwords do. The session that is returned is a new one, and the old one has ended.
    Optional<Session> enterCode(Session session, String code);

    /// The session, which is now known to be in use.
    Optional<Session> session(String token);

    /// The session, without taking that for a use: for what a page asks by itself.
    Optional<Session> look(String token);

    void signOut(String token);
}
