package ma.dalil.retrieval.text.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTest {

    @Test
    void presentationFormsAreLetters() {
        check("\ufe91\ufec4\ufe8e\ufed7\ufe94", "بطاقه");
    }

    @Test
    void theLamAlefLigatureIsTwoLetters() {
        check("\ufefbزم", "لازم");
    }

    @Test
    void tatweelGoes() {
        check("عـــقد", "عقد");
    }

    @Test
    void harakatGo() {
        check("عَقْدُ", "عقد");
        check("مُدَّة", "مده");
    }

    @Test
    void superscriptAlefGoes() {
        check("هٰذا", "هذا");
    }

    @Test
    void alefHasOneForm() {
        check("أجرة", "اجره");
        check("إقامة", "اقامه");
        check("آجال", "اجال");
    }

    @Test
    void hamzaLeavesItsCarrier() {
        check("مسؤول", "مسوول");
        check("وثائق", "وثايق");
    }

    @Test
    void loneHamzaGoes() {
        check("أداء", "ادا");
    }

    @Test
    void alefMaqsuraIsYeh() {
        check("مستشفى", "مستشفي");
    }

    @Test
    void taMarbutaIsHeh() {
        check("شهادة", "شهاده");
    }

    @Test
    void moroccanAndPersianLettersAreTheNearest() {
        check("ڭلميم", "كلميم");
        check("گرسيف", "كرسيف");
        check("ڤيزا", "فيزا");
        check("پاسپور", "باسبور");
        check("فارسی", "فارسي");
    }

    @Test
    void arabicIndicAndPersianDigitsAreDigits() {
        check("٢٠١٩", "2019");
        check("۲۰۱۹", "2019");
    }

    @Test
    void reversedLamAlefWithHamzaIsTurned() {
        check("األجير", "الاجير");
        check("اإلدارة", "الاداره");
        check("اآلجال", "الاجال");
    }

    @Test
    void numbersAndIdentifiersStay() {
        check("ab123456", "ab123456");
        check("0612345678", "0612345678");
    }

    private static void check(String word, String letters) {
        assertThat(ArabicLetters.normalize(word)).isEqualTo(letters);
    }
}
