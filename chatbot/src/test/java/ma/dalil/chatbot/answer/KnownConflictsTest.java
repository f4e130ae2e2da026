package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.Procedure.Channel;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import ma.dalil.knowledge.procedure.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where sources contradict each other or are out of date: what is told, in each form.
class KnownConflictsTest {

    private static final ProcedureFacts FACTS = new ProcedureFacts(
            Knowledge.text(),
            new ProcedureDocuments(Knowledge.catalog(), Knowledge.text()),
            InstantSource.fixed(Instant.parse("2026-11-27T10:00:00Z")));

    static List<Locale> forms() {
        return WrittenForms.ALL;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFamilyAllowanceIsThatOfTheCurrentPage(Locale form) {
        assertThat(told("cnss-family-allowances", Section.COSTS, form))
                .contains("300")
                .doesNotContain("200");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noneOfTheFeesOfANegativeCertificateIsChosen(Locale form) {
        assertThat(told("company-creation", Section.COSTS, form))
                .contains("OMPIC")
                .doesNotContainPattern("\\d{2}");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theIdentityCardIsCompulsoryFromTheAgeOfTheLaterLaw(Locale form) {
        assertThat(told("cnie-first-application", Section.CONDITIONS, form))
                .contains("16")
                .doesNotContain("18");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aPensionNeedsTheDaysOfTheLaterDecree(Locale form) {
        List<String> conditions = told("cnss-pension", Section.CONDITIONS, form)
                .lines()
                .filter(line -> line.matches(".*[13][ \u00a0\u202f]\\d{3}.*"))
                .toList();
        assertThat(conditions.getFirst()).matches(".*1[ \u00a0\u202f]320.*");
        assertThat(conditions.getLast()).as("the former minimum").matches(".*3[ \u00a0\u202f]240.*");
    }

    @Test
    void photographsAreCountedWhereTheSourcesAgree() {
        assertThat(told("cnie-first-application", Section.EVIDENCE, WrittenForms.FRENCH))
                .contains("×4");
        assertThat(told("cnie-renewal", Section.EVIDENCE, WrittenForms.FRENCH)).doesNotContain("×");
        assertThat(told("passport-adult", Section.EVIDENCE, WrittenForms.FRENCH))
                .doesNotContain("×");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void certifiedCopiesAreNoLongerAskedForInAFile(Locale form) {
        assertThat(told("signature-legalisation", Section.CONDITIONS, form)).contains("55-19");
    }

    @Test
    void nobodyIsSentToTheOldPortalButByTheInformationDesk() {
        assertThat(Knowledge.catalog().all().stream()
                        .filter(procedure -> procedure.channels().stream()
                                .anyMatch(channel -> channel instanceof Channel.Online online
                                        && online.url().contains("service-public.ma")))
                        .map(Procedure::id))
                .containsOnly("idarati-contact");
    }

    private static String told(String id, Section section, Locale form) {
        Procedure procedure = Knowledge.catalog().find(id).orElseThrow();
        return FACTS.of(procedure, form).stream()
                .filter(facts -> facts.section() == section)
                .map(Evidence.Facts::passage)
                .collect(Collectors.joining("\n"));
    }
}
