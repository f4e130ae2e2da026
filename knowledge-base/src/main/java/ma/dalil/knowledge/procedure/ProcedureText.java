package ma.dalil.knowledge.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Words the facts of a procedure in a written form. The passages that are indexed and cited, and the answers, are both
/// made of these sentences, so
/// that no answer says what its source does not.
public interface ProcedureText {

    /// One fact in words.
    ///
    /// @param text a sentence, or an item of a list (a paper to bring)
    /// @param item true if it is an item of a list that the section introduces
    /// @param source the key of the source that carries it
    /// @param asOf the day for which it is known to hold
    /// @param validity when it is to be told
    record Sentence(String text, boolean item, String source, LocalDate asOf, Validity validity) {}

    /// The sentences of a section, whenever they hold; empty if the procedure has no fact there.
    List<Sentence> sentences(Procedure procedure, Section section, Locale form);

    /// The section's heading or lead-in: "Papers to bring:".
    String heading(Section section, Locale form);

    /// The passage a section is stored as: `cnie-renewal/costs/fr`; the same sentences, joined by line breaks.
    default String passageId(Procedure procedure, Section section, Locale form) {
        return procedure.id() + "/" + section.id() + "/" + form.toLanguageTag();
    }
}
