package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.ProcedureText;
import ma.dalil.knowledge.procedure.Section;

/// Reads what is asked about a procedure: its papers, its cost, its delay, ... The words are data (`facets.yaml`).
final class Facets {

    private static final String LAW_TEXT = "law-text";
    private static final String GOES_ON = "goes-on";
    private static final String HOW_MUCH = "how-much";
    private static final Set<Section> COUNTED =
            EnumSet.of(Section.DURATION, Section.VALIDITY, Section.EVIDENCE, Section.CONDITIONS);

    private final Map<String, List<Term>> words;

    private Facets(Map<String, List<Term>> words) {
        this.words = words;
    }

    /// The words that ship, and the headings under which sections are told: a choice sends one.
    static Facets shipped(ProcedureText text) {
        Map<String, List<Term>> words = TermGroups.of(TermGroups.tree("facets.yaml"));
        for (Section section : Section.values()) {
            words.merge(
                    section.id(),
                    WrittenForms.ALL.stream()
                            .map(form -> Term.of("=" + text.heading(section, form)))
                            .toList(),
                    Facets::joined);
        }
        return new Facets(words);
    }

    private static List<Term> joined(List<Term> some, List<Term> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// The sections asked for, empty if none is named.
    Set<Section> asked(Message message) {
        Set<Section> asked = EnumSet.noneOf(Section.class);
        for (Section section : Section.values()) {
            if (isNamed(section.id(), message)) {
                asked.add(section);
            }
        }
        // "How much" asks for the price unless it counts something else: days, years, photos.
        if (isNamed(HOW_MUCH, message) && COUNTED.stream().noneMatch(asked::contains)) {
            asked.add(Section.COSTS);
        }
        return asked;
    }

    /// Whether the question is after what a law or a decree says.
    boolean asksForTheText(Message message) {
        return isNamed(LAW_TEXT, message);
    }

    /// Whether a message begins as one that goes on with what was said.
    boolean goesOn(Message message) {
        return words.getOrDefault(GOES_ON, List.of()).stream()
                .anyMatch(term -> term.standsAt(message, 0) || term.standsAt(message, 1));
    }

    /// The words of a message that name neither a facet nor what fills a question or holds it together.
    Message subject(Message message) {
        List<Set<String>> left = new ArrayList<>(message.words());
        words.forEach((group, terms) -> {
            if (!group.equals(GOES_ON)) {
                terms.forEach(term -> term.removeFrom(left));
            }
        });
        left.removeIf(Message::isSmall);
        return new Message(left);
    }

    private boolean isNamed(String group, Message message) {
        return words.getOrDefault(group, List.of()).stream().anyMatch(term -> term.isIn(message));
    }
}
