package ma.dalil.chatbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import ma.dalil.knowledge.language.WrittenForms;

/// How often somebody tells the form of texts rightly, per form, on sentences and on messages of at most four words.
final class Accuracy {

    static final int SHORT = 4;

    private static final double PERCENT = 100;

    private Accuracy() {}

    /// A fold's texts of the six forms which a reader could tell: one word at least is not neutral.
    static List<Sample> of(List<Sample> samples, Sample.Fold fold, boolean brief) {
        return samples.stream()
                .filter(sample -> sample.fold() == fold)
                .filter(sample -> sample.words() <= SHORT == brief)
                .filter(sample -> WrittenForms.ALL.contains(Locale.forLanguageTag(sample.tag())))
                .filter(sample -> Tokenizer.tokens(sample.text()).stream()
                        .anyMatch(token -> token.weight() == Token.Weight.TELLING))
                .toList();
    }

    /// Percent right for each form, and their mean under `mean`.
    static Map<String, Double> of(List<Sample> samples, Function<String, String> teller, Matches matches) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Sample sample : samples) {
            int[] count = counts.computeIfAbsent(sample.tag(), tag -> new int[2]);
            count[0]++;
            if (matches.matches(sample.tag(), teller.apply(sample.text()))) {
                count[1]++;
            }
        }
        Map<String, Double> percents = new TreeMap<>();
        counts.forEach((tag, count) -> percents.put(tag, PERCENT * count[1] / count[0]));
        percents.put(
                "mean",
                percents.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0));
        return percents;
    }

    /// Whether an answer counts as the form.
    interface Matches {
        boolean matches(String form, String answer);
    }

    /// One row of the Markdown table.
    static String row(String name, Map<String, Double> percents) {
        List<String> cells = new ArrayList<>();
        for (Locale form : WrittenForms.ALL) {
            cells.add(cell(percents.getOrDefault(form.toLanguageTag(), Double.NaN)));
        }
        return "| " + name + " | **" + cell(percents.getOrDefault("mean", Double.NaN)) + "** | "
                + String.join(" | ", cells) + " |";
    }

    static String heading(String title) {
        StringBuilder heading = new StringBuilder("| " + title + " | mean |");
        WrittenForms.ALL.forEach(
                form -> heading.append(' ').append(form.toLanguageTag()).append(" |"));
        return heading + "\n|---|" + "---:|".repeat(WrittenForms.ALL.size() + 1);
    }

    private static String cell(double percent) {
        return Double.isNaN(percent) ? "–" : String.format(Locale.ROOT, "%.1f", percent);
    }
}
