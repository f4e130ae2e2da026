package ma.dalil.chatbot.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One measure as bars, a bar for each form, in the units of the drawing.
///
/// @param alternative the same in words, for those who do not see it
record Plot(Measure measure, String alternative, int height, int left, int right, List<Bar> bars) {

    /// Where a bar begins: after its name.
    private static final int LEFT = 76;

    private static final double UNITS_PER_PERCENT = 1.5;
    private static final int RIGHT = LEFT + 150;
    private static final int ROW = 24;
    private static final int THICKNESS = 14;

    /// @param low where the interval of the share begins
    record Bar(String name, int top, int middle, String width, String low, String high, String value) {}

    Plot {
        bars = List.copyOf(bars);
    }

    static Plot of(Measure measure, Scoreboard board) {
        List<Scoreboard.Row> rows = board.rows().stream()
                .filter(row -> row.figures().containsKey(measure))
                .toList();
        String alternative =
                rows.stream().map(row -> row.name() + " " + row.figure(measure)).collect(Collectors.joining("; "));
        return new Plot(
                measure,
                alternative,
                rows.size() * ROW,
                LEFT,
                RIGHT,
                IntStream.range(0, rows.size())
                        .mapToObj(index ->
                                bar(rows.get(index).name(), rows.get(index).figure(measure), index))
                        .toList());
    }

    int thickness() {
        return THICKNESS;
    }

    private static Bar bar(String name, Figure figure, int index) {
        int middle = index * ROW + ROW / 2;
        Figure.Interval interval = figure.interval();
        return new Bar(
                name,
                middle - THICKNESS / 2,
                middle,
                units(figure.percent()),
                units(LEFT / UNITS_PER_PERCENT + interval.low()),
                units(LEFT / UNITS_PER_PERCENT + interval.high()),
                String.format(Locale.ROOT, "%.0f %% of %d", figure.percent(), figure.asked()));
    }

    private static String units(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent * UNITS_PER_PERCENT);
    }
}
