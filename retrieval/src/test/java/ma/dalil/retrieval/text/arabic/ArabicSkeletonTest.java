package ma.dalil.retrieval.text.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicSkeletonTest {

    @Test
    void aVerbMeetsItsNoun() {
        check("سجل", "سجل", "يسجل", "تسجيل", "مسجلة", "السجلات");
    }

    @Test
    void brokenPluralMeetsSingular() {
        check("عقد", "عقد", "عقود", "العقود");
        check("حكم", "حكم", "أحكام");
    }

    @Test
    void theTenthFormMeetsItsRoot() {
        check("عمل", "استعمال", "يستعمل", "مستعمل", "عمل");
    }

    @Test
    void theEighthFormMeetsItsRoot() {
        check("شرك", "اشتراك", "مشترك", "شركة");
    }

    @Test
    void weakLettersGo() {
        check("سس", "أسس", "تأسيس", "مؤسسة");
    }

    @Test
    void reversedLamAlefLeavesNoTrace() {
        check("صلح", "صلاحية", "صالحية");
    }

    @Test
    void oneConsonantIsNotEnough() {
        check("واد", "واد");
    }

    @Test
    void numbersStay() {
        check("2026", "2026");
    }

    private static void check(String skeleton, String... words) {
        assertThat(words)
                .allSatisfy(word -> assertThat(ArabicSkeleton.of(ArabicLetters.normalize(word)))
                        .isEqualTo(skeleton));
    }
}
