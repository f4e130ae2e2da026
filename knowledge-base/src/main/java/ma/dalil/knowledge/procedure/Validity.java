package ma.dalil.knowledge.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when and until when a fact holds.
///
/// @param from the first day, null if it always held
/// @param to the last day, null if no end is known
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
