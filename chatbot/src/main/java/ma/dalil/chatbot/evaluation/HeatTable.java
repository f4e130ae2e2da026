package ma.dalil.chatbot.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A table whose cells are the darker the more they hold.
///
/// @param corner what a row is
record HeatTable(String id, String caption, String corner, List<String> columns, List<Row> rows) {

    /// @param heat 0 to 100
    record Cell(String text, long heat) {
        static final Cell EMPTY = new Cell("", 0);
    }

    record Row(String name, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    HeatTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Percent, and of how many.
    static HeatTable of(Scoreboard board) {
        List<Measure> measures = board.measures();
        return new HeatTable(
                "by-" + board.by(),
                "By " + board.by() + ": right, of how many",
                board.by(),
                measures.stream().map(Measure::heading).toList(),
                board.rows().stream()
                        .map(row -> new Row(
                                row.name(),
                                measures.stream()
                                        .map(measure -> cell(row.figure(measure)))
                                        .toList()))
                        .toList());
    }

    /// Counts; the heat is the share of the row.
    static HeatTable of(Confusion confusion) {
        return new HeatTable(
                "by-" + confusion.asked().replace(' ', '-'),
                confusion.asked() + " × " + confusion.answered(),
                confusion.asked(),
                Stream.concat(confusion.columns().stream(), Stream.of(Scoreboard.ALL))
                        .toList(),
                confusion.rows().stream().map(HeatTable::row).toList());
    }

    private static Row row(Confusion.Row row) {
        Stream<Cell> cells = row.counts().stream()
                .map(count -> count == 0
                        ? Cell.EMPTY
                        : new Cell(String.valueOf(count), Math.round(100.0 * count / row.total())));
        return new Row(
                row.name(),
                Stream.concat(cells, Stream.of(new Cell(String.valueOf(row.total()), 0)))
                        .toList());
    }

    private static Cell cell(Figure figure) {
        return figure.isEmpty()
                ? Cell.EMPTY
                : new Cell(
                        String.format(Locale.ROOT, "%.0f %% of %d", figure.percent(), figure.asked()),
                        Math.round(figure.percent()));
    }
}
