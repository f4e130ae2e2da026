package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose papers a message is about.
class ForeignPapersTest {

    private static final ForeignPapers FOREIGN = ForeignPapers.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "renouveler ma carte d'identité belge",
                "passeport algérien perdu",
                "titre de séjour espagnol, quels documents",
                "بطاقة الهوية التونسية",
                "ما هي شروط جواز السفر المصري",
                "كيفاش نجدد الباسبور الفرنسي",
                "kifach njedded lpermi talyani",
                "chno lwra9 dyal lvisa dyal almanya",
                "lvisa n talyan",
                "ⵍⵠⵉⵣⴰ ⵏ ⵎⴰⵔⵉⴽⴰⵏ",
                "je vis en Belgique, comment échanger mon permis belge",
            })
    void papersOfAnotherState(String text) {
        assertThat(FOREIGN.areMeant(Message.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je vis en Belgique, comment renouveler ma carte nationale",
                "أنا ساكن ففرنسا وبغيت نجدد لاكارط",
                "njedded lpaspor f fransa",
                "lpaspor inu iqda, lligh gh fransa",
                "mon mari a un passeport français, comment déclarer notre mariage",
                "hiya maghribiya walakin ana jinsiya italiya",
                "carte de séjour pour un étudiant sénégalais au Maroc",
                "casier judiciaire pour visa canada",
                "3ndi permis d spania bghit nbedlo",
                "passeport marocain perdu en Espagne",
            })
    void papersOfMorocco(String text) {
        assertThat(FOREIGN.areMeant(Message.of(text))).isFalse();
    }
}
