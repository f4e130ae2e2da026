package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Assessment.Subject.Understood;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import ma.dalil.knowledge.procedure.Section;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Drafts from what ships.
class FactSlotComposerTest {

    private static final FactSlotComposer COMPOSER = new FactSlotComposer(new Quotation());
    private static final Verifier VERIFIER = new Verifier(Knowledge.lexicon());
    private static final ProcedureFacts FACTS =
            new ProcedureFacts(Knowledge.text(), new ProcedureDocuments(Knowledge.catalog(), Knowledge.text()));

    @TestFactory
    Stream<DynamicTest> everySlotInEveryFormHoldsBeforeTheVerifier() {
        return Knowledge.catalog().all().stream()
                .map(procedure -> DynamicTest.dynamicTest(procedure.id(), () -> {
                    for (Locale form : WrittenForms.ALL) {
                        for (Section section : Section.values()) {
                            Draft draft = draft(procedure, form, Set.of(section));
                            assertThat(VERIFIER.check(draft, form))
                                    .as("%s in %s", section.id(), form.toLanguageTag())
                                    .isEmpty();
                        }
                    }
                }));
    }

    @Test
    void whatIsAskedForIsToldAndNothingElse() {
        assertThat(sections(draft(passport(), WrittenForms.DARIJA_LATIN, Set.of(Section.COSTS))))
                .containsOnly("costs");
    }

    @Test
    void howToGoAboutItTellsPapersCostAndPlaceToo() {
        assertThat(sections(draft(passport(), WrittenForms.FRENCH, Set.of(Section.STEPS))))
                .contains("evidence", "costs", "where");
    }

    @Test
    void aQuestionWithoutASideIsAnsweredAtAGlance() {
        assertThat(sections(draft(passport(), WrittenForms.ARABIC, Set.of())))
                .contains("overview", "evidence", "costs", "where")
                .doesNotContain("law");
    }

    private static Procedure passport() {
        return Knowledge.catalog().find("passport-adult").orElseThrow();
    }

    private static Draft draft(Procedure procedure, Locale form, Set<Section> asked) {
        Request request = new Request("", form, asked, false, new Understood(procedure.id()));
        return COMPOSER.compose(request, new Evidence(procedure, FACTS.of(procedure, form), List.of(), List.of()));
    }

    private static List<String> sections(Draft draft) {
        return draft.sources().stream()
                .map(source -> source.section())
                .distinct()
                .toList();
    }
}
