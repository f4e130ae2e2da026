package ma.dalil.chatbot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final long HIDDEN = -1;
    private static final int LARGEST = 16;

    @Test
    void largeNumbersAndZerosAreShown() {
        checkHidden(List.of(5L, 0L, 120L));
    }

    @Test
    void aSmallNumberHidesALargeOneWithIt() {
        checkHidden(List.of(300L, 3L, 120L), 0, 1);
    }

    @Test
    void severalSmallNumbersStillHideALargeOne() {
        checkHidden(List.of(1L, 1L, 40L, 50L), 0, 1, 2);
    }

    @Test
    void aLargeNumberThatCannotMakeUpForThemTakesAnotherOne() {
        checkHidden(List.of(1L, 5L, 70L, 80L), 0, 1, 2);
    }

    @Test
    void whatCannotBeHiddenIsNotPublished() {
        assertThat(Suppression.of(List.of(2L))).isEmpty();
        assertThat(Suppression.of(List.of(1L, 5L))).isEmpty();
    }

    /// Whoever knows the rule tries every list: those that would be published alike leave three values at least for
    /// each
    /// number that is hidden.
    @Test
    void nothingThatIsHiddenCanBeWorkedOut() {
        Map<List<Long>, List<List<Long>>> alike = new HashMap<>();
        lists(3).forEach(list -> published(list)
                .ifPresent(shown ->
                        alike.computeIfAbsent(shown, none -> new ArrayList<>()).add(list)));
        assertThat(alike).isNotEmpty();
        alike.forEach((shown, lists) -> {
            for (int at = 0; at < shown.size() - 1; at++) {
                if (shown.get(at) == HIDDEN) {
                    int position = at;
                    assertThat(lists.stream().map(list -> list.get(position)).distinct())
                            .as("%s at %d", shown, at)
                            .hasSizeGreaterThanOrEqualTo(3);
                }
            }
        });
    }

    /// What everybody reads: the list with its gaps, and then the sum.
    private static Optional<List<Long>> published(List<Long> numbers) {
        return Suppression.of(numbers).map(hidden -> {
            List<Long> shown = new ArrayList<>();
            for (int at = 0; at < numbers.size(); at++) {
                shown.add(hidden.contains(at) ? HIDDEN : numbers.get(at));
            }
            shown.add(numbers.stream().mapToLong(Long::longValue).sum());
            return shown;
        });
    }

    /// All lists of that length whose sum is not above the largest number, so that each has all of its likes.
    private static Stream<List<Long>> lists(int length) {
        if (length == 0) {
            return Stream.of(List.of());
        }
        return lists(length - 1)
                .flatMap(shorter -> Stream.iterate(0L, number -> number + 1)
                        .limit(LARGEST
                                + 1
                                - shorter.stream().mapToLong(Long::longValue).sum())
                        .map(number -> {
                            List<Long> longer = new ArrayList<>(shorter);
                            longer.add(number);
                            return List.copyOf(longer);
                        }));
    }

    private static void checkHidden(List<Long> numbers, Integer... positions) {
        assertThat(Suppression.of(numbers)).contains(new HashSet<>(Set.of(positions)));
    }
}
