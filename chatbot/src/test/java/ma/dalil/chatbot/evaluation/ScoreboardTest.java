package ma.dalil.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import ma.dalil.channels.conversation.TurnView.Ending;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What a run comes to.
class ScoreboardTest {

    private static final Offset<Double> TENTH = Offset.offset(0.1);

    @Test
    void formsAreCountedApartAndTogether() {
        Scoreboard board = Scoreboard.byForm(List.of(
                Replies.passport("zgh-Tfng", false), Replies.passport("fr", true), Replies.passport("fr", false)));
        assertThat(board.rows())
                .extracting(Scoreboard.Row::name, row -> row.figure(Measure.RETRIEVAL))
                .containsExactly(
                        tuple("fr", new Figure(1, 2)),
                        tuple("zgh-Tfng", new Figure(0, 1)),
                        tuple("all", new Figure(1, 3)));
    }

    @Test
    void aMeasureThatNoQuestionCallsForHasNoColumn() {
        assertThat(Scoreboard.byKind(List.of(Replies.passport("fr", true))).measures())
                .doesNotContain(Measure.TRIAGE, Measure.CLARIFICATION);
    }

    @Test
    void parityIsTheGapBetweenTheBestFormAndTheWorst() {
        List<Parity> parity = Parity.of(Scoreboard.byForm(List.of(
                Replies.passport("fr", true),
                Replies.passport("zgh-Tfng", true),
                Replies.passport("zgh-Tfng", false),
                Replies.passport("zgh-Tfng", false))));
        assertThat(parity.getFirst())
                .returns(Measure.RETRIEVAL, Parity::measure)
                .returns("fr", Parity::best)
                .returns("zgh-Tfng", Parity::worst);
        assertThat(parity.getFirst().points()).isCloseTo(66.7, TENTH);
    }

    @Test
    void mixedMessagesAreNoFormOfTheirOwn() {
        assertThat(Parity.of(
                        Scoreboard.byForm(List.of(Replies.passport("fr", true), Replies.passport("mixed", false)))))
                .isEmpty();
    }

    @Test
    void anIntervalOfFewQuestionsIsWide() {
        assertThat(new Figure(4, 4).interval().low()).isCloseTo(51.0, TENTH);
    }

    @Test
    void aConfusionCountsWhatWasAnsweredInWhichForm() {
        Verdict inArabic = Replies.verdict(
                Replies.TUNING, Replies.passportPrice("ary-Latn"), Replies.answered("ar", "500", "passport-adult"));
        Confusion forms = Confusion.ofForms(List.of(Replies.passport("fr", true), inArabic));
        assertThat(forms.columns()).containsExactly("fr", "ar");
        assertThat(forms.rows())
                .containsExactly(new Confusion.Row("fr", List.of(1, 0)), new Confusion.Row("ary-Latn", List.of(0, 1)));
    }

    @Test
    void theMostFrequentWrongDocumentComesFirst() {
        Verdict nothing =
                Replies.verdict(Replies.TUNING, Replies.passportPrice("fr"), Replies.ended(Ending.NO_EVIDENCE, ""));
        assertThat(Mistake.of(List.of(nothing, Replies.passport("fr", false), Replies.passport("ar", false))))
                .containsExactly(
                        new Mistake("passport-adult", "passport-minor", 2),
                        new Mistake("passport-adult", "nothing", 1));
    }

    @Test
    void aWrongDocumentThatIsHeldOutIsNotTold() {
        assertThat(Mistake.of(List.of(Replies.verdict(
                        Replies.HELD_OUT, Replies.passportPrice("fr"), Replies.answered("fr", "", "passport-minor")))))
                .isEmpty();
    }

    @Test
    void theWordsOfAQuestionThatIsHeldOutAreNotWritten() {
        List<Verdict> verdicts = List.of(Replies.verdict(
                Replies.HELD_OUT, Replies.passportPrice("fr"), Replies.answered("fr", "", "passport-adult")));
        assertThat(VerdictRecord.Run.of(Summary.of(verdicts), verdicts).verdicts())
                .extracting(VerdictRecord::words)
                .containsOnlyNulls();
    }
}
