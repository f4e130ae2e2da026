package ma.dalil.chatbot.learning.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.dalil.channels.desk.Reviews.Agreement;
import ma.dalil.channels.desk.Reviews.Criterion;
import ma.dalil.channels.desk.Reviews.Verdict;
import org.jspecify.annotations.Nullable;

/// How far two people agree: the share of the same verdicts, and Cohen's kappa, which takes out what chance alone would
/// agree on.
///
/// Cohen, J. (1960), "A coefficient of agreement for nominal scales". Reviewers change from pair to pair, so which of
/// the two stands first is settled by their identifiers and each place has its own distribution of verdicts.
final class Agreements {

    private Agreements() {}

    /// What two people said of one answer.
    record Pair(Verdict one, Verdict other) {}

    static Agreement of(Criterion criterion, List<Pair> pairs) {
        return new Agreement(criterion, pairs.size(), share(pairs), kappa(pairs));
    }

    /// 0 if there are no pairs.
    static double share(List<Pair> pairs) {
        return pairs.isEmpty()
                ? 0
                : (double) pairs.stream()
                                .filter(pair -> pair.one() == pair.other())
                                .count()
                        / pairs.size();
    }

    /// 1: they always agree; 0: as often as by chance; below: less often. Null where chance alone would always agree.
    static @Nullable Double kappa(List<Pair> pairs) {
        double byChance = byChance(pairs);
        return pairs.isEmpty() || byChance >= 1 ? null : (share(pairs) - byChance) / (1 - byChance);
    }

    private static double byChance(List<Pair> pairs) {
        Map<Verdict, Integer> one = new EnumMap<>(Verdict.class);
        Map<Verdict, Integer> other = new EnumMap<>(Verdict.class);
        for (Pair pair : pairs) {
            one.merge(pair.one(), 1, Integer::sum);
            other.merge(pair.other(), 1, Integer::sum);
        }
        double chance = 0;
        for (Verdict verdict : Verdict.values()) {
            chance += (double) one.getOrDefault(verdict, 0) * other.getOrDefault(verdict, 0);
        }
        return chance / ((double) pairs.size() * pairs.size());
    }
}
