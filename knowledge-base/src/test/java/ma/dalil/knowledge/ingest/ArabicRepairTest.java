package ma.dalil.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words as real extractions of Moroccan laws have them, and what they should be.
class ArabicRepairTest {

    @ParameterizedTest
    @CsvSource({
        "األعمال, الأعمال",
        "اإلدارة, الإدارة",
        "اآلجال, الآجال",
        "لإلدارة, للإدارة",
        "االعتيادية, الاعتيادية",
        "باألمر, بالأمر",
        "االقتضاء, الاقتضاء",
    })
    void certainPatterns(String damaged, String right) {
        assertThat(ArabicRepair.repair(damaged)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "صالحية, صلاحية",
        "صالحيته, صلاحيته",
        "الصالحيات, الصلاحيات",
        "أعاله, أعلاه",
        "استغالل, استغلال",
        "الحاالت, الحالات",
        "الالزمة, اللازمة",
        "البطالن, البطلان",
        "السالمة, السلامة",
        "اإلعالن, الإعلان",
        "الفالحة, الفلاحة",
        "األمالك, الأملاك",
        "الثالثين, الثلاثين",
        "العالقات, العلاقات",
        "مالئمة, ملائمة",
        "باطال, باطلا",
        "مسؤوال, مسؤولا",
    })
    void reversedInside(String damaged, String right) {
        assertThat(ArabicRepair.repair(damaged)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "القانون",
        "والكيفيات",
        "الحالة",
        "المالية",
        "المخالفات",
        "استعمال",
        "المجال",
        "الوكالة",
        "العمالة",
        "رسالة",
        "الوالدة",
        "مصالح",
        "طالبي",
        "المالك",
        "الثالثة",
        "بالرباط",
        "والذي",
    })
    void rightWordsStay(String word) {
        assertThat(ArabicRepair.repair(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"وال يحتسب, ولا يحتسب", "ال يجوز, لا يجوز", "القانون ال يطبق, القانون لا يطبق"})
    void aLoneReversedNegation(String damaged, String right) {
        assertThat(ArabicRepair.repair(damaged)).isEqualTo(right);
    }
}
