package ma.dalil.knowledge.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

class ProcedureDocumentsTest {

    private static final KnowledgeLoader.Knowledge KNOWLEDGE = KnowledgeLoader.load(KnowledgeFolder.EXAMPLE);
    private static final Procedure PROCEDURE = KNOWLEDGE.all().getFirst();

    @Test
    void theSurestSourceSpeaksForTheProcedure() {
        Document document = content(PROCEDURE).document();
        assertThat(document.publisher()).isEqualTo("service-public.ma");
        assertThat(document.asOf()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void onePassagePerSectionAndForm() {
        assertThat(content(PROCEDURE).passages())
                .hasSize(Section.values().length * WrittenForms.ALL.size())
                .extracting(Passage::id)
                .doesNotHaveDuplicates()
                .contains("example-certificate/costs/ary-Latn");
    }

    @Test
    void passagesAreNumberedInOrder() {
        List<Passage> passages = content(PROCEDURE).passages();
        assertThat(passages)
                .extracting(Passage::ordinal)
                .containsExactlyElementsOf(
                        IntStream.range(0, passages.size()).boxed().toList());
    }

    @Test
    void theOverviewBeginsWithTheName() {
        assertThat(content(PROCEDURE).passages())
                .filteredOn(passage -> passage.id().equals("example-certificate/overview/ar"))
                .singleElement()
                .extracting(Passage::text)
                .isEqualTo("شهادة المثال\nتثبت هذه الشهادة مثالا.");
    }

    @Test
    void sectionsWithoutFactsHaveNoPassage() {
        Procedure without = ProcedureCopies.withDuration(
                PROCEDURE,
                new Procedure.Duration(Procedure.DurationKind.VALIDITY, Period.ofYears(1), 0, false, null, "s1"));
        assertThat(content(without).passages()).extracting(Passage::section).doesNotContain("duration");
    }

    @Test
    void theSameProcedureHasTheSameVersion() {
        Procedure again = KnowledgeLoader.load(KnowledgeFolder.EXAMPLE).all().getFirst();
        assertThat(version(again)).isEqualTo(version(PROCEDURE)).hasSize(64);
    }

    @Test
    void otherAliasesAreAnotherVersion() {
        Procedure other = ProcedureCopies.withAliases(PROCEDURE, Map.of(WrittenForms.FRENCH, List.of("autre nom")));
        assertThat(version(other)).isNotEqualTo(version(PROCEDURE));
    }

    @Test
    void anotherValidityIsAnotherVersion() {
        Procedure other = ProcedureCopies.withValidTo(PROCEDURE, LocalDate.of(2027, 1, 1));
        assertThat(version(other)).isNotEqualTo(version(PROCEDURE));
    }

    private static String version(Procedure procedure) {
        return content(procedure).document().version();
    }

    private static DocumentStore.Content content(Procedure procedure) {
        KnowledgeLoader.Knowledge knowledge = new KnowledgeLoader.Knowledge(KNOWLEDGE.lexicon(), List.of(procedure));
        return new ProcedureDocuments(knowledge, new SectionWriter(knowledge.lexicon()))
                .contents()
                .getFirst();
    }
}
