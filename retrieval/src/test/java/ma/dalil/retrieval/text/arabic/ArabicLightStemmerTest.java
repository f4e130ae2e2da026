package ma.dalil.retrieval.text.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLightStemmerTest {

    @Test
    void theArticleGoes() {
        check("العقد", "عقد");
    }

    @Test
    void prepositionWithArticleGoes() {
        check("بالبطاقة", "بطاق");
        check("كالعقد", "عقد");
        check("للسجل", "سجل");
    }

    @Test
    void conjunctionWithArticleGoes() {
        check("والعقد", "عقد");
        check("فالعقد", "عقد");
        check("وبالعقد", "عقد");
        check("وللعقد", "عقد");
    }

    @Test
    void andGoesFromLongWordsOnly() {
        check("وعقد", "عقد");
        check("وقت", "وقت");
    }

    @Test
    void aLoneLetterOtherThanAndStays() {
        check("فصل", "فصل");
        check("بلد", "بلد");
        check("لجن", "لجن");
    }

    @Test
    void taMarbutaGoes() {
        check("شهادة", "شهاد");
    }

    @Test
    void pluralsGo() {
        check("شهادات", "شهاد");
        check("موظفون", "موظف");
        check("موظفين", "موظف");
    }

    @Test
    void pronounsGo() {
        check("عقده", "عقد");
        check("عقدها", "عقد");
        check("عقدهم", "عقد");
    }

    @Test
    void endingsGrownTogetherGo() {
        check("صلاحيتها", "صلاح");
        check("صلاحية", "صلاح");
    }

    @Test
    void twoLettersAreLeft() {
        check("المه", "مه");
        check("يدها", "يد");
    }

    @Test
    void aWordOfOtherLettersStays() {
        check("cnie", "cnie");
        check("55.19", "55.19");
        check("ab123456", "ab123456");
    }

    private static void check(String word, String stem) {
        assertThat(ArabicLightStemmer.stem(ArabicLetters.normalize(word))).isEqualTo(stem);
    }
}
