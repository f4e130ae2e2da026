package ma.dalil.chatbot.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Which numbers of a list may stand beside their sum.
///
/// A number from 1 to 4 is small: it may tell of single persons. It is hidden, and large ones with it, until the small
/// ones could be anything and the large ones would still make up the sum. Who knows this rule and reads all that is
/// published is left with three values at least for each number that is hidden. That is why large ones are taken in the
/// order of the list: the smallest of them would have to be below all that is shown, which tells more than it hides.
/// Zeros tell of nobody.
final class Suppression {

    static final long LARGE = 5;
    private static final long LARGEST_SMALL = LARGE - 1;

    private Suppression() {}

    /// The positions to hide; empty if none of it can be published with its sum.
    static Optional<Set<Integer>> of(List<Long> numbers) {
        List<Integer> small = positions(numbers, 1, LARGEST_SMALL);
        if (small.isEmpty()) {
            return Optional.of(Set.of());
        }
        Set<Integer> hidden = new HashSet<>(small);
        long sum = small.stream().mapToLong(numbers::get).sum();
        long needed = LARGEST_SMALL * small.size();
        for (int position : positions(numbers, LARGE, Long.MAX_VALUE)) {
            hidden.add(position);
            sum += numbers.get(position);
            needed += LARGE;
            if (sum >= needed) {
                return Optional.of(hidden);
            }
        }
        return Optional.empty();
    }

    private static List<Integer> positions(List<Long> numbers, long from, long until) {
        return IntStream.range(0, numbers.size())
                .filter(at -> numbers.get(at) >= from && numbers.get(at) <= until)
                .boxed()
                .toList();
    }
}
