package ma.dalil.chatbot.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /// Facts are told in the same words again and again, with the same sources behind them.
    private static final int MOST_TEXTS = 2_000;

    /// What must be supported in a text, or is.
    private record Checkable(Set<String> numbers, Set<String> addresses, Set<String> papers) {}

    private record Text(String words, Locale form) {}

    /// Those used last stand last.
    private final LinkedHashMap<Text, Checkable> lately = new LinkedHashMap<>(16, 0.75f, true);

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
            Checkable said = checkable(statement.text(), form);
            Checkable source = checkable(carried, form);
            check("number", said.numbers(), source.numbers(), unsupported);
            check("address", said.addresses(), source.addresses(), unsupported);
            check("paper", said.papers(), source.papers(), unsupported);
        }
        return List.copyOf(unsupported);
    }

    /// Read once of what was read lately.
    private Checkable checkable(String text, Locale form) {
        Text read = new Text(text, form);
        Checkable known;
        synchronized (lately) {
            known = lately.get(read);
        }
        if (known == null) {
            known = new Checkable(Figures.numbers(text), Figures.addresses(text), papers(text, form));
            synchronized (lately) {
                lately.put(read, known);
                if (lately.size() > MOST_TEXTS) {
                    lately.pollFirstEntry();
                }
            }
        }
        return known;
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
