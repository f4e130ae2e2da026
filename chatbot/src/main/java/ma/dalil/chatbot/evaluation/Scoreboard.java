package ma.dalil.chatbot.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.WrittenForms;

/// The figures of a run: a row for each group of questions, and one for all.
///
/// @param by what the questions are grouped by
record Scoreboard(String by, List<Row> rows) {

    static final String ALL = "all";

    /// The forms in the order in which reports list them; what is none of the six comes last.
    static final List<String> FORMS =
            WrittenForms.ALL.stream().map(Locale::toLanguageTag).toList();

    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::tag).toList();

    /// @param figures of the measures that a question of the group calls for
    record Row(String name, int asked, Map<Measure, Figure> figures) {

        static Row of(String name, Collection<Verdict> verdicts) {
            Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                Figure figure = Figure.of(measure, verdicts);
                if (!figure.isEmpty()) {
                    figures.put(measure, figure);
                }
            }
            return new Row(name, verdicts.size(), figures);
        }

        Figure figure(Measure measure) {
            return Objects.requireNonNullElse(figures.get(measure), new Figure(0, 0));
        }
    }

    Scoreboard {
        rows = List.copyOf(rows);
    }

    static Scoreboard byForm(Collection<Verdict> verdicts) {
        return of("form", verdicts, verdict -> verdict.question().language(), FORMS);
    }

    static Scoreboard byKind(Collection<Verdict> verdicts) {
        return of("kind", verdicts, verdict -> verdict.question().kind().tag(), KINDS);
    }

    static Scoreboard byFile(Collection<Verdict> verdicts) {
        return of("file", verdicts, verdict -> verdict.file().name(), List.of());
    }

    private static Scoreboard of(
            String by, Collection<Verdict> verdicts, Function<Verdict, String> group, List<String> order) {
        Map<String, List<Verdict>> groups = new LinkedHashMap<>();
        order.forEach(name -> groups.put(name, new ArrayList<>()));
        groups.putAll(verdicts.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList())));
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, asked) -> {
            if (!asked.isEmpty()) {
                rows.add(Row.of(name, asked));
            }
        });
        rows.add(Row.of(ALL, verdicts));
        return new Scoreboard(by, rows);
    }

    /// The measures that at least one question called for.
    List<Measure> measures() {
        return Stream.of(Measure.values())
                .filter(measure -> rows.stream().anyMatch(row -> row.figures().containsKey(measure)))
                .toList();
    }
}
