package ma.dalil.knowledge.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The smallest piece of a document that is found and cited.
///
/// @param id unique and stable over versions: `cnie-renewal/costs/fr`, `decree-2.08.310/6`
/// @param section a [ma.dalil.knowledge.procedure.Section] id of a procedure, `article` for a legal text
/// @param article the article's label as the text has it (`المادة 6`), for a legal text
/// @param ordinal position in the document, from 0
public record Passage(
        String id,
        String documentId,
        String section,
        int ordinal,
        Locale language,
        @Nullable String article,
        String text) {}
