package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.ai.document.Document;

class LatentSemanticModelTest {

    private static final String PASSPORT = "passeport biométrique جواز السفر الباسبور lpasspor";
    private static final String BIRTH = "acte de naissance رسم الولادة عقد الازدياد lakd dyal zyada";
    private static final String CARD = "carte nationale البطاقة الوطنية لاكارط lakart takarḍa n tmagit";

    private final LatentSemanticModel model = LatentSemanticFit.of(List.of(PASSPORT, BIRTH, CARD), "one");

    @Test
    void aWordOfOneLanguageMeetsTheConceptInAnother() {
        assertThat(similarity("جواز السفر", "passeport")).isGreaterThan(similarity("جواز السفر", "naissance") + 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        // fr, ar, ary-Arab, ary-Latn, zgh-Latn, zgh-Tfng
        "acte de naissance, رسم الولادة, carte nationale",
        "رسم الولادة, lakd dyal zyada, passeport",
        "الباسبور, passeport biométrique, acte de naissance",
        "lpasspor, جواز السفر, عقد الازدياد",
        "takarḍa n tmagit, البطاقة الوطنية, جواز السفر",
        "ⵜⴰⴽⴰⵕⴹⴰ ⵏ ⵜⵎⴰⴳⵉⵜ, carte nationale, رسم الولادة",
    })
    void aQuestionInOneFormFindsTheConceptToldInAnother(String question, String same, String other) {
        assertThat(similarity(question, same)).isGreaterThan(similarity(question, other) + 0.5);
    }

    @Test
    void whatIsUnknownIsLikeNothing() {
        assertThat(similarity("reserve moi un billet de train", PASSPORT)).isLessThan(0.3);
    }

    @Test
    void theSameRowsGiveTheSameVectors() {
        assertThat(LatentSemanticFit.of(List.of(PASSPORT, BIRTH, CARD), "one").embed("lakart dyali tsalat"))
                .containsExactly(model.embed("lakart dyali tsalat"));
    }

    @Test
    void vectorsHaveLengthOne() {
        float[] vector = model.embed("lakart dyali tsalat");
        double square = 0;
        for (float coordinate : vector) {
            square += coordinate * coordinate;
        }
        assertThat(square).isBetween(0.999, 1.001);
    }

    private double similarity(String question, String passage) {
        return Vectors.cosine(model.embed(question), model.embed(new Document(passage)));
    }
}
