package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.Optional;

/// Signing in to the desk and out of it. Calls block and belong on a virtual thread.
public interface Access {

    /// @param token the session cookie's value; only its hash is stored
    /// @param csrfToken to be sent back with every change
    record Session(String token, String csrfToken, Officer officer, Instant expiresAt) {

        @Override
        public String toString() {
            return "Session[" + officer.id() + "]";
        }
    }

    /// Empty if name or password is wrong, or too many attempts were made; in the same time.
    Optional<Session> signIn(String username, String password);

    Optional<Session> session(String token);

    void signOut(String token);
}
