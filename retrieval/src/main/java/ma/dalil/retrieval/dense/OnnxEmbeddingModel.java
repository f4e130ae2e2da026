package ma.dalil.retrieval.dense;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/// A sentence model in ONNX, such as those of the e5 family, run in this process: the mean of the vectors of its
/// tokens, of length 1.
///
/// Spring AI's own class for such models takes the mean with PyTorch, which it fetches from the network when the first
/// text is embedded; here nothing leaves the machine.
final class OnnxEmbeddingModel implements EmbeddingModel {

    /// What models of this family read of a text.
    private static final int MOST_TOKENS = 512;
    /// Texts at a time: what a model holds in memory grows with them.
    private static final int BATCH = 16;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    OnnxEmbeddingModel(Path model, Path tokenizer) throws IOException, OrtException {
        this.session = environment.createSession(model.toString(), new OrtSession.SessionOptions());
        // Beside a graphics card the tokenizer would fetch a library made for that card.
        System.setProperty("RUST_FLAVOR", "cpu");
        this.tokenizer = HuggingFaceTokenizer.builder()
                .optTokenizerPath(tokenizer)
                .optPadding(true)
                .optTruncation(true)
                .optMaxLength(MOST_TOKENS)
                .build();
    }

    @Override
    public float[] embed(Document document) {
        return embed(Objects.requireNonNullElse(document.getText(), ""));
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<String> texts = request.getInstructions();
        List<Embedding> embeddings = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            for (float[] vector : vectors(texts.subList(from, Math.min(texts.size(), from + BATCH)))) {
                embeddings.add(new Embedding(vector, embeddings.size()));
            }
        }
        return new EmbeddingResponse(embeddings);
    }

    private List<float[]> vectors(List<String> texts) {
        Encoding[] encodings = tokenizer.batchEncode(texts);
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            put(inputs, "input_ids", encodings, Encoding::getIds);
            put(inputs, "attention_mask", encodings, Encoding::getAttentionMask);
            put(inputs, "token_type_ids", encodings, Encoding::getTypeIds);
            try (OrtSession.Result result = session.run(inputs)) {
                return means((OnnxTensor) result.get(0), encodings);
            }
        } catch (OrtException failed) {
            throw new IllegalStateException("the ONNX model did not embed " + texts.size() + " texts", failed);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /// Not every model of the family asks for the types of tokens.
    private void put(
            Map<String, OnnxTensor> inputs, String name, Encoding[] encodings, Function<Encoding, long[]> values)
            throws OrtException {
        if (session.getInputNames().contains(name)) {
            long[][] rows = Arrays.stream(encodings).map(values).toArray(long[][]::new);
            inputs.put(name, OnnxTensor.createTensor(environment, rows));
        }
    }

    /// The tensor is text by token by coordinate; tokens that only fill up a row do not count.
    private static List<float[]> means(OnnxTensor tokens, Encoding[] encodings) {
        long[] shape = tokens.getInfo().getShape();
        int dimension = (int) shape[2];
        FloatBuffer coordinates = tokens.getFloatBuffer();
        List<float[]> means = new ArrayList<>();
        for (Encoding encoding : encodings) {
            float[] mean = new float[dimension];
            for (long counts : encoding.getAttentionMask()) {
                for (int i = 0; i < dimension; i++) {
                    mean[i] += counts * coordinates.get();
                }
            }
            means.add(ofLengthOne(mean));
        }
        return means;
    }

    private static float[] ofLengthOne(float[] vector) {
        double square = 0;
        for (float coordinate : vector) {
            square += (double) coordinate * coordinate;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
