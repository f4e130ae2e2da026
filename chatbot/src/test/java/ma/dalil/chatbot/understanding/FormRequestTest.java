package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormRequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr       | بالفرنسية عافاك",
                "fr       | jawbni b lfrançais",
                "fr       | en français",
                "fr       | réponds en français stp",
                "ar       | b l3arbiya",
                "ar       | en arabe svp",
                "ar       | بالعربية",
                "ar       | باللغة العربية من فضلك",
                "ary-Arab | بالدارجة",
                "ary-Arab | جاوبني بالدارجة عافاك",
                "ary-Latn | b darija",
                "ary-Latn | b darija b l7orouf latin",
                "zgh-Latn | s tmazight",
                "zgh-Latn | sawl didi s tmazight afak",
                "zgh-Latn | بالأمازيغية",
                "zgh-Tfng | ⵙ ⵜⵎⴰⵣⵉⵖⵜ",
                "zgh-Tfng | b tifinagh",
            })
    void theMessageIsNothingButARequest(String tag, String text) {
        assertThat(FormRequest.in(text)).hasValueSatisfying(request -> {
            assertThat(request.form().toLanguageTag()).isEqualTo(tag);
            assertThat(request.isAlone()).isTrue();
        });
    }

    @Test
    void aRequestStandsBesideAQuestion() {
        assertThat(FormRequest.in("la bourse minhaty conditions بالعربية عافاك"))
                .hasValueSatisfying(request -> {
                    assertThat(request.form().toLanguageTag()).isEqualTo("ar");
                    assertThat(request.rest()).isEqualTo("la bourse minhaty conditions");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je veux un extrait de naissance en arabe svp",
                "wach kayn lformulaire b l3arbiya",
                "واش الوثيقة خاصها تكون بالفرنسية",
                "la carte est en français ou en arabe ?",
            })
    void aLanguageInAQuestionIsNoRequest(String text) {
        assertThat(FormRequest.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Où est la Préfecture de Fès ? بالعربية عافاك | Où est la Préfecture de Fès ?",
                "أين أجدّد الـبطاقة؟ باللغة الفرنسية من فضلك | أين أجدّد الـبطاقة؟",
                "bghiiiit njeddd lpermis, b l3arbiya 3afak | bghiiiit njeddd lpermis,",
            })
    void theRestIsInTheCitizensOwnSpelling(String text, String rest) {
        assertThat(FormRequest.in(text)).map(FormRequest::rest).contains(rest);
    }
}
