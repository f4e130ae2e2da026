package ma.dalil.channels.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How what an officer writes in French or Arabic reaches a citizen who writes otherwise. Calls block and belong on a
/// virtual thread.
public interface Wording {

    /// How the citizen's line came to be.
    enum How {
        /// A canned reply, in the citizen's form.
        CANNED,
        /// The facts of the service, from its record.
        FACTS,
        /// A model's translation that keeps every number, date and address.
        MODEL,
        /// The officer's own words.
        AS_WRITTEN,
        /// By the service itself: in which language the officer writes.
        ADDED
    }

    /// Why a line cannot be sent.
    ///
    /// @param slot as the officer wrote it, without braces
    record Refusal(Reason reason, String slot) {

        public enum Reason {
            /// No slot has this name.
            UNKNOWN_SLOT,
            /// Nobody knows which service the case is about.
            NO_SERVICE,
            /// The record of the service says nothing of it.
            NO_FACTS
        }
    }

    /// @param written by the officer; empty for what the service adds
    /// @param worded what the citizen reads
    /// @param refusal null if the line can be sent
    record Line(
            String written,
            String worded,
            How how,
            @Nullable Refusal refusal) {}

    /// @param language the tag of the written form that the citizen is answered in
    /// @param text what the citizen would read
    /// @param segments how many SMS it takes, with who speaks
    record Preview(String language, String text, List<Line> lines, int segments) {
        public Preview {
            lines = List.copyOf(lines);
        }

        /// Whether every line can be sent.
        public boolean isSendable() {
            return lines.stream().allMatch(line -> line.refusal() == null);
        }
    }

    /// A canned reply that the citizen's form has.
    ///
    /// @param texts in French and in Arabic, by tag
    record Canned(String id, Map<String, String> texts) {
        public Canned {
            texts = Map.copyOf(texts);
        }
    }

    /// What is filled in from the case or from the record of its service.
    ///
    /// @param names in French and in Arabic, by tag
    record Slot(String id, Map<String, String> names) {
        public Slot {
            names = Map.copyOf(names);
        }
    }

    /// What helps to write a reply.
    ///
    /// @param slots those alone that this case can fill
    record Aids(List<Canned> canned, List<Slot> slots) {

        public static final Aids NONE = new Aids(List.of(), List.of());

        public Aids {
            canned = List.copyOf(canned);
            slots = List.copyOf(slots);
        }
    }

    /// @throws java.util.NoSuchElementException if there is no such case
    Aids aids(UUID caseId);

    /// Line by line; empty if the officer does not hold the case.
    ///
    /// @throws java.util.NoSuchElementException if there is no such case
    Optional<Preview> preview(Officer officer, UUID caseId, String text);
}
