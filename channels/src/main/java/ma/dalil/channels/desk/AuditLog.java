package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The record of what was done, as an auditor reads it. Calls block and belong on a virtual thread.
public interface AuditLog {

    /// @param kind empty: any, as with the next two
    /// @param officer a name to sign in with
    /// @param before records from this number on are left out
    record Filter(String kind, String conversation, String officer, long before) {

        public static final Filter ALL = new Filter("", "", "", Long.MAX_VALUE);
    }

    /// @param officer who did it; null: a citizen, or the service itself
    /// @param details by name
    record Entry(
            long number, Instant at, String kind, @Nullable String officer, Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }

    /// @param older what to leave out to read on; null if there is nothing more
    record Listing(List<Entry> entries, @Nullable Long older) {

        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /// @param broken the first record that does not follow from the one before it; null if the chain is whole
    record Check(long records, @Nullable Long broken) {}

    /// The latest first.
    Listing read(Filter filter);

    /// All that can be recorded.
    List<String> kinds();

    /// Follows the chain of hashes from the first record to the last one; recorded itself.
    Check check(Officer officer);
}
