package ma.dalil.chatbot.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The counts of a run as a table: one row per kind, then one per written form.
final class Scoreboard {

    private static final String ROW = "%-22s %5s %11s %11s %11s %11s%n";

    private Scoreboard() {}

    static String of(Collection<Verdict> verdicts) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(ROW, "kind", "asked", "document", "key fact", "language", "outcome"));
        rows(table, verdicts, verdict -> verdict.question().kind());
        table.append(System.lineSeparator());
        table.append(String.format(ROW, "form", "asked", "document", "key fact", "language", "outcome"));
        rows(table, verdicts, verdict -> verdict.question().language());
        table.append(String.format(
                Locale.ROOT,
                "%nmedian %d ms, slowest %d ms a turn%n",
                percentile(verdicts, 0.5),
                percentile(verdicts, 1)));
        return table.toString();
    }

    private static void rows(StringBuilder table, Collection<Verdict> verdicts, Function<Verdict, String> by) {
        Map<String, List<Verdict>> groups =
                verdicts.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        groups.forEach((name, group) -> table.append(String.format(
                ROW,
                name,
                group.size(),
                share(group, Verdict::document),
                share(group, Verdict::keyFact),
                share(group, Verdict::language),
                share(group, Verdict::outcome))));
    }

    private static String share(List<Verdict> group, Function<Verdict, @Nullable Boolean> measure) {
        List<Boolean> values =
                group.stream().map(measure).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return "-";
        }
        long right = values.stream().filter(Boolean::booleanValue).count();
        return String.format(
                Locale.ROOT, "%d/%d %3d%%", right, values.size(), Math.round(100.0 * right / values.size()));
    }

    private static long percentile(Collection<Verdict> verdicts, double share) {
        List<Long> sorted = verdicts.stream().map(Verdict::millis).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
