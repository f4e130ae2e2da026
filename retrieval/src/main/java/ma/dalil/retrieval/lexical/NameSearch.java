package ma.dalil.retrieval.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.Keys;
import org.springframework.stereotype.Component;

/// Orders procedures by how wholly a question says one of their names: "passport" says all of `passport` and half of
/// `lost passport`, which the words of all names together cannot tell.
@Component
public class NameSearch {

    private final Concepts concepts;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, Known> byKey = new HashMap<>();

    private record Name(String procedureId, int words) {}

    /// A key that words of names have: which words of which names, in their order, and what it tells of a word.
    private static final class Known {

        private static final int WORDS_BITS = 16;

        private int[] names = new int[2];
        private char[] words = new char[2];
        private int size;
        private final Set<String> procedures = new HashSet<>();
        private final boolean sure;
        private final double credit;
        private double worth;

        Known(String key) {
            this.sure = Keys.isSure(key);
            this.credit = Keys.credit(key);
        }

        void add(int name, int word, String procedureId) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                words = Arrays.copyOf(words, size * 2);
            }
            names[size] = name;
            words[size++] = (char) word;
            procedures.add(procedureId);
        }

        /// The rarer among procedures, the more.
        void weigh(int all) {
            worth = Math.log(1 + (double) all / procedures.size()) * credit;
            procedures.clear();
        }

        /// The word of a name at a place, so that words come in the order of their names.
        long word(int at) {
            return (long) names[at] << WORDS_BITS | words[at];
        }

        static int name(long word) {
            return (int) (word >>> WORDS_BITS);
        }
    }

    public NameSearch(ProcedureCatalog catalog, Concepts concepts) {
        this.concepts = concepts;
        for (Procedure procedure : catalog.all()) {
            procedure.names().forEach(name -> add(procedure.id(), name));
        }
        int all = catalog.all().size();
        byKey.values().forEach(known -> known.weigh(all));
    }

    private void add(String procedureId, String name) {
        List<Set<String>> words = concepts.keys(name);
        if (words.isEmpty()) {
            return;
        }
        for (int word = 0; word < words.size(); word++) {
            for (String key : words.get(word)) {
                byKey.computeIfAbsent(key, Known::new).add(names.size(), word, procedureId);
            }
        }
        names.add(new Name(procedureId, words.size()));
    }

    /// @param ranking identifiers of procedures, the one of which most of a name is said first
    /// @param said those of which it says a name: all of it, or two words that are half of it or more
    /// @param eclipsed those whose whole name is but a part of a longer one that it says wholly: who says "child's
    /// passport" says "passport", and means it not
    /// @param weights how much of a name of each it says: the rarity of the words, times the share of the name
    public record Names(List<String> ranking, Set<String> said, Set<String> eclipsed, Map<String, Double> weights) {
        public static final Names NONE = new Names(List.of(), Set.of(), Set.of(), Map.of());

        public Names {
            ranking = List.copyOf(ranking);
            said = Set.copyOf(said);
            eclipsed = Set.copyOf(eclipsed);
            weights = Map.copyOf(weights);
        }
    }

    public Names search(String question) {
        List<Set<String>> words = concepts.keys(question);
        Map<String, BitSet> places = places(words);
        List<Met> met = met(places);
        Map<String, Double> best = new HashMap<>();
        Set<String> said = new HashSet<>();
        WholeNames whole = new WholeNames();
        for (int from = 0, to; from < met.size(); from = to) {
            int index = met.get(from).name();
            to = from + 1;
            while (to < met.size() && met.get(to).name() == index) {
                to++;
            }
            Name name = names.get(index);
            List<Met> ofName = met.subList(from, to);
            Said part = said(ofName, places);
            best.merge(name.procedureId(), part.weight() * part.words() / name.words(), Math::max);
            if (part.isSaid(name)) {
                said.add(name.procedureId());
            }
            if (part.words() == name.words()) {
                whole.add(name.procedureId(), shared(ofName), words);
            }
        }
        return new Names(
                best.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList(),
                said,
                whole.eclipsed(),
                best);
    }

    /// The places of the words that have each key.
    private static Map<String, BitSet> places(List<Set<String>> words) {
        Map<String, BitSet> places = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            for (String key : words.get(place)) {
                places.computeIfAbsent(key, unseen -> new BitSet()).set(place);
            }
        }
        return places;
    }

    /// A word of a name that shares a key with the question.
    private record Met(long word, String key, Known known) {
        int name() {
            return Known.name(word);
        }
    }

    /// All of them, name by name and word by word. Thousands of names share a key with a question, most of them one.
    private List<Met> met(Map<String, BitSet> places) {
        List<Met> met = new ArrayList<>();
        for (String key : places.keySet()) {
            Known known = byKey.get(key);
            if (known != null) {
                for (int at = 0; at < known.size; at++) {
                    met.add(new Met(known.word(at), key, known));
                }
            }
        }
        met.sort(Comparator.comparingLong(Met::word));
        return met;
    }

    /// What a question says of a name.
    ///
    /// @param weight of the words that are said: of each the rarest key, as far as it proves the word
    /// @param words of the name that are said
    /// @param saying words of the question that say one; one of them may say two
    /// @param firstIsSure whether the first word that is said is said beyond doubt
    private record Said(double weight, int words, int saying, boolean firstIsSure) {

        /// A single word must be sure: of three consonants, `demain` and `ddaman` (insurance) are one.
        boolean isSaid(Name name) {
            return switch (Math.min(saying, words)) {
                case 0 -> false;
                case 1 -> name.words() == 1 && firstIsSure;
                default -> words * 2 >= name.words();
            };
        }
    }

    private static Said said(List<Met> ofName, Map<String, BitSet> places) {
        double weight = 0;
        int words = 0;
        boolean firstIsSure = false;
        BitSet saying = new BitSet();
        for (int from = 0, to; from < ofName.size(); from = to) {
            long word = ofName.get(from).word();
            double most = 0;
            boolean sure = false;
            for (to = from; to < ofName.size() && ofName.get(to).word() == word; to++) {
                Met met = ofName.get(to);
                saying.or(Objects.requireNonNull(places.get(met.key())));
                sure |= met.known().sure;
                most = Math.max(most, met.known().worth);
            }
            firstIsSure = words == 0 ? sure : firstIsSure;
            words++;
            weight += most;
        }
        return new Said(weight, words, saying.cardinality(), firstIsSure);
    }

    /// The keys that each word of a name shares with the question.
    private static List<Set<String>> shared(List<Met> ofName) {
        Map<Long, Set<String>> byWord = new LinkedHashMap<>();
        for (Met met : ofName) {
            byWord.computeIfAbsent(met.word(), unseen -> new HashSet<>()).add(met.key());
        }
        return List.copyOf(byWord.values());
    }
}
