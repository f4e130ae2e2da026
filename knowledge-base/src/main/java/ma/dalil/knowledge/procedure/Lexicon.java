package ma.dalil.knowledge.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The words of the administration in all written forms, by key: papers, offices, people, acts, money, time, places,
/// states, subjects, the words of asking.
///
/// @param sources what attests the names, by key
public record Lexicon(Map<String, Term> terms, Map<String, Source> sources) {

    public Lexicon {
        terms = Map.copyOf(terms);
        sources = Map.copyOf(sources);
    }

    /// A lexicon whose names nothing attests.
    public Lexicon(Map<String, Term> terms) {
        this(terms, Map.of());
    }

    /// @param aliases what citizens type for it, per written form
    /// @param former old names that are still typed and mean this today, per written form
    /// @param sources the key of the source that attests the name, per authored form; a form without one is to be
    /// checked by a native reader
    /// @param url an organisation's site, null if unknown
    public record Term(
            String key,
            Kind kind,
            Wording name,
            Map<Locale, List<String>> aliases,
            Map<Locale, List<String>> former,
            Map<Locale, String> sources,
            @Nullable String url) {
        public Term {
            aliases = Map.copyOf(aliases);
            former = Map.copyOf(former);
            sources = Map.copyOf(sources);
        }

        /// The authored forms whose name no source attests, in the usual order.
        public List<Locale> unattestedForms() {
            return WrittenForms.AUTHORED.stream()
                    .filter(form -> !sources.containsKey(form))
                    .toList();
        }
    }

    /// @param url where it can be read, null if it has no address
    /// @param place where it can be read otherwise
    /// @param licence the terms on which its words are used, null if that needs no saying
    /// @param date the day on which a native reader attested, null for what was printed
    public record Source(
            String key,
            String title,
            String publisher,
            @Nullable String url,
            @Nullable String place,
            @Nullable String licence,
            @Nullable LocalDate date) {}

    public enum Kind {
        DOCUMENT,
        ORGANISATION,
        UNIT,
        PERSON,
        ACT,
        MONEY,
        TIME,
        PLACE,
        STATE,
        SUBJECT,
        ASKING
    }

    /// The term of a key that the loader has checked.
    public Term term(String key) {
        return Objects.requireNonNull(terms.get(key), () -> "no term '" + key + "'");
    }

    public boolean contains(String key, Kind kind) {
        Term term = terms.get(key);
        return term != null && term.kind() == kind;
    }

    public Collection<Term> all() {
        return terms.values();
    }
}
