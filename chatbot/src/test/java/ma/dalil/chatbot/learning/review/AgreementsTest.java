package ma.dalil.chatbot.learning.review;

import static ma.dalil.channels.desk.Reviews.Verdict.NO;
import static ma.dalil.channels.desk.Reviews.Verdict.UNSURE;
import static ma.dalil.channels.desk.Reviews.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ma.dalil.chatbot.learning.review.Agreements.Pair;
import org.junit.jupiter.api.Test;

class AgreementsTest {

    /// The example of the textbooks: 20 times both yes, 15 times both no, 5 and 10 times apart; kappa is 0.4.
    @Test
    void kappaTakesOutWhatChanceAgreesOn() {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(20, new Pair(YES, YES)));
        pairs.addAll(Collections.nCopies(5, new Pair(YES, NO)));
        pairs.addAll(Collections.nCopies(10, new Pair(NO, YES)));
        pairs.addAll(Collections.nCopies(15, new Pair(NO, NO)));
        assertThat(Agreements.share(pairs)).isEqualTo(0.7, within(1e-9));
        assertThat(Agreements.kappa(pairs)).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void whoeverAlwaysAgreesHasOne() {
        check(1, new Pair(YES, YES), new Pair(NO, NO), new Pair(UNSURE, UNSURE));
    }

    @Test
    void whoeverAgreesAsOftenAsByChanceHasNone() {
        check(0, new Pair(YES, YES), new Pair(YES, NO), new Pair(NO, YES), new Pair(NO, NO));
    }

    @Test
    void whoeverNeverAgreesIsBelow() {
        check(-1, new Pair(YES, NO), new Pair(NO, YES));
    }

    @Test
    void whereNobodyEverSaysAnythingElseItIsNotDefined() {
        assertThat(Agreements.kappa(List.of(new Pair(YES, YES), new Pair(YES, YES))))
                .isNull();
    }

    @Test
    void withoutPairsThereIsNothing() {
        assertThat(Agreements.kappa(List.<Pair>of())).isNull();
        assertThat(Agreements.share(List.<Pair>of())).isZero();
    }

    private static void check(double kappa, Pair... pairs) {
        assertThat(Agreements.kappa(List.of(pairs))).isEqualTo(kappa, within(1e-9));
    }
}
