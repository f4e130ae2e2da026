package ma.dalil.knowledge.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

/// How the facts of the example sound.
class SectionWriterTest {

    private static final KnowledgeLoader.Knowledge KNOWLEDGE = KnowledgeLoader.load(KnowledgeFolder.EXAMPLE);
    private static final Procedure PROCEDURE = KNOWLEDGE.all().getFirst();
    private static final ProcedureText TEXT = new SectionWriter(KNOWLEDGE.lexicon());

    @Test
    void papersInFrench() {
        check(Section.EVIDENCE, "fr", """
                contrat de bail ou facture d'eau ou d'électricité
                photo d'identité (×4), datant de moins de 6 mois""");
    }

    @Test
    void papersInDarija() {
        check(Section.EVIDENCE, "ary-Arab", """
                كونطرا د الكرا ولا فاكتورة الما ولا الضو
                تصويرة (×4)، قل من 6 شهور""");
    }

    @Test
    void papersInTifinagh() {
        check(Section.EVIDENCE, "zgh-Tfng", """
                ⵍⴽⵓⵏⵜⵔⴰ ⵏ ⵍⴽⵔⴰ ⵏⵉⵖ ⵍⴼⴰⴽⵜⵓⵔⴰ ⵏ ⵡⴰⵎⴰⵏ ⵏⵉⵖ ⵜⵜⵔⵉⵢⵛⵉ
                ⵜⴰⵡⵍⴰⴼⵜ (×4) ⵓⵔ ⵉⵣⵔⵉⵏ 6 ⵏ ⵡⴰⵢⵢⵓⵔⵏ""");
    }

    @Test
    void costsInFrench() {
        check(Section.COSTS, "fr", """
                75 DH
                De 300 à 1\u00a0500 DH
                Gratuit (élèves) (à confirmer auprès du service)
                À partir de 20 euros""");
    }

    @Test
    void costsInArabic() {
        check(Section.COSTS, "ar", """
                75 درهما
                من 300 إلى 1\u00a0500 درهم
                مجانا (التلاميذ) (يرجى التأكد لدى المصلحة)
                ابتداء من 20 أورو""");
    }

    @Test
    void costsInDarijaInLatinLetters() {
        check(Section.COSTS, "ary-Latn", """
                75 dh
                mn 300 7tta l 1\u00a0500 dh
                Fabor (tlamed) (t2ekked mnha 3nd lmasla7a)
                mn 20 euro l fo9""");
    }

    @Test
    void aCostHoldsForItsOwnDay() {
        assertThat(TEXT.sentences(PROCEDURE, Section.COSTS, WrittenForms.FRENCH))
                .extracting(ProcedureText.Sentence::asOf)
                .startsWith(LocalDate.of(2026, 2, 1), LocalDate.of(2021, 1, 1));
    }

    @Test
    void delaysInFrench() {
        check(Section.DURATION, "fr", """
                Délai de traitement : 15 jours ouvrables
                Traitement le jour même
                À faire dans un délai de 24 heures""");
    }

    @Test
    void delaysInArabic() {
        check(Section.DURATION, "ar", """
                تتم المعالجة في 15 يوما من أيام العمل
                تتم المعالجة في اليوم نفسه
                يجب القيام بذلك داخل أجل 24 ساعة""");
    }

    @Test
    void delaysInTifinagh() {
        check(Section.DURATION, "zgh-Tfng", """
                ⵍⵎⵓⴷⴷⴰ: 15 ⵏ ⵡⵓⵙⵙⴰⵏ ⵏ ⵜⵡⵓⵔⵉ
                ⴳ ⵡⴰⵙⵙ ⵏⵏⴰⵖ
                ⵉⵇⵇⴰⵏ ⴰⴷ ⵜⵜ ⵜⵙⴽⵔⵜ ⴳ 24 ⵏ ⵜⵙⴰⵄⵜⵉⵏ""");
    }

    @Test
    void rulesFollowTheFactsOfTheirSection() {
        check(Section.VALIDITY, "fr", """
                Valable 10 ans
                Il vaut dans tout le pays.""");
    }

    @Test
    void theOfficeIsNamedByTheLexicon() {
        check(Section.WHERE, "ary-Latn", "dda2ira dyal lbolis");
    }

    @Test
    void addressesAreAsPeopleSayThem() {
        assertThat(List.of(
                        SectionWriter.shortAddress("https://www.cnie.ma/"),
                        SectionWriter.shortAddress("https://service-public.ma/a?b=1")))
                .containsExactly("cnie.ma", "service-public.ma/a?b=1");
    }

    @Test
    void aTelephoneNumberHoldsTogether() {
        check(Section.CONTACT, "ar", "37\u00a037");
    }

    @Test
    void lawsInArabic() {
        check(Section.LAW, "ar", "القانون رقم 55-19، المادة 7");
    }

    @Test
    void arabicCountsDaysByItsFourPlurals() {
        checkDays("ar", Map.of(1, "يوم واحد", 2, "يومين", 3, "3 أيام", 10, "10 أيام", 11, "11 يوما", 100, "100 يوم"));
    }

    @Test
    void darijaCountsDaysAsItIsSpoken() {
        checkDays("ary-Arab", Map.of(1, "نهار واحد", 2, "يومين", 3, "3 أيام", 15, "15 يوم"));
    }

    @Test
    void frenchHasOneAndMany() {
        checkDays("fr", Map.of(1, "1 jour", 2, "2 jours"));
    }

    @Test
    void yearsAndMonthsAreJoined() {
        assertThat(deadline(
                        new Procedure.Duration(
                                Procedure.DurationKind.DEADLINE, Period.of(1, 6, 0), 0, false, null, "s1"),
                        "fr"))
                .isEqualTo("À faire dans un délai de 1 an et 6 mois");
    }

    @Test
    void everySectionHasAHeadingInEveryForm() {
        for (Section section : Section.values()) {
            for (Locale form : WrittenForms.ALL) {
                assertThat(TEXT.heading(section, form)).isNotBlank();
            }
        }
    }

    @Test
    void allBundlesHaveTheSamePatterns() {
        for (Locale form : WrittenForms.ALL) {
            assertThat(FormBundle.of(SectionWriter.class, "sections", form).keys())
                    .isEqualTo(FormBundle.of(SectionWriter.class, "sections", WrittenForms.FRENCH)
                            .keys());
        }
    }

    private static void check(Section section, String form, String words) {
        assertThat(TEXT.sentences(PROCEDURE, section, WrittenForms.of(form)).stream()
                        .map(ProcedureText.Sentence::text)
                        .collect(Collectors.joining("\n")))
                .isEqualTo(words);
    }

    private static void checkDays(String form, Map<Integer, String> expected) {
        expected.forEach((days, words) -> assertThat(deadline(
                        new Procedure.Duration(
                                Procedure.DurationKind.DEADLINE, Period.ofDays(days), 0, false, null, "s1"),
                        form))
                .endsWith(" " + words));
    }

    private static String deadline(Procedure.Duration duration, String form) {
        return TEXT.sentences(
                        ProcedureCopies.withDuration(PROCEDURE, duration), Section.DURATION, WrittenForms.of(form))
                .getFirst()
                .text();
    }
}
