package ma.dalil.chatbot.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Figures.Count;
import ma.dalil.channels.desk.Figures.Dimension;
import ma.dalil.channels.desk.Figures.Ending;
import ma.dalil.channels.desk.Figures.OpenCount;
import ma.dalil.channels.desk.Figures.OpenMonth;

/// A month as everybody may read it: turns by channel, form, sector and ending, each list beside the same sum. Where
/// one list cannot stand beside it, none does: another list would tell the sum.
final class OpenMonths {

    private static final String ENDING = "ending";
    private static final String ALL = "all";

    private OpenMonths() {}

    private record Numbers(String dimension, List<String> keys, List<Long> turns) {}

    static OpenMonth of(YearMonth month, Map<Dimension, List<Count>> counts) {
        List<Numbers> lists = new ArrayList<>();
        for (Dimension dimension : List.of(Dimension.CHANNEL, Dimension.FORM, Dimension.SECTOR)) {
            List<Count> counted = counts.getOrDefault(dimension, List.of());
            lists.add(new Numbers(
                    dimension.name().toLowerCase(Locale.ROOT),
                    counted.stream().map(Count::key).toList(),
                    counted.stream().map(Count::turns).toList()));
        }
        lists.add(endings(counts.getOrDefault(Dimension.CHANNEL, List.of())));
        List<Optional<Set<Integer>>> hidden =
                lists.stream().map(list -> Suppression.of(list.turns())).toList();
        long all = lists.getLast().turns().stream().mapToLong(Long::longValue).sum();
        boolean publishable = hidden.stream().allMatch(Optional::isPresent) && all >= Suppression.LARGE;
        Stream<OpenCount> listed = IntStream.range(0, lists.size())
                .boxed()
                .flatMap(at -> published(lists.get(at), publishable ? hidden.get(at) : Optional.empty()));
        return new OpenMonth(
                month,
                Stream.concat(Stream.of(new OpenCount(ALL, ALL, publishable ? all : null)), listed)
                        .toList());
    }

    private static Numbers endings(List<Count> counted) {
        Map<Ending, Long> turns = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            turns.put(
                    ending,
                    counted.stream().mapToLong(count -> count.of(ending)).sum());
        }
        return new Numbers(ENDING, turns.keySet().stream().map(Ending::name).toList(), List.copyOf(turns.values()));
    }

    /// @param hidden empty: all of them
    private static Stream<OpenCount> published(Numbers list, Optional<Set<Integer>> hidden) {
        return IntStream.range(0, list.keys().size())
                .mapToObj(at -> new OpenCount(
                        list.dimension(),
                        list.keys().get(at),
                        hidden.filter(positions -> !positions.contains(at)).isPresent()
                                ? list.turns().get(at)
                                : null));
    }
}
