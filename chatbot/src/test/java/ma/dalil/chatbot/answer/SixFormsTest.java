package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import ma.dalil.knowledge.procedure.Section;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The same facts in all six written forms: every number, every address, every paper.
class SixFormsTest {

    /// Words say them in some forms: a day, two days (يومان).
    private static final Set<String> SAID_IN_WORDS = Set.of("1", "2");

    private static final ProcedureFacts FACTS = new ProcedureFacts(
            Knowledge.text(),
            new ProcedureDocuments(Knowledge.catalog(), Knowledge.text()),
            InstantSource.fixed(Instant.parse("2026-11-27T10:00:00Z")));

    @TestFactory
    Stream<DynamicTest> theSameNumbersAndAddresses() {
        return procedures(procedure -> {
            for (Section section : Section.values()) {
                Set<String> french = figures(passage(procedure, section, WrittenForms.FRENCH));
                for (Locale form : WrittenForms.ALL) {
                    assertThat(figures(passage(procedure, section, form)))
                            .as("%s in %s", section.id(), form.toLanguageTag())
                            .isEqualTo(french);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theSamePapers() {
        return procedures(procedure -> {
            for (Locale form : WrittenForms.ALL) {
                String papers = passage(procedure, Section.EVIDENCE, form);
                assertThat(procedure.evidence().stream()
                                .flatMap(evidence -> evidence.oneOf().stream())
                                .map(Knowledge.lexicon()::term)
                                .map(Lexicon.Term::name)
                                .map(name -> name.in(form)))
                        .as(form.toLanguageTag())
                        .allMatch(papers::contains);
            }
        });
    }

    private static Stream<DynamicTest> procedures(Consumer<Procedure> check) {
        return Knowledge.catalog().all().stream()
                .map(procedure -> DynamicTest.dynamicTest(procedure.id(), () -> check.accept(procedure)));
    }

    private static String passage(Procedure procedure, Section section, Locale form) {
        return FACTS.of(procedure, form).stream()
                .filter(facts -> facts.section() == section)
                .map(Facts::passage)
                .collect(Collectors.joining());
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new TreeSet<>();
        for (Set<String> found : List.of(Figures.numbers(text), Figures.addresses(text))) {
            figures.addAll(found);
        }
        figures.removeAll(SAID_IN_WORDS);
        return figures;
    }
}
