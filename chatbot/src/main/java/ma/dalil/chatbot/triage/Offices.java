package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.Procedure.Channel;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import org.springframework.stereotype.Component;

/// Offices that do several things: who asks where the town hall is has not said yet what for.
@Component
public final class Offices {

    private final List<Office> offices = new ArrayList<>();

    private record Office(List<Term> names, List<String> procedures) {}

    public Offices(Lexicon lexicon, ProcedureCatalog catalog) {
        Map<String, List<String>> byOffice = new HashMap<>();
        for (Procedure procedure : catalog.all()) {
            officesOf(procedure)
                    .forEach(office -> byOffice.computeIfAbsent(office, key -> new ArrayList<>())
                            .add(procedure.id()));
        }
        byOffice.forEach((key, procedures) -> {
            if (procedures.size() > 1) {
                Lexicon.Term term = lexicon.term(key);
                List<Term> names = Stream.concat(
                                term.name().byForm().values().stream(),
                                term.aliases().values().stream().flatMap(List::stream))
                        .map(Term::of)
                        .toList();
                offices.add(new Office(names, List.copyOf(procedures)));
            }
        });
    }

    private static Stream<String> officesOf(Procedure procedure) {
        return Stream.concat(
                        procedure.authority().stream(),
                        procedure.channels().stream()
                                .filter(Channel.Office.class::isInstance)
                                .map(channel -> ((Channel.Office) channel).organisation()))
                .distinct();
    }

    /// The message without names of offices.
    Message without(Message message) {
        List<Set<String>> left = new ArrayList<>(message.words());
        offices.forEach(office -> Term.removeAll(office.names(), message, left));
        return new Message(left);
    }

    /// What is done at the first office that the message names, empty if it names none.
    List<String> procedures(Message message) {
        return offices.stream()
                .filter(office -> office.names().stream().anyMatch(name -> name.isIn(message)))
                .findFirst()
                .map(Office::procedures)
                .orElse(List.of());
    }
}
