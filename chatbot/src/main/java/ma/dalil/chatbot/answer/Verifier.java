package ma.dalil.chatbot.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Lexicon.Kind;
import ma.dalil.retrieval.text.Keys;
import org.springframework.stereotype.Component;

/// Refuses a draft that says what its sources do not: every number, date, address and paper of a statement must stand
/// in
/// a source that the statement cites, and a statement without a source is refused.
@Component
public final class Verifier {

    /// The papers' names per form, folded.
    private final Map<Locale, Set<String>> papers = new HashMap<>();

    public Verifier(Lexicon lexicon) {
        for (Locale form : WrittenForms.ALL) {
            papers.put(
                    form,
                    lexicon.all().stream()
                            .filter(term -> term.kind() == Kind.DOCUMENT)
                            .map(term -> folded(term.name().in(form)))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /// What a statement says and no cited source carries.
    ///
    /// @param kind `number`, `address`, `paper` or `source`
    public record Unsupported(String kind, String words) {}

    /// What is unsupported, in the order of the statements; empty if the draft holds.
    public List<Unsupported> check(Draft draft, Locale form) {
        List<Unsupported> unsupported = new ArrayList<>();
        for (Statement statement : draft.statements()) {
            List<Source> cited =
                    statement.sources().stream().map(draft.sources()::get).toList();
            if (cited.isEmpty()) {
                unsupported.add(new Unsupported("source", statement.text()));
            }
            String carried = cited.stream()
                    .map(source -> source.title() + "\n" + source.section() + "\n" + source.quote())
                    .collect(Collectors.joining("\n"));
            check("number", Figures.numbers(statement.text()), Figures.numbers(carried), unsupported);
            check("address", Figures.addresses(statement.text()), Figures.addresses(carried), unsupported);
            check("paper", papers(statement.text(), form), papers(carried, form), unsupported);
        }
        return List.copyOf(unsupported);
    }

    private static void check(String kind, Set<String> said, Set<String> carried, List<Unsupported> unsupported) {
        said.stream()
                .filter(words -> !carried.contains(words))
                .map(words -> new Unsupported(kind, words))
                .forEach(unsupported::add);
    }

    private Set<String> papers(String text, Locale form) {
        String folded = folded(text);
        return Objects.requireNonNull(papers.get(form)).stream()
                .filter(folded::contains)
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return Keys.fold(text).replace('\u00a0', ' ');
    }
}
