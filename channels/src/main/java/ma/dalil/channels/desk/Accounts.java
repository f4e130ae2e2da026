package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an administrator does with the accounts of civil servants. Calls block and belong on a virtual thread.
public interface Accounts {

    enum State {
        OPEN,
        /// Too many wrong passwords or codes; for a while.
        LOCKED,
        /// For good. The name stays in the journals.
        CLOSED
    }

    /// What an administrator decides of an account.
    ///
    /// @param roles in their own order, at least one
    /// @param departmentId null: in none
    /// @param forms the written forms that the officer answers in; none named: all
    record Details(
            String displayName, Set<Role> roles, @Nullable UUID departmentId, Set<String> forms) {

        public Details {
            roles = Collections.unmodifiableSet(new TreeSet<>(roles));
            forms = Collections.unmodifiableSet(new TreeSet<>(forms));
        }
    }

    /// @param external another issuer signs in, and says which roles
    /// @param codes one-time codes are asked for
    /// @param passwordDue the password has still to be changed
    record Account(
            UUID id,
            String username,
            Details details,
            State state,
            boolean external,
            boolean codes,
            boolean passwordDue,
            @Nullable Instant signedInAt) {}

    enum Refusal {
        NOT_FOUND,
        /// A user name is 2 to 60 of the letters a to z, digits, points, hyphens, underscores and at signs.
        BAD_USERNAME,
        TAKEN,
        /// A name is 1 to 80 characters.
        BAD_NAME,
        NO_ROLE,
        NO_SUCH_DEPARTMENT,
        NO_SUCH_FORM,
        /// Nobody would be left who can let anybody in.
        LAST_ADMINISTRATOR,
        OWN_ACCOUNT,
        /// Another issuer keeps the password and the roles.
        EXTERNAL,
        CLOSED
    }

    /// What came of a change.
    sealed interface Change {

        record Done(UUID id) implements Change {}

        /// @param password to be told to its owner, who has to change it; it cannot be seen again
        record Told(UUID id, String password) implements Change {

            @Override
            public String toString() {
                return "Told[" + id + "]";
            }
        }

        record Refused(Refusal refusal) implements Change {}
    }

    /// By name; the closed ones last.
    List<Account> accounts();

    Optional<Account> account(UUID id);

    Change add(Officer by, String username, Details details);

    /// Ends the sessions of whoever has other roles now.
    Change change(Officer by, UUID id, Details details);

    /// Gives a new one-time password, takes the one-time codes away, and ends all sessions.
    Change reset(Officer by, UUID id);

    Change unlock(Officer by, UUID id);

    /// Ends all sessions. Cases stay with the name that claimed them.
    Change close(Officer by, UUID id);
}
