package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import org.springframework.stereotype.Component;

/// Messages that name a kind of papers or errands and no service: a certificate, a renewal. The words are data
/// (`generic.yaml`). So are names that several services go by: who says `chômage` may look for work or be after the
/// allowance.
@Component
public final class GenericRequests {

    private static final String FILE = "generic.yaml";

    private final List<Kind> kinds;
    /// The content words of the services' names.
    private final Set<List<String>> names = new HashSet<>();

    /// Words of the longest of them.
    private int longest;

    /// The services that go by a name of content words alone: `my passport` is no other name of what is a passport.
    private final Map<List<String>, Set<String>> servicesByName = new HashMap<>();

    private record Kind(List<Term> words, List<String> procedures) {}

    /// @throws IllegalArgumentException naming a service that the file suggests and nobody describes
    public GenericRequests(ProcedureCatalog catalog) {
        this.kinds = TermGroups.tree(FILE).values().stream()
                .map(kind -> kind((Map<?, ?>) kind, catalog))
                .toList();
        catalog.all()
                .forEach(procedure -> procedure.names().map(Message::of).forEach(name -> add(procedure.id(), name)));
    }

    private void add(String procedureId, Message name) {
        List<String> words = spelled(name);
        names.add(words);
        longest = Math.max(longest, words.size());
        if (words.size() == name.words().size()) {
            servicesByName.computeIfAbsent(words, unseen -> new TreeSet<>()).add(procedureId);
        }
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
        kinds.forEach(kind -> Term.removeAll(kind.words(), subject, left));
        left.removeIf(Message::isSmall);
        List<Kind> named = kinds.stream()
                .filter(kind -> !kind.procedures().isEmpty())
                .filter(kind -> kind.words().stream().anyMatch(word -> word.isIn(subject)))
                .toList();
        List<String> said = spelled(subject);
        Set<String> goingByIt = said.isEmpty() ? Set.of() : servicesByName.getOrDefault(said, Set.of());
        if (goingByIt.size() > 1) {
            return Optional.of(List.copyOf(goingByIt));
        }
        // Two kinds together name a service (a certificate of loss), and words that are nothing alone may do so too
        // ("look for work").
        if (!left.isEmpty() || named.size() > 1 || (said.size() > 1 && names.contains(said))) {
            return Optional.empty();
        }
        return Optional.of(named.isEmpty() ? List.of() : named.getFirst().procedures());
    }

    /// Whether a message's subject is all of a service's name, and no more.
    boolean isAName(Message subject) {
        return names.contains(spelled(subject));
    }

    /// Whether some words of the message, next to one another, are all of a service's name.
    boolean holdsAName(Message message) {
        List<String> said = spelled(message);
        return IntStream.range(0, said.size())
                .boxed()
                .anyMatch(start -> IntStream.rangeClosed(start + 1, Math.min(start + longest, said.size()))
                        .anyMatch(end -> names.contains(said.subList(start, end))));
    }
}
