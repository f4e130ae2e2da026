package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.dalil.chatbot.triage.MessageExamples.Example;
import ma.dalil.chatbot.triage.MessageExamples.Source;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final int MANY = 1000;

    @Test
    void theSameSentenceInTwoScriptsStandsInOneFold() {
        together(
                new Example(Source.WRITTEN, "child-in-danger", "ary-Arab", "ولد الجيران خدام فالكاراج"),
                new Example(Source.WRITTEN, "child-in-danger", "ary-Latn", "weld jiran khdam f lgaraj"));
    }

    @Test
    void questionsAboutOneDocumentStandInOneFold() {
        together(
                new Example(Source.QUESTIONS, "none", "fr", "combien coûte la carte", "cnie-first"),
                new Example(Source.QUESTIONS, "none", "ar", "أين أذهب", "cnie-first"));
    }

    @Test
    void otherSentencesStandApart() {
        Example one = new Example(Source.WRITTEN, "threat", "fr", "il dit qu'il va brûler ma maison");
        Example other = new Example(Source.WRITTEN, "asylum", "fr", "nous avons fui la guerre au Soudan");
        var folds = Folds.of(List.of(one, other), MANY);
        assertThat(folds.get(one)).isNotEqualTo(folds.get(other));
    }

    private static void together(Example one, Example other) {
        var folds = Folds.of(List.of(one, other), MANY);
        assertThat(folds.get(one)).isEqualTo(folds.get(other));
    }
}
