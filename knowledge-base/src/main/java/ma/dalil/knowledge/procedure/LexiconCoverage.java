package ma.dalil.knowledge.procedure;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.dalil.knowledge.language.WrittenForms;

/// How many names of each kind a source attests in each form, and how many are to be checked: `12/30`.
final class LexiconCoverage {

    private LexiconCoverage() {}

    static String table(Lexicon lexicon) {
        StringBuilder table = new StringBuilder("%-13s%6s".formatted("", "terms"));
        WrittenForms.AUTHORED.forEach(form -> table.append("%10s".formatted(form.toLanguageTag())));
        table.append(System.lineSeparator());
        for (Lexicon.Kind kind : Lexicon.Kind.values()) {
            Lexicon ofKind = new Lexicon(lexicon.terms().values().stream()
                    .filter(term -> term.kind() == kind)
                    .collect(Collectors.toMap(Lexicon.Term::key, Function.identity())));
            if (!ofKind.terms().isEmpty()) {
                table.append(row(kind.name().toLowerCase(Locale.ROOT), ofKind));
            }
        }
        return table.append(row("all", lexicon)).toString();
    }

    private static String row(String name, Lexicon lexicon) {
        StringBuilder row =
                new StringBuilder("%-13s%6d".formatted(name, lexicon.terms().size()));
        for (Locale form : WrittenForms.AUTHORED) {
            long sourced = lexicon.all().stream()
                    .filter(term -> term.sources().containsKey(form))
                    .count();
            row.append("%10s".formatted(sourced + "/" + (lexicon.terms().size() - sourced)));
        }
        return row.append(System.lineSeparator()).toString();
    }
}
