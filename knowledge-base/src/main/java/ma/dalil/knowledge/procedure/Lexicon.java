package ma.dalil.knowledge.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The words that several procedures share: papers, offices, units, by key.
public record Lexicon(Map<String, Term> terms) {

    public Lexicon {
        terms = Map.copyOf(terms);
    }

    /// @param aliases what citizens type for it, per written form
    /// @param url an organisation's site, null if unknown
    public record Term(
            String key,
            Kind kind,
            Wording name,
            Map<Locale, List<String>> aliases,
            @Nullable String url) {
        public Term {
            aliases = Map.copyOf(aliases);
        }
    }

    public enum Kind {
        DOCUMENT,
        ORGANISATION,
        UNIT
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
