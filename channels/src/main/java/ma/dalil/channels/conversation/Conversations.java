package ma.dalil.channels.conversation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.dalil.channels.conversation.TurnView.Handover;
import org.jspecify.annotations.Nullable;

/// The callback that a channel calls: everything a citizen can do with a conversation. Calls block and belong on a
/// virtual thread.
public interface Conversations {

    /// @param token opens this conversation and no other; shown once
    record Opened(UUID id, String token, Notice notice) {}

    record Notice(String language, String text) {}

    /// A step of the work on a turn, in the citizen's words, for the page to show while it waits.
    ///
    /// @param name `understanding`, `searching`, `checking`
    record Stage(String name, String words) {}

    /// Something that happened in a conversation after the page was loaded.
    ///
    /// @param id grows within a conversation; the server-sent event's id
    /// @param type `message` (a staff reply or a late answer, data is a [TurnView]) or `handover` (data is a
    /// [TurnView.Handover])
    record Event(long id, String type, Object data) {}

    record Entry(
            Instant at,
            TurnView.Speaker speaker,
            boolean fromCitizen,
            String text,
            @Nullable TurnView turn) {}

    record Transcript(
            UUID id,
            String language,
            List<Entry> entries,
            @Nullable Handover handover,
            long lastEventId) {
        public Transcript {
            entries = List.copyOf(entries);
        }
    }

    /// What the desk has to tell everybody now; empty if there is nothing.
    ///
    /// @param language a written form's tag
    Optional<Notice> announcement(String language);

    /// Why an answer did not help.
    enum Reason {
        WRONG,
        INCOMPLETE,
        NOT_UNDERSTOOD,
        OUTDATED,
        LANGUAGE,
        OTHER;

        /// As the contract has it: `not-understood`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Empty if there is no such reason.
        public static Optional<Reason> of(String id) {
            return Arrays.stream(values())
                    .filter(reason -> reason.id().equals(id))
                    .findFirst();
        }
    }

    /// What a citizen thought of an answer.
    ///
    /// @param reason null if none was given, and where it helped
    /// @param comment may be empty
    record Rating(boolean helpful, @Nullable Reason reason, String comment) {
        public Rating {
            if (helpful && reason != null) {
                throw new IllegalArgumentException("what helped needs no reason");
            }
        }

        @Override
        public String toString() {
            return "Rating[" + helpful + ", " + reason + "]";
        }
    }

    /// @param language a written form's tag or `auto`
    Opened open(String language);

    /// A one-time code, good for ten minutes, by which the conversation goes on by another channel.
    String issueJoinCode(UUID conversationId);

    /// Opens the conversation of a code to whoever holds it, and closes it to the browser that had it; empty if the
    /// code
    /// is not good (any more).
    Optional<Opened> join(String code);

    /// The answer that an SMS gave a short address for; empty if there is none (any more).
    Optional<TurnView> sharedReply(String code);

    /// Whether the token opens the conversation; false for an unknown conversation too, in the same time.
    boolean admits(UUID conversationId, String token);

    /// One turn: stored before it is answered, answered once, returned when stored.
    TurnView handle(InboundMessage message, Consumer<Stage> progress);

    Transcript transcript(UUID conversationId);

    /// Erases the conversation with all its texts; what remains is the audit record without text.
    void erase(UUID conversationId);

    /// All that is kept about the conversation, as a JSON-able structure.
    Map<String, Object> export(UUID conversationId);

    /// False if the turn is not of this conversation.
    boolean rate(UUID conversationId, UUID turnId, Rating rating);

    /// The citizen asks for a person in so many words, or agrees to an offer.
    ///
    /// @param contact how to reach them if they leave, masked nowhere but encrypted at rest; may be empty
    TurnView requestPerson(UUID conversationId, Map<String, String> contact);

    /// The citizen does not want a person any more: the case is closed, and the assistant speaks again.
    ///
    /// @return false if no person has it or is due to
    boolean withdraw(UUID conversationId);

    /// Events after the given one, oldest first; waits up to the given milliseconds for one, and returns an empty list
    /// if none came.
    List<Event> eventsAfter(UUID conversationId, long lastEventId, long waitMillis) throws InterruptedException;

    /// The source behind a citation, as the contract's `GET /api/v1/documents/{id}` shows it.
    Optional<Map<String, Object>> document(String documentId);
}
