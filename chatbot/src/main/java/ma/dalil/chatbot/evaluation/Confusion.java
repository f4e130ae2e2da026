package ma.dalil.chatbot.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView.Ending;

/// How often what was asked met what was answered.
///
/// @param asked what a row is
/// @param answered what a column is
record Confusion(String asked, String answered, List<String> columns, List<Row> rows) {

    /// @param counts one for each column
    record Row(String name, List<Integer> counts) {
        Row {
            counts = List.copyOf(counts);
        }

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    Confusion {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Confusion ofForms(Collection<Verdict> verdicts) {
        return of(
                "asked form",
                "answered form",
                verdicts,
                verdict -> verdict.question().language(),
                Scoreboard.FORMS,
                verdict -> verdict.turn().language(),
                Scoreboard.FORMS);
    }

    static Confusion ofEndings(Collection<Verdict> verdicts) {
        return of(
                "kind",
                "outcome",
                verdicts,
                verdict -> verdict.question().kind().tag(),
                Stream.of(Kind.values()).map(Kind::tag).toList(),
                verdict -> words(verdict.turn().outcome()),
                Stream.of(Ending.values()).map(Confusion::words).toList());
    }

    private static String words(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Confusion of(
            String asked,
            String answered,
            Collection<Verdict> verdicts,
            Function<Verdict, String> row,
            List<String> rowOrder,
            Function<Verdict, String> column,
            List<String> columnOrder) {
        List<String> columns = present(verdicts, column, columnOrder);
        List<Row> rows = new ArrayList<>();
        for (String name : present(verdicts, row, rowOrder)) {
            List<String> answers = verdicts.stream()
                    .filter(verdict -> row.apply(verdict).equals(name))
                    .map(column)
                    .toList();
            rows.add(new Row(
                    name,
                    columns.stream()
                            .map(answer -> (int)
                                    answers.stream().filter(answer::equals).count())
                            .toList()));
        }
        return new Confusion(asked, answered, columns, rows);
    }

    /// In their order, those unknown to it last.
    private static List<String> present(
            Collection<Verdict> verdicts, Function<Verdict, String> name, List<String> order) {
        Set<String> found = new LinkedHashSet<>(verdicts.stream().map(name).toList());
        Set<String> ordered = new LinkedHashSet<>(order);
        ordered.retainAll(found);
        ordered.addAll(found);
        return List.copyOf(ordered);
    }
}
