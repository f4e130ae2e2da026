package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Assessment.Subject.Named;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;
import ma.dalil.chatbot.triage.Assessment.Subject.Understood;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Drafts from what ships.
class FactSlotComposerTest {

    private static final Verifier VERIFIER = new Verifier(Knowledge.lexicon());
    private static final ProcedureFacts FACTS = factsOf(Instant.parse("2026-11-27T10:00:00Z"));
    private static final FactSlotComposer COMPOSER = new FactSlotComposer(
            new Quotation(), new Mentions(Knowledge.catalog(), FACTS, new Concepts(Knowledge.lexicon())));

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
    void whatIsAskedForIsToldAndWhereToGoOn() {
        assertThat(sections(draft(passport(), WrittenForms.DARIJA_LATIN, Set.of(Section.COSTS))))
                .containsOnly("costs", "online");
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

    @Test
    void aSideThatIsNotKnownIsAnsweredAtAGlance() {
        Procedure wallet = Knowledge.catalog().find("mobile-wallet").orElseThrow();
        assertThat(sections(draft(wallet, WrittenForms.FRENCH, Set.of(Section.CONTACT))))
                .contains("overview", "conditions", "where");
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31T12:00:00Z, 200", "2025-06-01T12:00:00Z, 250", "2026-02-01T12:00:00Z, 300"})
    void anAmountOfAYearIsThatOfTheDay(Instant now, String amount) {
        Procedure aid = Knowledge.catalog().find("direct-social-aid").orElseThrow();
        String costs = factsOf(now).of(aid, WrittenForms.FRENCH).stream()
                .filter(facts -> facts.section() == Section.COSTS)
                .map(Evidence.Facts::passage)
                .findFirst()
                .orElseThrow();
        assertThat(costs)
                .contains(amount + " DH par enfant")
                .doesNotContainPattern("(?:En 2023.*En 2025|En 2025.*Depuis 2026)");
    }

    @Test
    void anArabicArticleRunsInItsOwnDirectionInAFrenchReply() {
        assertThat(quoted(WrittenForms.FRENCH).text())
                .contains("\u2068قانون الكراء\u2069", "\u2068المادة 34\u2069")
                .contains("\n\u2068«\u00a0تحدد نسبة الزيادة في 8.\u2069\n\u2068ولا زيادة قبل ذلك.\u00a0»\u2069");
    }

    @Test
    void aReplyInALanguageThatIsNotTheArticlesSaysWhichItIs() {
        assertThat(quoted(WrittenForms.FRENCH).text()).contains("est en arabe");
        assertThat(quoted(WrittenForms.AMAZIGH_LATIN).text()).contains("taɛrabt");
        assertThat(quoted(WrittenForms.DARIJA_ARABIC).text()).endsWith("»");
    }

    @Test
    void anArabicArticleNeedsNoIsolateInAnArabicReply() {
        assertThat(quoted(WrittenForms.ARABIC).text()).doesNotContain("\u2068");
    }

    @Test
    void aQuotedArticleHoldsBeforeTheVerifierInEveryForm() {
        for (Locale form : WrittenForms.ALL) {
            assertThat(VERIFIER.check(article(form), form))
                    .as(form.toLanguageTag())
                    .isEmpty();
        }
    }

    private static Statement quoted(Locale form) {
        return article(form).statements().getFirst();
    }

    private static Draft article(Locale form) {
        String text = "تحدد نسبة الزيادة في 8.\nولا زيادة قبل ذلك.";
        Source source = new Source(
                "rent",
                "rent/34",
                "قانون الكراء",
                "وزارة العدل",
                null,
                WrittenForms.ARABIC,
                "المادة 34",
                text,
                null,
                "1");
        return COMPOSER.compose(
                new Request("", form, Set.of(), true, new Named(null, Tie.OPEN)),
                new Evidence(null, List.of(), List.of(new Evidence.Article("المادة 34", text, source)), List.of()));
    }

    private static ProcedureFacts factsOf(Instant now) {
        return new ProcedureFacts(
                Knowledge.text(),
                new ProcedureDocuments(Knowledge.catalog(), Knowledge.text()),
                InstantSource.fixed(now));
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
