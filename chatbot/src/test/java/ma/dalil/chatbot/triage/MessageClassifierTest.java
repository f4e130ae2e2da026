package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.chatbot.triage.Assessment.Doubt;
import ma.dalil.chatbot.turn.Outcome.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is heard where no rule has a word for it.
class MessageClassifierTest {

    private static final MessageClassifier CLASSIFIER = MessageClassifier.shipped();
    private static final EscalationRules RULES = EscalationRules.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOMESTIC_VIOLENCE | il me tire les cheveux et casse tout à la maison, c'est mon mari",
                "DOMESTIC_VIOLENCE | rajli jarni mn ch3ri w hrres koulchi",
                "SUICIDE | صافي ما بقا ليا غرض فهاد الحياة",
            })
    void whatNoRuleHasAWordForReachesAPerson(Category category, String text) {
        assertThat(RULES.assess(text)).isEmpty();
        assertThat(likelihoods(text).handedOver(false)).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "combien coûte le passeport de ma fille ?",
                "شنو الوراق ديال عقد الزواج",
                "ما هي وثائق كفالة طفل",
                "mama matet, fin ndeclarer lwafat",
                "mamnk ad skcmɣ iwi s tinml",
            })
    void anHonestQuestionIsNotHandedOver(String text) {
        assertThat(likelihoods(text).handedOver(true)).isEmpty();
    }

    @Test
    void whoAsksForPapersMustSoundMoreInNeed() {
        MessageClassifier.Likelihoods likelihoods =
                new MessageClassifier.Likelihoods(Category.THREAT, MessageClassifier.SENSITIVE_FROM, 0, 0);
        assertThat(likelihoods.handedOver(false)).contains(Category.THREAT);
        assertThat(likelihoods.handedOver(true)).isEmpty();
    }

    @Test
    void aLifeAtStakeNeedsLessCertainty() {
        assertThat(new MessageClassifier.Likelihoods(Category.SUICIDE, MessageClassifier.URGENT_FROM, 0, 0)
                        .handedOver(false))
                .contains(Category.SUICIDE);
        assertThat(new MessageClassifier.Likelihoods(Category.LEGAL_DISPUTE, MessageClassifier.URGENT_FROM, 0, 0)
                        .handedOver(false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"je voudrais faire une demande", "بغيت نحط شي طلب", "ⵔⵉⵖ ⵢⴰⵜ ⵜⴽⴰⵔⴹⴰ"})
    void aMessageThatLeavesOutWhatItIsAboutIsVague(String text) {
        assertThat(likelihoods(text).doubts(false)).contains(Doubt.VAGUE);
    }

    @Test
    void aServiceThatIsNamedIsNotVague() {
        assertThat(likelihoods("combien coûte le passeport ?").doubts(false)).isEmpty();
    }

    @Test
    void wordsThatNobodyKnowsSayNothing() {
        MessageClassifier.Likelihoods likelihoods = likelihoods("xqzt vvbnm");
        assertThat(likelihoods.handedOver(false)).isEmpty();
        assertThat(likelihoods.isOffTopic()).isFalse();
    }

    @Test
    void aMessageWithoutWordsSaysNothing() {
        assertThat(likelihoods("?!").handedOver(false)).isEmpty();
    }

    @Test
    void aFeatureCountsOnce() {
        assertThat(MessageClassifier.features(Message.of("non non non non non")))
                .doesNotHaveDuplicates();
    }

    private static MessageClassifier.Likelihoods likelihoods(String text) {
        return CLASSIFIER.of(Message.of(text));
    }
}
