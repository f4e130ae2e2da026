package ma.dalil.retrieval.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Lexicon.Kind;
import org.springframework.stereotype.Component;

/// The concepts of the lexicon that a text says, as keys beside those of its words: whoever says `tsre9`, `volé` or
/// `ⵉⵜⵜⵓⴽⵔ` says `#stolen`, in whatever form the documents have it.
///
/// The longest phrase counts, and each of its words carries its concept. Words of asking are no concepts: they say how
/// somebody asks. Traps: a phrase of one short word must be met by its spelling (see [Keys#isSure]); a word may belong
/// to
/// several concepts, and keeps them all.
@Component
public final class Concepts {

    private static final char MARK = '#';

    public static final Concepts NONE = new Concepts(new Lexicon(Map.of()));

    private final Map<String, List<Phrase>> byFirstKey = new HashMap<>();
    private final Map<String, Lexicon.Term> terms = new HashMap<>();
    private final Map<String, List<Phrase>> official = new HashMap<>();
    private final String version;

    /// A wording; equal to itself alone, since a message compares very many.
    private static final class Phrase {

        private final String concept;
        private final List<Set<String>> words;

        Phrase(String concept, List<Set<String>> words) {
            this.concept = concept;
            this.words = words;
        }

        String concept() {
            return concept;
        }

        List<Set<String>> words() {
            return words;
        }

        /// The same for the same wording in every process.
        int fingerprint() {
            return Objects.hash(concept, words);
        }

        /// Whether it stands in a text at a place.
        boolean standsAt(List<Set<String>> text, int start) {
            if (start + words.size() > text.size()) {
                return false;
            }
            boolean sure = false;
            for (int i = 0; i < words.size(); i++) {
                boolean shared = false;
                Set<String> there = text.get(start + i);
                for (String key : words.get(i)) {
                    if (there.contains(key)) {
                        shared = true;
                        sure |= Keys.isSure(key);
                    }
                }
                if (!shared) {
                    return false;
                }
            }
            return sure;
        }

        /// Whether all its words are among those of a text, somewhere.
        boolean standsIn(Set<String> keys) {
            return words.stream().allMatch(word -> word.stream().anyMatch(keys::contains))
                    && words.stream().flatMap(Set::stream).filter(Keys::isSure).anyMatch(keys::contains);
        }
    }

    public Concepts(Lexicon lexicon) {
        lexicon.all().stream()
                .filter(term -> term.kind() != Kind.ASKING && term.kind() != Kind.UNIT)
                .forEach(this::add);
        this.version = Integer.toHexString(byFirstKey.values().stream()
                .flatMap(List::stream)
                .mapToInt(Phrase::fingerprint)
                .sum());
    }

    /// Another one where the phrases or their keys are others.
    public String version() {
        return version;
    }

    private void add(Lexicon.Term term) {
        String concept = MARK + term.key();
        terms.put(concept, term);
        official.put(
                concept,
                Stream.of(WrittenForms.ARABIC, WrittenForms.FRENCH)
                        .flatMap(language -> wordings(concept, language).stream())
                        .map(wording -> phrase(concept, wording))
                        .filter(phrase -> !phrase.words().isEmpty())
                        .toList());
        Stream.of(
                        term.name().byForm().values().stream(),
                        term.aliases().values().stream().flatMap(List::stream),
                        term.former().values().stream().flatMap(List::stream))
                .flatMap(phrases -> phrases)
                .distinct()
                .map(wording -> phrase(concept, wording))
                .filter(phrase -> !phrase.words().isEmpty())
                .forEach(phrase -> phrase.words()
                        .getFirst()
                        .forEach(key -> byFirstKey
                                .computeIfAbsent(key, unseen -> new ArrayList<>())
                                .add(phrase)));
    }

    private static Phrase phrase(String concept, String wording) {
        return new Phrase(concept, Words.of(wording).stream().map(Keys::of).toList());
    }

    /// Whether a key is a concept's.
    public static boolean isConcept(String key) {
        return key.charAt(0) == MARK;
    }

    /// Whether a text of law, Arabic or French, has one of the wordings of a concept.
    ///
    /// @param keys those of the text's words
    public boolean isSaidIn(Set<String> keys, String concept) {
        return official.getOrDefault(concept, List.of()).stream().anyMatch(phrase -> phrase.standsIn(keys));
    }

    /// Name, aliases and old names of a concept in one written form.
    public List<String> wordings(String concept, Locale form) {
        Lexicon.Term term = terms.get(concept);
        if (term == null) {
            return List.of();
        }
        return Stream.of(
                        Stream.of(term.name().in(form)),
                        term.aliases().getOrDefault(form, List.of()).stream(),
                        term.former().getOrDefault(form, List.of()).stream())
                .flatMap(wordings -> wordings)
                .distinct()
                .toList();
    }

    /// The content words of a text, each as its keys and, behind them, the concepts that it says or has part in.
    public List<Set<String>> keys(String text) {
        List<Set<String>> words = Words.of(text).stream().map(Keys::of).toList();
        List<Set<String>> found = new ArrayList<>();
        words.forEach(keys -> found.add(new LinkedHashSet<>(keys)));
        for (int start = 0; start < words.size(); start++) {
            int at = start;
            List<Phrase> here = words.get(start).stream()
                    .flatMap(key -> byFirstKey.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .filter(phrase -> phrase.standsAt(words, at))
                    .toList();
            int longest = here.stream()
                    .mapToInt(phrase -> phrase.words().size())
                    .max()
                    .orElse(0);
            here.stream()
                    .filter(phrase -> phrase.words().size() == longest)
                    .forEach(phrase -> found.subList(at, at + longest).forEach(keys -> keys.add(phrase.concept())));
        }
        return Collections.unmodifiableList(found);
    }
}
