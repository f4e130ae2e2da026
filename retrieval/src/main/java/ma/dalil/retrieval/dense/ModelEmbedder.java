package ma.dalil.retrieval.dense;

import java.util.Comparator;
import java.util.List;
import ma.dalil.retrieval.Query.Scope;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;

/// Any model of Spring AI behind the seam, with the words that some models want before questions and passages.
record ModelEmbedder(
        EmbeddingModel model, String queryPrefix, String passagePrefix, int dimension, String version, double floor)
        implements Embedder {

    @Override
    public double floor(Scope scope) {
        return floor;
    }

    @Override
    public float[] query(String text) {
        return model.embed(queryPrefix + text);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        List<String> prefixed = texts.stream().map(text -> passagePrefix + text).toList();
        // An endpoint may answer in any order: each vector says of which text it is.
        return model.embedForResponse(prefixed).getResults().stream()
                .sorted(Comparator.comparing(Embedding::getIndex))
                .map(Embedding::getOutput)
                .toList();
    }
}
