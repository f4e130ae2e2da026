package ma.dalil.channels.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Bars in rows, each made of pieces, in the units of the drawing. Mirrored for who reads from the right.
///
/// @param alternative the same in words, for those who do not see it
/// @param start where a line of text begins
record BarChart(String id, String alternative, int width, int height, int start, List<Bar> bars) {

    private static final int WIDTH = 640;
    private static final int NAMES = 190;
    private static final int LONGEST = 360;
    private static final int ROW = 30;
    private static final int THICKNESS = 18;
    private static final int GAP = 8;

    /// @param end where its last piece ends, and its value begins
    record Bar(String name, int top, int middle, String end, String value, List<Piece> pieces) {

        Bar {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param kind for the style
    record Piece(String kind, String left, String width, int top, int thickness, String title) {}

    /// What a bar is drawn from.
    record Row(String name, String value, List<Part> parts) {

        long sum() {
            return parts.stream().mapToLong(Part::size).sum();
        }
    }

    /// @param title what it is, in words
    record Part(String kind, long size, String title) {}

    BarChart {
        bars = List.copyOf(bars);
    }

    static BarChart of(String id, String alternative, List<Row> rows, boolean mirrored) {
        long longest = Math.max(1, rows.stream().mapToLong(Row::sum).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            bars.add(bar(row, bars.size(), (double) LONGEST / longest, mirrored));
        }
        return new BarChart(id, alternative, WIDTH, rows.size() * ROW, mirrored ? WIDTH : 0, bars);
    }

    private static Bar bar(Row row, int index, double unitsPerTurn, boolean mirrored) {
        int middle = index * ROW + ROW / 2;
        List<Piece> pieces = new ArrayList<>();
        double at = NAMES;
        for (Part part : row.parts()) {
            double width = part.size() * unitsPerTurn;
            if (part.size() > 0) {
                double left = mirrored ? WIDTH - at - width : at;
                pieces.add(new Piece(
                        part.kind(), units(left), units(width), middle - THICKNESS / 2, THICKNESS, part.title()));
            }
            at += width;
        }
        double end = at + GAP;
        return new Bar(
                row.name(), middle - THICKNESS / 2, middle, units(mirrored ? WIDTH - end : end), row.value(), pieces);
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
