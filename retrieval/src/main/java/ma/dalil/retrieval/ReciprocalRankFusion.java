package ma.dalil.retrieval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Joins ranked lists whose scores do not compare: each item gains 1/(k + rank) from each list (Cormack, Clarke and
/// Büttcher, SIGIR 2009).
public final class ReciprocalRankFusion {

    /// The constant of the paper: the difference between the first ranks is kept small.
    private static final double K = 60;

    private ReciprocalRankFusion() {}

    /// Items with their fused scores, best first; among equals the one that came first in the first list.
    @SafeVarargs
    public static <T> Map<T, Double> fuse(List<T>... rankings) {
        Map<T, Double> scores = new LinkedHashMap<>();
        for (List<T> ranking : rankings) {
            int rank = 0;
            for (T item : ranking) {
                rank++;
                scores.merge(item, 1 / (K + rank), Double::sum);
            }
        }
        Map<T, Double> best = new LinkedHashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<T, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }
}
