package ma.dalil.retrieval.lexical;

import java.util.ArrayList;
import java.util.Collections;
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
        Set<String> asked = words.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<Integer> candidates = new HashSet<>();
        asked.forEach(key -> candidates.addAll(namesByKey.getOrDefault(key, Set.of())));
        Map<String, Double> best = new HashMap<>();
        Set<String> said = new HashSet<>();
        WholeNames whole = new WholeNames();
        for (int index : candidates) {
            Name name = names.get(index);
            List<Set<String>> shared = name.words().stream()
                    .map(keys -> keys.stream().filter(asked::contains).collect(Collectors.toSet()))
                    .filter(keys -> !keys.isEmpty())
                    .toList();
            best.merge(name.procedureId(), score(name, shared), Math::max);
            if (isSaid(name, shared, words)) {
                said.add(name.procedureId());
            }
            if (shared.size() == name.words().size()) {
                whole.add(name.procedureId(), shared, words);
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

    /// The weight of the words that are said, times the share of the name that they are.
    private double score(Name name, List<Set<String>> shared) {
        double weight = shared.stream()
                .mapToDouble(keys -> keys.stream()
                        .mapToDouble(key -> rarity.getOrDefault(key, 0.0) * Keys.credit(key))
                        .max()
                        .orElse(0))
                .sum();
        return weight * shared.size() / name.words().size();
    }

    /// A single word must be sure: of three consonants, `demain` and `ddaman` (insurance) are one.
    ///
    /// @param words of the question; one of them that meets two words of the name says one
    private static boolean isSaid(Name name, List<Set<String>> shared, List<Set<String>> words) {
        long saying = words.stream()
                .filter(word -> shared.stream().anyMatch(keys -> !Collections.disjoint(keys, word)))
                .count();
        return switch ((int) Math.min(saying, shared.size())) {
            case 0 -> false;
            case 1 -> name.words().size() == 1 && shared.getFirst().stream().anyMatch(Keys::isSure);
            default -> shared.size() * 2 >= name.words().size();
        };
    }
}
