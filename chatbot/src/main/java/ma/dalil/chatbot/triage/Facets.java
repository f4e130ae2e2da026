package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.ProcedureText;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.knowledge.procedure.Wording;
import org.springframework.stereotype.Component;

/// Reads what is asked about a procedure: its papers, its cost, its delay, ... The words are data (`facets.yaml`).
@Component
public final class Facets {

    private static final String LAW_TEXT = "law-text";
    private static final String GOES_ON = "goes-on";
    private static final String POINTS_BACK = "points-back";
    private static final String IS_ENOUGH = "is-enough";
    private static final String BEGINS_ANEW = "begins-anew";
    /// How words tie a question to the one before; they are no facets.
    private static final Set<String> TIES = Set.of(GOES_ON, POINTS_BACK, IS_ENOUGH, BEGINS_ANEW);
    private static final String HOW_MUCH = "how-much";
    /// "Ou" is "where" without its accent, and "or".
    private static final String NOT_ASKED = "not-asked";
    /// What is asked of a paper that is asked about for its own sake.
    private static final Set<Section> OF_A_PAPER =
            EnumSet.of(Section.COSTS, Section.DURATION, Section.WHERE, Section.ONLINE, Section.VALIDITY);
    private static final Set<Section> COUNTED =
            EnumSet.of(Section.DURATION, Section.VALIDITY, Section.EVIDENCE, Section.CONDITIONS);

    private final Map<String, List<Term>> words;

    /// The words that ship, and the headings under which sections are told: a choice sends one.
    public Facets(ProcedureText text) {
        this.words = TermGroups.of(TermGroups.tree("facets.yaml"));
        for (Section section : Section.values()) {
            words.merge(
                    section.id(),
                    WrittenForms.ALL.stream()
                            .map(form -> Term.of("=" + text.heading(section, form)))
                            .toList(),
                    Facets::joined);
        }
    }

    private static List<Term> joined(List<Term> some, List<Term> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// The sections that a question asks for by other words than those of a service's name: who wants to pay with a
    /// telephone asks for no telephone number.
    ///
    /// @param name in all written forms
    public Set<Section> asked(String question, Wording name) {
        return asked(Message.of(question)
                .without(name.byForm().values().stream().map(Message::of).toList()));
    }

    /// The sections asked for, empty if none is named.
    Set<Section> asked(Message whole) {
        Message message = without(NOT_ASKED, whole);
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

    /// How a message is tied to what was said before.
    ///
    /// @param asked the sections that it asks for
    Tie tie(Message message, Set<Section> asked) {
        boolean begins = words.getOrDefault(GOES_ON, List.of()).stream()
                .anyMatch(term -> term.standsAt(message, 0) || term.standsAt(message, 1));
        if (begins || isNamed(POINTS_BACK, message)) {
            return Tie.GOES_ON;
        }
        if (isNamed(BEGINS_ANEW, message)) {
            return Tie.BEGINS_ANEW;
        }
        return isNamed(IS_ENOUGH, message) && Collections.disjoint(asked, OF_A_PAPER) ? Tie.STAYS : Tie.OPEN;
    }

    /// The words of a message that name neither a facet nor what fills a question or holds it together.
    Message subject(Message message) {
        List<Set<String>> left = new ArrayList<>(message.words());
        words.forEach((group, terms) -> {
            if (!TIES.contains(group)) {
                Term.removeAll(terms, message, left);
            }
        });
        left.removeIf(Message::isSmall);
        return new Message(left);
    }

    private Message without(String group, Message message) {
        List<Set<String>> left = new ArrayList<>(message.words());
        Term.removeAll(words.getOrDefault(group, List.of()), message, left);
        return new Message(left);
    }

    private boolean isNamed(String group, Message message) {
        return words.getOrDefault(group, List.of()).stream().anyMatch(term -> term.isIn(message));
    }
}
