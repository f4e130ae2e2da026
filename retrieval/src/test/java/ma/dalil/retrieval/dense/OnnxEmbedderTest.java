package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import ma.dalil.retrieval.Query.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real model of the e5 family, on files as an operator names them. It reads English; the multilingual ones are of
/// the same make.
class OnnxEmbedderTest {

    private static final double FLOOR = 0.78;
    private static final String PASSPORT = "To obtain a passport you bring two photographs and the national card.";
    private static final String TAX = "The tax on vehicles is paid online before the end of January.";

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable Embedder loaded;

    @BeforeAll
    static void load() throws IOException {
        loaded = Embedders.onnx(settings(file("e5-small-v2-q.onnx"), file("e5-small-v2-q-tokenizer.json")), FLOOR);
    }

    @Test
    void aQuestionIsNearerToItsPassageThanToAnother() {
        List<float[]> passages = embedder().passages(List.of(PASSPORT, TAX));
        float[] question = embedder().query("What papers do I need for a passport?");
        assertThat(Vectors.cosine(question, passages.get(0))).isGreaterThan(Vectors.cosine(question, passages.get(1)));
    }

    @Test
    void theOrderOfPassagesIsKept() {
        float[] alone = embedder().passages(List.of(TAX)).getFirst();
        float[] second = embedder().passages(List.of(PASSPORT, TAX)).get(1);
        assertThat(Vectors.cosine(alone, second)).isGreaterThan(0.99);
    }

    @Test
    void aQuestionAndAPassageOfTheSameWordsDiffer() {
        float[] passage = embedder().passages(List.of(TAX)).getFirst();
        assertThat(Vectors.cosine(embedder().query(TAX), passage)).isLessThan(0.9999);
    }

    @Test
    void vectorsHaveTheDimensionThatIsSet() {
        assertThat(embedder().query("passport")).hasSize(384);
        assertThat(embedder().dimension()).isEqualTo(384);
    }

    @Test
    void theFloorIsThatOfTheSettingsInBothScopes() {
        assertThat(embedder().floor(Scope.PROCEDURES)).isEqualTo(FLOOR);
        assertThat(embedder().floor(Scope.LEGAL_TEXTS)).isEqualTo(FLOOR);
    }

    @Test
    void theVersionTellsTheFileAndTheDimension() {
        assertThat(embedder().version()).isEqualTo("onnx-e5-small-v2-q.onnx-384");
    }

    @Test
    void aFileThatIsNoModelIsRefusedByItsName() throws IOException {
        Path noModel = Files.writeString(Objects.requireNonNull(folder).resolve("no-model.onnx"), "not a model");
        assertThatThrownBy(() -> Embedders.onnx(settings(noModel, file("e5-small-v2-q-tokenizer.json")), FLOOR))
                .hasMessageContaining("no-model.onnx");
    }

    private static Embedder embedder() {
        return Objects.requireNonNull(loaded);
    }

    private static EmbeddingSettings.Onnx settings(Path model, Path tokenizer) {
        return new EmbeddingSettings.Onnx(model, tokenizer, "query: ", "passage: ", 384);
    }

    /// A resource of the model's jar as a file of its own.
    private static Path file(String name) throws IOException {
        Path file = Objects.requireNonNull(folder).resolve(name);
        if (!Files.exists(file)) {
            try (InputStream resource =
                    Objects.requireNonNull(OnnxEmbedderTest.class.getResourceAsStream("/" + name), name)) {
                Files.copy(resource, file);
            }
        }
        return file;
    }
}
