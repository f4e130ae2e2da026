package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What civil servants do with cases: see the open ones, claim one, reply, close. Calls block and belong on a virtual
/// thread.
public interface Desk {

    enum Status {
        /// A person is due.
        NEW,
        CLAIMED,
        /// Whoever has it waits for what the citizen says.
        WAITING_CITIZEN,
        /// A colleague or a department is due.
        FORWARDED,
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
    /// @param delivery what became of it on its way to a telephone; null if it went to none
    record Message(
            Instant at,
            String author,
            String language,
            String text,
            @Nullable Delivery delivery) {

        /// Said or read on the web.
        public Message(Instant at, String author, String language, String text) {
            this(at, author, language, text, null);
        }
    }

    /// @param failure the provider's code, where there is one
    record Delivery(Progress progress, @Nullable String failure) {

        /// In the order of what an officer has to know first: of several parts, the least one counts.
        public enum Progress {
            FAILED,
            /// The person has opted out.
            SUPPRESSED,
            /// WhatsApp's 24 hours are over: it goes when the person writes.
            WAITING,
            PENDING,
            SENT,
            DELIVERED,
            READ
        }
    }

    /// A message from a telephone that could not be worked on.
    ///
    /// @param channel `SMS` or `WHATSAPP`
    /// @param failure a code
    record SetAside(UUID id, Instant receivedAt, String channel, int attempts, String failure) {}

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

    /// Open and claimed cases, oldest first.
    List<CaseSummary> cases();

    /// The masked conversation; every reading is audited.
    Optional<Case> read(Officer officer, UUID caseId);

    Result claim(Officer officer, UUID caseId);

    Result reply(Officer officer, UUID caseId, String text);

    Result close(Officer officer, UUID caseId);

    /// Messages from telephones that could not be worked on, oldest first.
    List<SetAside> setAside();

    /// Has one worked on once more; false if it is not set aside.
    boolean retry(Officer officer, UUID messageId);

    /// A number that changes whenever any case changes; waits up to the given milliseconds for it to differ from the
    /// one given.
    long awaitChange(long seen, long waitMillis) throws InterruptedException;
}
