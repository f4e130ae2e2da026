package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.dalil.chatbot.answer.FollowUpWeights.Wording;
import ma.dalil.chatbot.answer.Relatives.Relation;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;
import org.junit.jupiter.api.Test;

class FollowUpWeightsTest {

    private static final FollowUpWeights WEIGHTS = FollowUpWeights.shipped();

    @Test
    void whatSaysNothingStaysWithWhatWasSpokenOf() {
        Wording few = Wording.of("et le timbre ?", Tie.OPEN, true);
        assertThat(WEIGHTS.logit(Relation.THE_SAME, signs(0, few)))
                .isGreaterThan(WEIGHTS.logit(Relation.OTHER, signs(0, few)));
    }

    @Test
    void whatSpeaksForAnotherServiceLeadsThere() {
        Wording few = Wording.of("ma carte grise", Tie.OPEN, false);
        assertThat(WEIGHTS.logit(Relation.OTHER, signs(0.9, few)))
                .isGreaterThan(WEIGHTS.logit(Relation.THE_SAME, signs(0.02, few)));
    }

    @Test
    void aRelativeIsSoonerMeantThanAStranger() {
        Wording few = Wording.of("pour mon fils ?", Tie.OPEN, false);
        assertThat(WEIGHTS.logit(Relation.SAME_PAPER, signs(0.3, few)))
                .isGreaterThan(WEIGHTS.logit(Relation.OTHER, signs(0.3, few)));
    }

    @Test
    void whoBeginsAnewLeavesSooner() {
        assertThat(stayingRatherThanLeaving(Tie.BEGINS_ANEW)).isLessThan(stayingRatherThanLeaving(Tie.OPEN));
    }

    private static double stayingRatherThanLeaving(Tie tie) {
        Wording wording = Wording.of("une facture", tie, false);
        return WEIGHTS.logit(Relation.THE_SAME, signs(0.1, wording))
                - WEIGHTS.logit(Relation.OTHER, signs(0.3, wording));
    }

    private static Map<FollowUpWeights.Sign, Double> signs(double alone, Wording wording) {
        return FollowUpWeights.signs(alone, alone, wording);
    }
}
