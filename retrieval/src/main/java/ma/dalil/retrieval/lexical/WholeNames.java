package ma.dalil.retrieval.lexical;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.dalil.retrieval.text.Keys;

/// The names that a question says wholly, by the places of the words that say them.
///
/// A longer name eclipses a shorter one within it only if it is said beyond doubt: each of its words by a word of its
/// own, and surely (see [Keys#isSure]).
final class WholeNames {

    private final Map<String, BitSet> placesByProcedure = new HashMap<>();
    private final Map<String, Set<BitSet>> sureByProcedure = new HashMap<>();

    /// @param shared the keys that each word of the name shares with the question
    /// @param question its words
    void add(String procedureId, List<Set<String>> shared, List<Set<String>> question) {
        BitSet places = new BitSet();
        for (int place = 0; place < question.size(); place++) {
            Set<String> word = question.get(place);
            if (shared.stream().anyMatch(keys -> !Collections.disjoint(keys, word))) {
                places.set(place);
            }
        }
        placesByProcedure.computeIfAbsent(procedureId, unseen -> new BitSet()).or(places);
        if (places.cardinality() >= shared.size()
                && shared.stream().allMatch(keys -> keys.stream().anyMatch(Keys::isSure))) {
            sureByProcedure
                    .computeIfAbsent(procedureId, unseen -> new HashSet<>())
                    .add(places);
        }
    }

    /// The procedures all of whose names lie within one longer name of another.
    Set<String> eclipsed() {
        Set<String> eclipsed = new HashSet<>();
        placesByProcedure.forEach((id, places) -> {
            boolean within = sureByProcedure.entrySet().stream()
                    .filter(other -> !other.getKey().equals(id))
                    .flatMap(other -> other.getValue().stream())
                    .anyMatch(longer -> contains(longer, places));
            if (within) {
                eclipsed.add(id);
            }
        });
        return eclipsed;
    }

    private static boolean contains(BitSet longer, BitSet places) {
        BitSet outside = (BitSet) places.clone();
        outside.andNot(longer);
        return outside.isEmpty() && longer.cardinality() > places.cardinality();
    }
}
