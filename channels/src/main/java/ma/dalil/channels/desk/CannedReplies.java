package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The canned replies: those that the service comes with, and those of the administration. Calls block and belong on a
/// virtual thread.
public interface CannedReplies {

    int LONGEST = 500;

    /// One of the administration.
    ///
    /// @param texts by the tag of the written form; French and Arabic are always there
    record Own(UUID id, Map<String, String> texts, Instant changedAt) {
        public Own {
            texts = Map.copyOf(texts);
        }
    }

    /// Why one is not taken.
    enum Flaw {
        /// French or Arabic is.
        MISSING,
        TOO_LONG,
        /// A canned reply is one line, and holds no other signs than letters have.
        LINES,
        UNKNOWN_SLOT,
        /// Another one has the same words in French or in Arabic.
        TWICE
    }

    /// Texts by the tag of the written form.
    List<Map<String, String>> shipped();

    List<Own> own();

    /// Adds one, or puts it in the place of the one with this identifier; empty if it was taken.
    ///
    /// @param texts by the tag of an authored written form; what is blank is left out
    Optional<Flaw> put(Officer officer, UUID id, Map<String, String> texts);

    /// False if it was not there.
    boolean remove(Officer officer, UUID id);
}
