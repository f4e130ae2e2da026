package ma.dalil.chatbot.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The figures of a run as plain text, parity first.
final class ConsoleReport {

    private static final int CELL = 11;

    private ConsoleReport() {}

    static String of(Summary summary) {
        StringBuilder text = new StringBuilder();
        summary.parity().forEach(gap -> text.append(parity(gap)));
        List.of(summary.forms(), summary.kinds(), summary.files())
                .forEach(board -> text.append(System.lineSeparator()).append(table(board)));
        summary.confusions()
                .forEach(confusion -> text.append(System.lineSeparator()).append(table(confusion)));
        if (!summary.mistakes().isEmpty()) {
            text.append(line("%nwrong documents: asked -> cited, how often"));
            summary.mistakes()
                    .forEach(mistake ->
                            text.append(line("%4d  %s -> %s", mistake.times(), mistake.asked(), mistake.cited())));
        }
        text.append(line("%nmedian %d ms, slowest %d ms a turn", summary.medianMillis(), summary.slowestMillis()));
        return text.toString();
    }

    /// A question that went wrong, with the reply.
    static String failure(Verdict verdict) {
        Question question = verdict.question();
        return line(
                "%n%s [%s, %s] %s%n  wanted %s: %s%n  got %s in %s: %s%n  wrong: %s",
                question.id(),
                question.kind().tag(),
                question.language(),
                String.join(" > ", question.said()),
                question.documents(),
                question.expects(),
                verdict.turn().outcome(),
                verdict.turn().language(),
                verdict.turn().text().replace("\n", " / "),
                verdict.wrong().stream().map(Measure::tag).collect(Collectors.joining(", ")));
    }

    private static String parity(Parity gap) {
        return line(
                "parity: %s %.1f points between %s (%s) and %s (%s)",
                gap.measure().tag(), gap.points(), gap.best(), gap.bestFigure(), gap.worst(), gap.worstFigure());
    }

    /// Percent, and of how many.
    private static String table(Scoreboard board) {
        List<Measure> measures = board.measures();
        int width = width(board.rows().stream().map(Scoreboard.Row::name).toList(), board.by());
        StringBuilder table = new StringBuilder(pad(board.by(), width));
        measures.forEach(measure -> table.append(cell(measure.heading())));
        table.append(System.lineSeparator());
        for (Scoreboard.Row row : board.rows()) {
            table.append(pad(row.name(), width));
            measures.forEach(measure -> table.append(cell(cell(row.figure(measure)))));
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    private static String table(Confusion confusion) {
        String corner = confusion.asked() + " \\ " + confusion.answered();
        int width = width(confusion.rows().stream().map(Confusion.Row::name).toList(), corner);
        StringBuilder table = new StringBuilder(pad(corner, width));
        confusion.columns().forEach(column -> table.append(cell(column)));
        table.append(System.lineSeparator());
        for (Confusion.Row row : confusion.rows()) {
            table.append(pad(row.name(), width));
            row.counts().forEach(count -> table.append(cell(count == 0 ? "." : String.valueOf(count))));
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    private static String cell(Figure figure) {
        return figure.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%d%% /%d", Math.round(figure.percent()), figure.asked());
    }

    private static int width(List<String> names, String heading) {
        return Math.max(
                heading.length(), names.stream().mapToInt(String::length).max().orElse(0));
    }

    private static String pad(String name, int width) {
        return name + " ".repeat(width - name.length());
    }

    /// At the right of its column, with a space before it however long it is.
    private static String cell(String text) {
        return " " + " ".repeat(Math.max(0, CELL - text.length())) + text;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format + "%n", values);
    }
}
