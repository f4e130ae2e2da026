package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import org.springframework.stereotype.Component;

/// Messages that name a kind of papers or errands and no service: a certificate, a renewal. The words are data
/// (`generic.yaml`).
@Component
public final class GenericRequests {

    private static final String FILE = "generic.yaml";

    private final List<Kind> kinds;
    private final Set<List<String>> names;

    private record Kind(List<Term> words, List<String> procedures) {}

    /// @throws IllegalArgumentException naming a service that the file suggests and nobody describes
    public GenericRequests(ProcedureCatalog catalog) {
        this.kinds = TermGroups.tree(FILE).values().stream()
                .map(kind -> kind((Map<?, ?>) kind, catalog))
                .toList();
        this.names = catalog.all().stream()
                .flatMap(procedure -> procedure.aliases().values().stream())
                .flatMap(List::stream)
                .map(alias -> spelled(Message.of(alias)))
                .filter(words -> words.size() > 1)
                .collect(Collectors.toSet());
    }

    /// The content words as they are spelled.
    private static List<String> spelled(Message message) {
        return message.words().stream()
                .filter(word -> !Message.isSmall(word))
                .map(word -> word.iterator().next())
                .toList();
    }

    private static Kind kind(Map<?, ?> kind, ProcedureCatalog catalog) {
        List<String> procedures = ((List<?>) Objects.requireNonNull(kind.get("procedures")))
                .stream().map(String::valueOf).toList();
        procedures.stream().filter(id -> catalog.find(id).isEmpty()).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(FILE + ": no procedure '" + id + "'");
        });
        return new Kind(TermGroups.terms(Objects.requireNonNull(kind.get("words"))), procedures);
    }

    /// Services to choose from if nothing but generic words is said; empty if a word says more.
    ///
    /// @param subject the message without what it asks of its subject
    Optional<List<String>> procedures(Message subject) {
        List<Set<String>> left = new ArrayList<>(subject.words());
        kinds.forEach(kind -> kind.words().forEach(word -> word.removeFrom(left)));
        left.removeIf(Message::isSmall);
        List<Kind> named = kinds.stream()
                .filter(kind -> !kind.procedures().isEmpty())
                .filter(kind -> kind.words().stream().anyMatch(word -> word.isIn(subject)))
                .toList();
        // Two kinds together name a service (a certificate of loss), and words that are nothing alone may do so too
        // ("look
        // for work").
        if (!left.isEmpty() || named.size() > 1 || names.contains(spelled(subject))) {
            return Optional.empty();
        }
        return Optional.of(named.isEmpty() ? List.of() : named.getFirst().procedures());
    }
}
