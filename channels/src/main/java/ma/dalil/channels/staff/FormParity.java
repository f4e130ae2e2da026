package ma.dalil.channels.staff;

import java.util.List;
import java.util.Map;
import ma.dalil.channels.desk.Figures.Count;
import ma.dalil.channels.desk.Figures.Ending;
import ma.dalil.knowledge.language.WrittenForms;

/// Whether who writes in another form is served as well as who writes French: shares, and how many points they are
/// apart. Of few turns no difference is told, for it would be chance.
final class FormParity {

    private static final long ENOUGH = 20;

    /// @param answered the share of what the assistant was asked
    /// @param answeredGap points above or below French
    /// @param helpful the share of the thumbs
    record Row(String name, String asked, String answered, String answeredGap, String helpful, String helpfulGap) {}

    private FormParity() {}

    static List<Row> of(StaffWords words, List<Count> forms) {
        Count french = forms.stream()
                .filter(form -> form.key().equals(WrittenForms.FRENCH.toLanguageTag()))
                .findFirst()
                .orElse(new Count("fr", Map.of(), 0, 0));
        return forms.stream()
                .map(form -> new Row(
                        words.language(form.key()),
                        FiguresPage.number(words, form.asked()),
                        FiguresPage.share(words, form.of(Ending.ANSWERED), form.asked()),
                        gap(words, form.of(Ending.ANSWERED), form.asked(), french.of(Ending.ANSWERED), french.asked()),
                        FiguresPage.share(words, form.helpful(), form.rated()),
                        gap(words, form.helpful(), form.rated(), french.helpful(), french.rated())))
                .toList();
    }

    private static String gap(StaffWords words, long part, long whole, long frenchPart, long frenchWhole) {
        if (whole < ENOUGH || frenchWhole < ENOUGH) {
            return words.words("figures-too-few");
        }
        return words.words("figures-points", 100.0 * part / whole - 100.0 * frenchPart / frenchWhole);
    }
}
