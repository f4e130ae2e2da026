package ma.dalil.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

    @Test
    void whatBothListsKnowComesFirst() {
        assertThat(ReciprocalRankFusion.fuse(List.of("a", "b"), List.of("b", "c"))
                        .keySet())
                .containsExactly("b", "a", "c");
    }

    @Test
    void oneListKeepsItsOrder() {
        assertThat(ReciprocalRankFusion.fuse(List.of("x", "y", "z"), List.of()).keySet())
                .containsExactly("x", "y", "z");
    }

    @Test
    void firstInBothScoresTwiceTheFirstPlace() {
        assertThat(ReciprocalRankFusion.fuse(List.of("a"), List.of("a"))).containsEntry("a", 2.0 / 61);
    }
}
