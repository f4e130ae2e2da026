package ma.dalil.chatbot.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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

    /// Digits as people group them: 500 000, 1.300, 05 37 71 88 88, 2.08.310, 01/02/2026; signs between digits fall
    /// away. One digit within a word of chat spelling (7tta, wra9) is a letter.
    private static final Pattern NUMBER = Pattern.compile(
            "(?!(?<=\\p{L})\\p{Nd}(?!\\p{Nd}))(?!\\p{Nd}['’]?\\p{L})\\p{Nd}+(?:[ \\u00a0\\u202f.,/\\-]\\p{Nd}+(?!\\p{L}))*");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.[a-z]{2,6}(?:/[^\\s)»،]*)?)|\\S+@\\S+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("[ \\u00a0\\u202f]");

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
            check("number", numbers(statement.text()), numbers(carried), unsupported);
            check("address", addresses(statement.text()), addresses(carried), unsupported);
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

    /// As plain digits; a number that has parts counts with its parts, so that "2.08.310" carries itself alone.
    private static Set<String> numbers(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        NUMBER.matcher(ADDRESS.matcher(text).replaceAll(" "))
                .results()
                .map(match -> SEPARATORS.matcher(Keys.fold(match.group())).replaceAll(""))
                .forEach(numbers::add);
        return numbers;
    }

    private static Set<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group() : match.group(1))
                .map(address -> address.toLowerCase(Locale.ROOT).replaceFirst("[./]+$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
