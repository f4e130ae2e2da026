package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import ma.dalil.retrieval.Query.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An OpenAI-compatible endpoint, with a double that answers as OpenAI documents it.
class OpenAiEmbedderTest {

    private static final double FLOOR = 0.4;
    private static final Duration TIME_LIMIT = Duration.ofMillis(300);
    /// Two attempts, each with its time limit, and the pause between them.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OpenAiDouble endpoint = new OpenAiDouble();
    private final Embedder embedder = Embedders.openai(
            new EmbeddingSettings.OpenAi(endpoint.baseUrl(), "a-key", "text-embedding-3-small", 2, TIME_LIMIT), FLOOR);

    OpenAiEmbedderTest() throws IOException {}

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void vectorsComeInTheOrderOfTheTexts() {
        assertThat(embedder.passages(List.of("a", "four", "seventy")))
                .containsExactly(new float[] {1, 1}, new float[] {4, 1}, new float[] {7, 1});
    }

    @Test
    void aQuestionIsEmbeddedAsItIs() {
        assertThat(embedder.query("four")).containsExactly(4, 1);
    }

    @Test
    void theModelOfTheSettingsIsAsked() {
        embedder.query("four");
        assertThat(endpoint.requests())
                .extracting(request -> request.path("model").asString(""))
                .containsExactly("text-embedding-3-small");
    }

    @Test
    void theKeyGoesAsBearer() {
        embedder.query("four");
        assertThat(endpoint.authorizations()).containsExactly("Bearer a-key");
    }

    @Test
    void anErrorOfTheServerIsAnException() {
        endpoint.is(OpenAiDouble.Mood.FAILING);
        assertTimeoutPreemptively(
                PATIENCE, () -> assertThatThrownBy(() -> embedder.query("four")).hasMessageContaining("500"));
    }

    @Test
    void aSilentServerIsAnException() {
        endpoint.is(OpenAiDouble.Mood.SILENT);
        assertTimeoutPreemptively(
                PATIENCE, () -> assertThatThrownBy(() -> embedder.query("four")).isInstanceOf(RuntimeException.class));
    }

    @Test
    void theFloorIsThatOfTheSettings() {
        assertThat(embedder.floor(Scope.PROCEDURES)).isEqualTo(FLOOR);
    }

    @Test
    void theVersionTellsTheModelAndTheDimension() {
        assertThat(embedder.version()).isEqualTo("openai-text-embedding-3-small-2");
    }
}
