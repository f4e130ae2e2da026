package ma.dalil.retrieval.lexical;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<String, Set<Integer>> namesByKey = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    private record Name(String procedureId, List<Set<String>> words) {}

    public NameSearch(ProcedureCatalog catalog, Concepts concepts) {
        this.concepts = concepts;
        Map<String, Set<String>> proceduresByKey = new HashMap<>();
        for (Procedure procedure : catalog.all()) {
            procedure.name().byForm().values().forEach(name -> add(procedure.id(), name, proceduresByKey));
            procedure
                    .aliases()
                    .values()
                    .forEach(aliases -> aliases.forEach(alias -> add(procedure.id(), alias, proceduresByKey)));
        }
        int all = catalog.all().size();
        proceduresByKey.forEach((key, procedures) -> rarity.put(key, Math.log(1 + (double) all / procedures.size())));
    }

    private void add(String procedureId, String name, Map<String, Set<String>> proceduresByKey) {
        List<Set<String>> words = concepts.keys(name);
        if (words.isEmpty()) {
            return;
        }
        int index = names.size();
        names.add(new Name(procedureId, words));
        words.forEach(keys -> keys.forEach(key -> {
            namesByKey.computeIfAbsent(key, unseen -> new HashSet<>()).add(index);
            proceduresByKey.computeIfAbsent(key, unseen -> new HashSet<>()).add(procedureId);
        }));
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
        BitSet candidates = new BitSet(names.size());
        places.keySet().forEach(key -> namesByKey.getOrDefault(key, Set.of()).forEach(candidates::set));
        Map<String, Double> best = new HashMap<>();
        Set<String> said = new HashSet<>();
        WholeNames whole = new WholeNames();
        for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
            Name name = names.get(index);
            Said part = said(name, places);
            best.merge(
                    name.procedureId(),
                    part.weight() * part.words() / name.words().size(),
                    Math::max);
            if (part.isSaid(name)) {
                said.add(name.procedureId());
            }
            if (part.words() == name.words().size()) {
                whole.add(name.procedureId(), shared(name, places.keySet()), words);
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

    /// What a question says of a name. Thousands of names share a key with a question, so this is counted without
    /// copies.
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
                case 1 -> name.words().size() == 1 && firstIsSure;
                default -> words * 2 >= name.words().size();
            };
        }
    }

    private Said said(Name name, Map<String, BitSet> places) {
        double weight = 0;
        int words = 0;
        boolean firstIsSure = false;
        BitSet saying = new BitSet();
        for (Set<String> keys : name.words()) {
            double most = 0;
            boolean shared = false;
            boolean sure = false;
            for (String key : keys) {
                BitSet there = places.get(key);
                if (there != null) {
                    shared = true;
                    saying.or(there);
                    sure |= Keys.isSure(key);
                    most = Math.max(most, rarity.getOrDefault(key, 0.0) * Keys.credit(key));
                }
            }
            if (shared) {
                firstIsSure = words == 0 ? sure : firstIsSure;
                words++;
                weight += most;
            }
        }
        return new Said(weight, words, saying.cardinality(), firstIsSure);
    }

    private static List<Set<String>> shared(Name name, Set<String> asked) {
        return name.words().stream()
                .map(keys -> keys.stream().filter(asked::contains).collect(Collectors.toSet()))
                .filter(keys -> !keys.isEmpty())
                .toList();
    }
}
