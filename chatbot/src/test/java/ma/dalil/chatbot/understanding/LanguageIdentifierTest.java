package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Combien coûte le passeport ?",
                "fr | renouveler ma carte nationale",
                "fr | mon fils est né à Lyon, je fais quoi",
                "ar | ما هي الوثائق المطلوبة لجواز السفر؟",
                "ar | كيف أسجل ابنتي في المدرسة",
                "ar | شروط الاستفادة من الدعم",
                "ary-Arab | شحال ديال الوراق خاصني",
                "ary-Arab | بغيت نجدد لاكارط",
                "ary-Arab | ما عطاونيش الرخصة علاش",
                "ary-Latn | bghit njded lakart dyali",
                "ary-Latn | ch7al taman dyal passport",
                "ary-Latn | tlefat lia l7ala lmadania",
                "zgh-Latn | mamnk ra skregh lpassport",
                "zgh-Latn | mani gh tlla lmouqata3a",
                "zgh-Latn | riɣ ad awiɣ takarḍa n tmagit",
                "zgh-Tfng | ⵎⴰⵏⵉ ⵖ ⵜⵍⵍⴰ ⵍⴱⴰⵍⴰⴷⵉⵢⴰ",
            })
    void theFormOfASentence(String tag, String text) {
        assertThat(LanguageIdentifier.identify(text)).contains(WrittenForms.of(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNIE", "37 37", "RSU 2026", "?", "الجواز"})
    void loanWordsAndNumbersDecideNothing(String text) {
        assertThat(LanguageIdentifier.identify(text)).isEmpty();
    }
}
