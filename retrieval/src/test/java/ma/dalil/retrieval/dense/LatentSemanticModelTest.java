package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.document.Document;

class LatentSemanticModelTest {

    private static final String PASSPORT = "passeport biométrique جواز السفر الباسبور lpasspor";
    private static final String BIRTH = "acte de naissance رسم الولادة عقد الازدياد lakd dyal zyada";
    private static final String CARD = "carte nationale البطاقة الوطنية لاكارط lakart takarḍa n tmagit";

    private final LatentSemanticModel model = LatentSemanticModel.fit(List.of(PASSPORT, BIRTH, CARD));

    @Test
    void aWordOfOneLanguageMeetsTheConceptInAnother() {
        assertThat(similarity("جواز السفر", "passeport")).isGreaterThan(similarity("جواز السفر", "naissance") + 0.5);
    }

    @Test
    void whatIsUnknownIsLikeNothing() {
        assertThat(similarity("reserve moi un billet de train", PASSPORT)).isLessThan(0.3);
    }

    @Test
    void theSameRowsGiveTheSameModel() {
        assertThat(LatentSemanticModel.fit(List.of(PASSPORT, BIRTH, CARD)).version())
                .isEqualTo(model.version());
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
        float[] left = model.embed(question);
        float[] right = model.embed(new Document(passage));
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
