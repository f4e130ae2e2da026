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

    /// A wording; equal to itself alone, since a message compares very many. So its keys stand in arrays, and whether
    /// each proves a word is told once.
    private static final class Phrase {

        private final String concept;
        private final String[][] words;
        private final boolean[][] sure;

        Phrase(String concept, List<Set<String>> words) {
            this.concept = concept;
            this.words = words.stream().map(keys -> keys.toArray(String[]::new)).toArray(String[][]::new);
            this.sure = new boolean[this.words.length][];
            for (int i = 0; i < sure.length; i++) {
                sure[i] = new boolean[this.words[i].length];
                for (int key = 0; key < sure[i].length; key++) {
                    sure[i][key] = Keys.isSure(this.words[i][key]);
                }
            }
        }

        String concept() {
            return concept;
        }

        int size() {
            return words.length;
        }

        List<String> firstKeys() {
            return List.of(words[0]);
        }

        /// The same for the same wording in every process.
        int fingerprint() {
            return Objects.hash(
                    concept, Stream.of(words).map(keys -> Set.of(keys)).toList());
        }

        /// Whether it stands in a text at a place. The last word is looked at first: the first one is known to share a
        /// key.
        boolean standsAt(List<Set<String>> text, int start) {
            if (start + words.length > text.size()) {
                return false;
            }
            boolean proven = false;
            for (int i = words.length - 1; i >= 0; i--) {
                boolean shared = false;
                Set<String> there = text.get(start + i);
                String[] keys = words[i];
                for (int key = 0; key < keys.length; key++) {
                    if (there.contains(keys[key])) {
                        shared = true;
                        proven |= sure[i][key];
                    }
                }
                if (!shared) {
                    return false;
                }
            }
            return proven;
        }

        /// Whether all its words are among those of a text, somewhere.
        boolean standsIn(Set<String> keys) {
            boolean proven = false;
            for (int i = 0; i < words.length; i++) {
                boolean shared = false;
                for (int key = 0; key < words[i].length; key++) {
                    if (keys.contains(words[i][key])) {
                        shared = true;
                        proven |= sure[i][key];
                    }
                }
                if (!shared) {
                    return false;
                }
            }
            return proven;
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
                        .filter(phrase -> phrase.size() > 0)
                        .toList());
        Stream.of(
                        term.name().byForm().values().stream(),
                        term.aliases().values().stream().flatMap(List::stream),
                        term.former().values().stream().flatMap(List::stream))
                .flatMap(phrases -> phrases)
                .distinct()
                .map(wording -> phrase(concept, wording))
                .filter(phrase -> phrase.size() > 0)
                .forEach(phrase -> phrase.firstKeys()
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
        return keys(Words.of(text).stream().map(Keys::of).toList());
    }

    /// The same of words that are keys already.
    public List<Set<String>> keys(List<Set<String>> words) {
        List<Set<String>> found = new ArrayList<>();
        words.forEach(keys -> found.add(new LinkedHashSet<>(keys)));
        for (int start = 0; start < words.size(); start++) {
            for (Phrase phrase : longestAt(words, start)) {
                for (int at = start; at < start + phrase.size(); at++) {
                    found.get(at).add(phrase.concept());
                }
            }
        }
        return Collections.unmodifiableList(found);
    }

    /// Of the phrases that stand in a text at a place, those of most words.
    private List<Phrase> longestAt(List<Set<String>> words, int start) {
        List<Phrase> here = new ArrayList<>();
        int longest = 1;
        for (String key : words.get(start)) {
            for (Phrase phrase : byFirstKey.getOrDefault(key, List.of())) {
                if (phrase.size() >= longest && !here.contains(phrase) && phrase.standsAt(words, start)) {
                    if (phrase.size() > longest) {
                        longest = phrase.size();
                        here.clear();
                    }
                    here.add(phrase);
                }
            }
        }
        return here;
    }
}
