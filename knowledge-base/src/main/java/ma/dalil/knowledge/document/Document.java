package ma.dalil.knowledge.document;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A document that can be cited.
///
/// @param id stable identifier, `cnie-renewal` or `decree-2.08.310`: lower case, no spaces
/// @param country ISO 3166-1 alpha-2; a foreign look-alike is never cited as Moroccan
/// @param language the language the source itself is written in
/// @param asOf the day for which the content is known to hold, where the source tells one
/// @param version SHA-256 of the content, in hexadecimal
public record Document(
        String id,
        Kind kind,
        String title,
        String publisher,
        @Nullable String url,
        Locale language,
        String country,
        @Nullable LocalDate asOf,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String version) {

    private static final String MOROCCO = "MA";

    /// Whether it binds in Morocco: of what a foreign document says, nothing is told.
    public boolean isMoroccan() {
        return country.equals(MOROCCO);
    }

    public enum Kind {
        PROCEDURE,
        LEGAL_TEXT,
        /// Written by civil servants; see [ma.dalil.knowledge.answer.ApprovedAnswer].
        ANSWER
    }
}
