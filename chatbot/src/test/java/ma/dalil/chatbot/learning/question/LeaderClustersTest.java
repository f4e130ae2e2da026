package ma.dalil.chatbot.learning.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.dalil.chatbot.learning.question.LeaderClusters.Cluster;
import org.junit.jupiter.api.Test;

/// Numbers are the more alike the nearer they are: the same is 1, ten apart is 0.
class LeaderClustersTest {

    @Test
    void theLargestComesFirst() {
        check(List.of(50, 10, 11, 12), List.of(List.of(10, 11, 12), List.of(50)));
    }

    @Test
    void ofTheSameSizeTheFirstLeaderComesFirst() {
        check(List.of(30, 10, 31, 11), List.of(List.of(30, 31), List.of(10, 11)));
    }

    @Test
    void joinsTheNearestLeaderNotTheFirst() {
        check(List.of(10, 18, 15), List.of(List.of(18, 15), List.of(10)));
    }

    @Test
    void whoIsLikeTheLeaderJustEnoughJoins() {
        check(List.of(10, 15), List.of(List.of(10, 15)));
        check(List.of(10, 16), List.of(List.of(10), List.of(16)));
    }

    @Test
    void membersAreComparedWithTheLeaderAlone() {
        check(List.of(10, 14, 18), List.of(List.of(10, 14), List.of(18)));
    }

    @Test
    void nothingIsNoCluster() {
        check(List.of(), List.of());
    }

    private static void check(List<Integer> numbers, List<List<Integer>> clusters) {
        assertThat(LeaderClusters.of(numbers, (one, other) -> 1 - Math.abs(one - other) / 10.0, 0.5))
                .extracting(Cluster::members)
                .isEqualTo(clusters);
    }
}
