package ma.dalil.channels.phone;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who receives messages that cannot be answered opts out, and in again, by a short address that the messages give.
/// Calls block and belong on a virtual thread.
public interface StopLinks {

    /// How things stand with the person of a link.
    ///
    /// @param form in which they are spoken to; null if that is not known
    record Standing(@Nullable Locale form, boolean optedOut) {}

    /// Changes nothing; empty if the code is of no link (any more).
    Optional<Standing> find(String code);

    /// Opts the person out of the messages of every channel, or in again; false if the code is of no link (any more).
    boolean choose(String code, boolean optedOut);
}
