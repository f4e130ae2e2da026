package ma.dalil.retrieval.index.measure;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// What one search gives on one file. The halves of the questions, told apart by their text, show whether a setting
/// that
/// was chosen on one holds on the other.
///
/// @param recallAt1 share of the questions whose passage comes first
/// @param recallAt5 share of the questions whose passage is among the first five
/// @param meanReciprocalRankAt10 mean of 1/rank, 0 from rank 11 on
/// @param millisecondsPerQuestion mean
record Measure(
        String search,
        double recallAt1,
        double recallAt5,
        double meanReciprocalRankAt10,
        double recallAt1OfFirstHalf,
        double recallAt1OfSecondHalf,
        double millisecondsPerQuestion) {

    private static final int DEEPEST = 10;

    /// @param rank from 1; 0 if not found
    private record Found(int rank, boolean firstHalf) {}

    static Measure of(PassageSearch search, List<Question> questions) {
        questions.forEach(question -> search.search(question, DEEPEST)); // warm, so that the time is the service's
        long start = System.nanoTime();
        List<Found> all = questions.stream()
                .map(question -> new Found(question.rankIn(search.search(question, DEEPEST)), question.isInFirstHalf()))
                .toList();
        double milliseconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6;
        return new Measure(
                search.name(),
                share(all, found -> found.rank() == 1),
                share(all, found -> found.rank() > 0 && found.rank() <= 5),
                all.stream()
                        .mapToDouble(found -> found.rank() == 0 ? 0 : 1.0 / found.rank())
                        .average()
                        .orElse(0),
                share(all.stream().filter(Found::firstHalf).toList(), found -> found.rank() == 1),
                share(all.stream().filter(found -> !found.firstHalf()).toList(), found -> found.rank() == 1),
                milliseconds / Math.max(1, questions.size()));
    }

    private static double share(List<Found> all, Predicate<Found> which) {
        return all.isEmpty() ? 0 : (double) all.stream().filter(which).count() / all.size();
    }
}
