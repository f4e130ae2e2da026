package ma.dalil.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.VectorIndex;
import ma.dalil.retrieval.dense.VectorIndexContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneVectorIndexTest extends VectorIndexContract {

    @TempDir
    private @Nullable Path folder;

    private @Nullable LuceneVectorIndex open;

    @Override
    protected VectorIndex index() {
        open = new LuceneVectorIndex(Objects.requireNonNull(folder));
        return open;
    }

    @AfterEach
    void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void vectorsOutliveTheProcess() throws IOException {
        index().put("m-1", List.of(new VectorIndex.Entry("p", "d", Scope.PROCEDURES, "h", new float[] {1, 0})));
        close();
        assertThat(index().held("m-1")).containsKey("p");
    }
}
