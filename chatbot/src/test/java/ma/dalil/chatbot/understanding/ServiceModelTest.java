package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceModelTest {

    private static final ServiceModel MODEL = new ServiceModel(new Concepts(Knowledge.lexicon()));

    /// Whoever adds a procedure trains the model anew.
    @Test
    void everyProcedureIsKnown() {
        assertThat(MODEL.procedures())
                .containsExactlyInAnyOrderElementsOf(
                        Knowledge.catalog().all().stream().map(Procedure::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "on m'a volé mon passeport à la gare, passport-loss",
        "je veux un passeport pour voyager cet été, passport-adult",
        "لم يدفع لي المشغل أجرتي, labour-dispute",
        "تلفات ليا لاكارط ناسيونال, cnie-loss",
        "bghit npassi lpermi l2awwal merra, driving-licence-first",
    })
    void ofNeighboursTheOneThatIsAskedForIsLikeliest(String question, String procedure) {
        assertThat(MODEL.of(question).entrySet().stream().max(Map.Entry.comparingByValue()))
                .hasValueSatisfying(best -> assertThat(best.getKey()).isEqualTo(procedure));
    }

    @Test
    void likelihoodsAreSharesOfOne() {
        double sum = MODEL.of("renouveler la carte nationale").values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isBetween(0.5, 1.0);
    }

    @Test
    void aMessageWithoutWordsIsAboutNothing() {
        assertThat(MODEL.of("?!")).isEmpty();
    }
}
