package ma.dalil.chatbot.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A document that was cited instead of the right one, and how often.
///
/// @param asked the right documents
/// @param cited what was cited first
record Mistake(String asked, String cited, int times) {

    private static final int MOST = 15;

    private record Pair(String asked, String cited) {}

    /// The most frequent ones of the files that may be looked into.
    static List<Mistake> of(Collection<Verdict> verdicts) {
        Map<Pair, Long> counts = verdicts.stream()
                .filter(verdict -> !verdict.file().isHeldOut() && verdict.isWrongIn(Measure.RETRIEVAL))
                .map(verdict -> new Pair(String.join(" or ", verdict.question().documents()), verdict.cited()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Mistake(
                        entry.getKey().asked(),
                        entry.getKey().cited(),
                        entry.getValue().intValue()))
                .sorted(Comparator.comparingInt(Mistake::times)
                        .reversed()
                        .thenComparing(Mistake::asked)
                        .thenComparing(Mistake::cited))
                .limit(MOST)
                .toList();
    }
}
