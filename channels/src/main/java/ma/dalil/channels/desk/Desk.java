package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What civil servants do: sign in, see the open cases, claim one, reply, close. Calls block and belong on a virtual
/// thread.
public interface Desk {

    /// @param role `ADMINISTRATOR` or `AGENT`
    record Officer(UUID id, String username, String displayName, String role) {}

    /// @param token the session cookie's value; only its hash is stored
    /// @param csrfToken to be sent back with every change
    record Session(String token, String csrfToken, Officer officer, Instant expiresAt) {}

    enum Status {
        OPEN,
        CLAIMED,
        CLOSED
    }

    /// One line of the list.
    record CaseSummary(
            UUID id,
            String reference,
            String category,
            String language,
            Status status,
            Instant openedAt,
            @Nullable String claimedBy,
            @Nullable String lastMessage) {}

    /// @param author `CITIZEN`, `ASSISTANT` or `STAFF`
    record Message(Instant at, String author, String language, String text) {}

    record Case(CaseSummary summary, String reason, List<Message> messages, long lastEventId) {
        public Case {
            messages = List.copyOf(messages);
        }
    }

    /// What came of an attempt to change a case.
    enum Result {
        DONE,
        NOT_FOUND,
        NOT_YOURS,
        ALREADY_CLAIMED,
        CLOSED
    }

    /// Empty if name or password is wrong, or too many attempts were made; in the same time.
    Optional<Session> signIn(String username, String password);

    Optional<Session> session(String token);

    void signOut(String token);

    /// Open and claimed cases, oldest first.
    List<CaseSummary> cases();

    /// The masked conversation; every reading is audited.
    Optional<Case> read(Officer officer, UUID caseId);

    Result claim(Officer officer, UUID caseId);

    Result reply(Officer officer, UUID caseId, String text);

    Result close(Officer officer, UUID caseId);

    /// A number that changes whenever any case changes; waits up to the given milliseconds for it to differ from the
    /// one given.
    long awaitChange(long seen, long waitMillis) throws InterruptedException;
}
