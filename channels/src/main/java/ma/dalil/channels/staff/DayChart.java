package ma.dalil.channels.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A column for each day, the first one where reading begins.
///
/// @param alternative the same in words, for those who do not see it
/// @param most the number that the highest column stands for
/// @param start where a line of text begins
/// @param end where it ends
record DayChart(
        String alternative,
        int width,
        int height,
        int ground,
        int start,
        int end,
        String most,
        String first,
        String last,
        List<Column> columns) {

    private static final int WIDTH = 640;
    private static final int TOP = 24;
    private static final int GROUND = 184;
    private static final int HEIGHT = 208;

    record Column(String left, String top, String width, String height, String title) {}

    /// What a column is drawn from.
    ///
    /// @param title the day and its number, in words
    record Day(String name, long turns, String title) {}

    DayChart {
        columns = List.copyOf(columns);
    }

    static DayChart of(String alternative, String most, List<Day> days, boolean mirrored) {
        long highest = Math.max(1, days.stream().mapToLong(Day::turns).max().orElse(1));
        double room = (double) WIDTH / days.size();
        double width = room * 0.8;
        List<Column> columns = new ArrayList<>();
        for (Day day : days) {
            double height = (double) (GROUND - TOP) * day.turns() / highest;
            double at = columns.size() * room + (room - width) / 2;
            columns.add(new Column(
                    units(mirrored ? WIDTH - at - width : at),
                    units(GROUND - height),
                    units(width),
                    units(height),
                    day.title()));
        }
        return new DayChart(
                alternative,
                WIDTH,
                HEIGHT,
                GROUND,
                mirrored ? WIDTH : 0,
                mirrored ? 0 : WIDTH,
                most,
                days.getFirst().name(),
                days.getLast().name(),
                columns);
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
