package ma.dalil.retrieval.lexical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;
import org.springframework.stereotype.Component;

/// Orders procedures by how wholly a question says one of their names: "passport" says all of `passport` and half of
/// `lost passport`, which the words of all names together cannot tell.
@Component
public class NameSearch {

    /// A skeleton is less sure than a spelling.
    private static final double SKELETON_CREDIT = 0.7;

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Set<Integer>> namesByKey = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    private record Name(String procedureId, List<Set<String>> words) {}

    public NameSearch(ProcedureCatalog catalog) {
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
        List<Set<String>> words = Words.of(name).stream().map(Keys::of).toList();
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

    /// Identifiers of procedures of which the question says a name at least in part, the most wholly said first.
    public List<String> search(String question) {
        Set<String> asked = Words.keys(question);
        Set<Integer> candidates = new HashSet<>();
        asked.forEach(key -> candidates.addAll(namesByKey.getOrDefault(key, Set.of())));
        Map<String, Double> best = new HashMap<>();
        for (int index : candidates) {
            Name name = names.get(index);
            best.merge(name.procedureId(), said(name, asked), Math::max);
        }
        return best.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The weight of the words that are said, times the share of the name that they are.
    private double said(Name name, Set<String> asked) {
        double weight = 0;
        int words = 0;
        for (Set<String> keys : name.words()) {
            double word = keys.stream()
                    .filter(asked::contains)
                    .mapToDouble(key -> rarity.getOrDefault(key, 0.0) * (key.startsWith("=") ? 1 : SKELETON_CREDIT))
                    .max()
                    .orElse(0);
            weight += word;
            words += word > 0 ? 1 : 0;
        }
        return weight * words / name.words().size();
    }
}
