package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.chatbot.answer.FollowUpWeights.Wording;
import ma.dalil.chatbot.answer.Relatives.Relation;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;
import org.junit.jupiter.api.Test;

class FollowUpWeightsTest {

    private static final FollowUpWeights WEIGHTS = FollowUpWeights.shipped();

    @Test
    void whatSaysNothingStaysWithWhatWasSpokenOf() {
        Wording few = Wording.of("et le timbre ?", Tie.OPEN, true);
        assertThat(logit(Relation.THE_SAME, 0, few)).isGreaterThan(logit(Relation.OTHER, 0, few));
    }

    @Test
    void whatSpeaksForAnotherServiceLeadsThere() {
        Wording few = Wording.of("ma carte grise", Tie.OPEN, false);
        assertThat(logit(Relation.OTHER, 0.9, few)).isGreaterThan(logit(Relation.THE_SAME, 0.02, few));
    }

    @Test
    void aRelativeIsSoonerMeantThanAStranger() {
        Wording few = Wording.of("pour mon fils ?", Tie.OPEN, false);
        assertThat(logit(Relation.SAME_PAPER, 0.3, few)).isGreaterThan(logit(Relation.OTHER, 0.3, few));
    }

    @Test
    void whoBeginsAnewLeavesSooner() {
        assertThat(stayingRatherThanLeaving(Tie.BEGINS_ANEW)).isLessThan(stayingRatherThanLeaving(Tie.OPEN));
    }

    private static double stayingRatherThanLeaving(Tie tie) {
        Wording wording = Wording.of("une facture", tie, false);
        return logit(Relation.THE_SAME, 0.1, wording) - logit(Relation.OTHER, 0.3, wording);
    }

    private static double logit(Relation relation, double alone, Wording wording) {
        return WEIGHTS.logit(relation, FollowUpWeights.signs(alone, alone, wording));
    }
}
