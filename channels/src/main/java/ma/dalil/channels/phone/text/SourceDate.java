package ma.dalil.channels.phone.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ma.dalil.channels.conversation.TurnView.Citation;

/// Of when a source is, in figures that are read alike in all forms: `02/2026`. The first of January stands for a
/// source that tells its year only.
final class SourceDate {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private SourceDate() {}

    /// Empty if the source has no date.
    static String of(Citation citation) {
        if (citation.asOf() == null) {
            return "";
        }
        LocalDate date = LocalDate.parse(citation.asOf());
        return date.getDayOfYear() == 1 ? year(citation) : MONTH.format(date);
    }

    static String year(Citation citation) {
        return citation.asOf() == null
                ? ""
                : Integer.toString(LocalDate.parse(citation.asOf()).getYear());
    }
}
