package ma.dalil.channels.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Figures.Cases;
import ma.dalil.channels.desk.Figures.Count;
import ma.dalil.channels.desk.Figures.Dimension;
import ma.dalil.channels.desk.Figures.Ending;
import ma.dalil.channels.desk.Figures.Period;
import ma.dalil.channels.desk.Figures.Report;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The figures of a period as pictures and tables.
///
/// @param csv where the same is had for a spreadsheet
record FiguresPage(
        String from,
        String to,
        String csv,
        List<Tile> tiles,
        DayChart days,
        List<Legend> legend,
        List<Section> sections,
        List<FormParity.Row> parity,
        @Nullable String error) {

    private static final List<Ending> ENDINGS = List.of(
            Ending.ANSWERED,
            Ending.ASKED_BACK,
            Ending.HANDED_OVER,
            Ending.NO_EVIDENCE,
            Ending.OUT_OF_SCOPE,
            Ending.DECLINED,
            Ending.FAILED,
            Ending.RELAYED);

    record Tile(String name, String value) {}

    record Legend(String kind, String name) {}

    /// A picture and the table behind it.
    ///
    /// @param corner what a row is
    record Section(
            String id,
            String heading,
            String corner,
            @Nullable BarChart chart,
            List<String> columns,
            List<Row> rows) {}

    record Row(String name, List<String> cells) {}

    static FiguresPage of(StaffWords words, Report report) {
        Period period = report.period();
        List<Count> days = everyDay(report);
        boolean mirrored = WrittenForms.isRightToLeft(words.form());
        return new FiguresPage(
                period.first().toString(),
                period.last().toString(),
                "/staff/figures.csv?from=" + period.first() + "&to=" + period.last(),
                tiles(words, report),
                dayChart(words, days, mirrored),
                ENDINGS.stream()
                        .map(ending -> new Legend(kind(ending), ending(words, ending)))
                        .toList(),
                List.of(
                        section(words, "channels", report.by(Dimension.CHANNEL), key -> channel(words, key), mirrored),
                        section(words, "forms", inOrder(report.by(Dimension.FORM)), words::language, mirrored),
                        section(words, "sectors", report.by(Dimension.SECTOR), key -> sector(words, key), mirrored),
                        table(words, "days", days, key -> words.date(LocalDate.parse(key)))),
                FormParity.of(words, inOrder(report.by(Dimension.FORM))),
                null);
    }

    FiguresPage failing(String told) {
        return new FiguresPage(from, to, csv, tiles, days, legend, sections, parity, told);
    }

    private static List<Tile> tiles(StaffWords words, Report report) {
        Count all = sum(report.by(Dimension.CHANNEL));
        Cases cases = report.cases();
        return List.of(
                tile(words, "turns", number(words, all.turns())),
                tile(words, "answered", share(words, all.of(Ending.ANSWERED), all.asked())),
                tile(words, "no-evidence", share(words, all.of(Ending.NO_EVIDENCE), all.asked())),
                tile(words, "handed-over", share(words, all.of(Ending.HANDED_OVER), all.asked())),
                tile(words, "helpful", share(words, all.helpful(), all.rated())),
                tile(words, "cases", number(words, cases.opened())),
                tile(words, "median", duration(words, cases.median())),
                tile(words, "ninth-decile", duration(words, cases.ninthDecile())),
                tile(words, "overdue", number(words, cases.overdue())));
    }

    private static Tile tile(StaffWords words, String key, String value) {
        return new Tile(words.words("figures-tile-" + key), value);
    }

    private static String duration(StaffWords words, @Nullable Duration duration) {
        return duration == null ? "—" : words.duration(duration);
    }

    private static DayChart dayChart(StaffWords words, List<Count> days, boolean mirrored) {
        Count highest = days.stream()
                .max((one, other) -> Long.compare(one.turns(), other.turns()))
                .orElseThrow();
        List<DayChart.Day> columns = days.stream()
                .map(day -> {
                    String name = words.date(LocalDate.parse(day.key()));
                    return new DayChart.Day(name, day.turns(), name + " : " + number(words, day.turns()));
                })
                .toList();
        String alternative = words.words(
                "figures-days-alternative",
                columns.getFirst().name(),
                columns.getLast().name(),
                days.stream().mapToLong(Count::turns).sum(),
                highest.turns(),
                words.date(LocalDate.parse(highest.key())));
        return DayChart.of(alternative, number(words, highest.turns()), columns, mirrored);
    }

    /// Days without a turn are days too.
    private static List<Count> everyDay(Report report) {
        Map<String, Count> known =
                report.by(Dimension.DAY).stream().collect(Collectors.toMap(Count::key, Function.identity()));
        return report.period()
                .first()
                .datesUntil(report.period().last().plusDays(1))
                .map(LocalDate::toString)
                .map(day -> known.getOrDefault(day, new Count(day, Map.of(), 0, 0)))
                .toList();
    }

    private static List<Count> inOrder(List<Count> forms) {
        List<String> order =
                WrittenForms.ALL.stream().map(Locale::toLanguageTag).toList();
        return forms.stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one.key()), order.indexOf(other.key())))
                .toList();
    }

    private static Section section(
            StaffWords words, String id, List<Count> counts, Function<String, String> names, boolean mirrored) {
        Section table = table(words, id, counts, names);
        List<BarChart.Row> rows = counts.stream()
                .map(count -> new BarChart.Row(
                        names.apply(count.key()),
                        number(words, count.turns()),
                        ENDINGS.stream()
                                .map(ending -> part(words, ending, count))
                                .toList()))
                .toList();
        String alternative =
                rows.stream().map(row -> row.name() + " " + row.value()).collect(Collectors.joining(" · "));
        BarChart chart = BarChart.of(id, table.heading() + ". " + alternative, rows, mirrored);
        return new Section(
                id, table.heading(), table.corner(), rows.isEmpty() ? null : chart, table.columns(), table.rows());
    }

    private static BarChart.Part part(StaffWords words, Ending ending, Count count) {
        long turns = count.of(ending);
        return new BarChart.Part(kind(ending), turns, ending(words, ending) + " : " + number(words, turns));
    }

    private static Section table(StaffWords words, String id, List<Count> counts, Function<String, String> names) {
        List<String> columns = new ArrayList<>();
        columns.add(words.words("figures-column-turns"));
        ENDINGS.forEach(ending -> columns.add(ending(words, ending)));
        columns.add(words.words("figures-column-helpful"));
        columns.add(words.words("figures-column-unhelpful"));
        return new Section(
                id,
                words.words("figures-by-" + id),
                words.words("figures-corner-" + id),
                null,
                columns,
                counts.stream()
                        .map(count -> new Row(names.apply(count.key()), cells(words, count)))
                        .toList());
    }

    private static List<String> cells(StaffWords words, Count count) {
        return Stream.of(
                        Stream.of(count.turns()),
                        ENDINGS.stream().map(count::of),
                        Stream.of(count.helpful(), count.unhelpful()))
                .flatMap(Function.identity())
                .map(value -> number(words, value))
                .toList();
    }

    private static Count sum(List<Count> counts) {
        return new Count(
                "",
                Stream.of(Ending.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                ending -> counts.stream()
                                        .mapToLong(count -> count.of(ending))
                                        .sum())),
                counts.stream().mapToLong(Count::helpful).sum(),
                counts.stream().mapToLong(Count::unhelpful).sum());
    }

    static String number(StaffWords words, long number) {
        return words.words("figures-number", number);
    }

    static String share(StaffWords words, long part, long whole) {
        return whole == 0 ? "—" : words.words("figures-percent", 100.0 * part / whole);
    }

    private static String kind(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String ending(StaffWords words, Ending ending) {
        return words.words("figures-ending-" + kind(ending));
    }

    private static String channel(StaffWords words, String key) {
        return words.words("channel." + key);
    }

    private static String sector(StaffWords words, String key) {
        return key.isEmpty()
                ? words.words("figures-no-sector")
                : words.find("sector." + key).orElse(key);
    }
}
