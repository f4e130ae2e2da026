package ma.dalil.chatbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.turn.Outcome.Choice;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.knowledge.procedure.Section;
import org.springframework.stereotype.Component;

/// Where a conversation can go on: services to choose from, and sections that an answer left out. What a choice sends
/// is a question that stands by itself.
@Component
public final class Choices {

    /// More than a person takes in at a glance, or answers by a number on a telephone.
    private static final int MOST_SERVICES = 4;
    private static final int MOST_SECTIONS = 3;
    private static final int MOST_NEIGHBOURS = 3;

    /// What most people come for.
    private static final List<String> EVERYDAY =
            List.of("cnie-renewal", "passport-adult", "birth-certificate", "residence-certificate", "rsu-registration");

    private final ProcedureCatalog catalog;

    public Choices(ProcedureCatalog catalog) {
        this.catalog = catalog;
    }

    /// Services for a question that names none.
    List<Choice> services(String question, List<String> suggested, Locale form) {
        return names(suggested.isEmpty() ? EVERYDAY : suggested, form)
                .limit(MOST_SERVICES)
                .map(name -> new Choice(name, question + " " + name))
                .toList();
    }

    /// Services that are covered, for a question about what is not.
    ///
    /// @param near identifiers, nearest first; what people come for every day fills up
    List<Choice> neighbours(List<String> near, Locale form) {
        return names(Stream.concat(near.stream(), EVERYDAY.stream()).distinct().toList(), form)
                .limit(MOST_NEIGHBOURS)
                .map(name -> new Choice(name, name))
                .toList();
    }

    /// Sections that hold facts and were not told, then other services that may have been meant.
    List<Choice> further(Evidence evidence, Draft draft, Locale form) {
        Procedure procedure = evidence.procedure();
        if (procedure == null) {
            return List.of();
        }
        Set<String> told = Set.copyOf(
                draft.sources().stream().map(Source::section).distinct().toList());
        List<Choice> choices = new ArrayList<>();
        evidence.facts().stream()
                .filter(facts -> facts.section() != Section.OVERVIEW)
                .filter(facts -> !told.contains(facts.section().id()))
                .limit(MOST_SECTIONS)
                .map(Facts::heading)
                .forEach(heading -> choices.add(
                        new Choice(heading, heading + " " + procedure.name().in(form))));
        names(evidence.alternatives(), form).forEach(name -> choices.add(new Choice(name, name)));
        return choices;
    }

    private Stream<String> names(List<String> procedures, Locale form) {
        return procedures.stream()
                .flatMap(id -> catalog.find(id).stream())
                .map(procedure -> procedure.name().in(form));
    }
}
