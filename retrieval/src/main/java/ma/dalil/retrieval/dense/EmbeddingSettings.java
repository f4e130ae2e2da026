package ma.dalil.retrieval.dense;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which embedding model serves: the built-in one, unless a local ONNX model or an OpenAI-compatible endpoint is named.
///
/// @param onnx a model on this machine, such as multilingual-e5-small
/// @param openai an OpenAI-compatible endpoint
/// @param floor cosine under which a passage does not bear on a question, for a model that is not built in
@ConfigurationProperties("dalil.embedding")
public record EmbeddingSettings(
        @Nullable Onnx onnx,
        @Nullable OpenAi openai,
        @DefaultValue("0.78") double floor) {

    /// @param queryPrefix what the model wants before a question (e5: `query: `)
    public record Onnx(
            Path model,
            Path tokenizer,
            @DefaultValue("query: ") String queryPrefix,
            @DefaultValue("passage: ") String passagePrefix,
            @DefaultValue("384") int dimension) {}

    /// @param baseUrl ends in `/v1`
    /// @param apiKey any word where the server wants none
    public record OpenAi(
            URI baseUrl,
            @DefaultValue("none") String apiKey,
            String model,
            int dimension,
            @DefaultValue("10s") Duration timeLimit) {

        @Override
        public String toString() {
            return "OpenAi[" + baseUrl + ", " + model + ", key [REDACTED]]";
        }
    }
}
