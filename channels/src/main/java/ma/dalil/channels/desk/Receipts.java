package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a citizen was shown, found again by the short code that stood under it. Calls block and belong on a virtual
/// thread.
public interface Receipts {

    /// @param quote the words that were shown
    /// @param version of the document that was shown
    /// @param current whether the document still is as it was
    record Source(
            int number,
            String documentId,
            String title,
            String publisher,
            @Nullable String url,
            String language,
            String quote,
            @Nullable String asOf,
            String version,
            boolean current) {}

    /// @param openCase the case of the conversation that lies with the staff; null if there is none
    record Receipt(
            String code,
            Instant shownAt,
            String language,
            String outcome,
            String answer,
            List<Source> sources,
            @Nullable UUID openCase) {
        public Receipt {
            sources = List.copyOf(sources);
        }
    }

    /// What stands under a code, however it is typed; empty if there is none, or the citizen erased it. Every look is
    /// audited.
    Optional<Receipt> find(Officer officer, String code);
}
