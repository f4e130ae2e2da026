package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import ma.dalil.retrieval.Query.Scope;
import org.junit.jupiter.api.Test;

/// What every store of vectors does.
public abstract class VectorIndexContract {

    private static final float[] EAST = {1, 0, 0};
    private static final float[] NORTH_EAST = {1, 1, 0};
    private static final float[] NORTH = {0, 1, 0};

    /// An empty index.
    protected abstract VectorIndex index();

    @Test
    void theNearestComesFirstWithItsCosine() {
        VectorIndex index = index();
        index.put("m-1", List.of(entry("north", NORTH), entry("east", EAST), entry("between", NORTH_EAST)));
        List<VectorIndex.Hit> hits = index.nearest("m-1", EAST, Scope.PROCEDURES, 3);
        assertThat(hits).extracting(VectorIndex.Hit::passageId).containsExactly("east", "between", "north");
        assertThat(hits.get(1).similarity()).isBetween(0.706, 0.708);
    }

    @Test
    void aScopeHidesTheOther() {
        VectorIndex index = index();
        index.put("m-1", List.of(new VectorIndex.Entry("law/6", "law", Scope.LEGAL_TEXTS, "h", EAST)));
        assertThat(index.nearest("m-1", EAST, Scope.PROCEDURES, 5)).isEmpty();
    }

    @Test
    void theLargerScopeDoesNotStarveTheOther() {
        VectorIndex index = index();
        index.put(
                "m-1",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new VectorIndex.Entry("law/" + i, "law", Scope.LEGAL_TEXTS, "h", EAST))
                        .toList());
        index.put(
                "m-1",
                IntStream.range(0, 60).mapToObj(i -> entry("p" + i, NORTH_EAST)).toList());
        assertThat(index.nearest("m-1", EAST, Scope.PROCEDURES, 50)).hasSize(50);
    }

    @Test
    void aSecondPutReplaces() {
        VectorIndex index = index();
        index.put("m-1", List.of(entry("p", EAST)));
        index.put("m-1", List.of(new VectorIndex.Entry("p", "p", Scope.PROCEDURES, "new", NORTH)));
        assertThat(index.held("m-1")).containsExactly(java.util.Map.entry("p", "new"));
        assertThat(index.nearest("m-1", NORTH, Scope.PROCEDURES, 5)).hasSize(1);
    }

    @Test
    void twoModelsOfDifferentDimensionStandSideBySide() {
        VectorIndex index = index();
        index.put("m-1", List.of(entry("p", EAST)));
        index.put("m-2", List.of(entry("p", new float[] {0, 1})));
        assertThat(index.nearest("m-1", EAST, Scope.PROCEDURES, 5)).hasSize(1);
        assertThat(index.nearest("m-2", new float[] {0, 1}, Scope.PROCEDURES, 5))
                .hasSize(1);
    }

    @Test
    void keepOnlyForgetsTheOtherModels() {
        VectorIndex index = index();
        index.put("m-1", List.of(entry("p", EAST)));
        index.put("m-2", List.of(entry("p", new float[] {0, 1})));
        index.keepOnly("m-2");
        assertThat(index.held("m-1")).isEmpty();
        assertThat(index.held("m-2")).isNotEmpty();
    }

    @Test
    void whatIsRemovedIsNotFound() {
        VectorIndex index = index();
        index.put("m-1", List.of(entry("p", EAST), entry("q", NORTH)));
        index.remove(List.of("p"));
        assertThat(index.nearest("m-1", EAST, Scope.PROCEDURES, 5))
                .extracting(VectorIndex.Hit::passageId)
                .containsExactly("q");
    }

    private static VectorIndex.Entry entry(String id, float[] vector) {
        return new VectorIndex.Entry(id, id, Scope.PROCEDURES, "h", vector);
    }
}
