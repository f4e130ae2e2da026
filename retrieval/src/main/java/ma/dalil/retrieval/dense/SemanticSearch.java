package ma.dalil.retrieval.dense;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Searches by meaning, in each scope with the model whose vectors are complete there.
@Component
public class SemanticSearch {

    private final VectorIndex vectors;
    private final Map<Scope, Embedder> serving = new ConcurrentHashMap<>();

    public SemanticSearch(VectorIndex vectors) {
        this.vectors = vectors;
    }

    /// From now on this model's vectors serve in the scope.
    public void serve(Scope scope, Embedder embedder) {
        serving.put(scope, embedder);
    }

    public @Nullable Embedder serving(Scope scope) {
        return serving.get(scope);
    }

    /// The nearest passages that bear on the question, nearest first.
    ///
    /// @param held whether a passage belongs to the version that is asked
    /// @throws IllegalStateException if no vectors are there yet
    public List<VectorIndex.Hit> search(Query query, int limit, Predicate<String> held) {
        Embedder embedder;
        List<VectorIndex.Hit> hits;
        do {
            embedder = serving.get(query.scope());
            if (embedder == null) {
                throw new IllegalStateException("no vectors yet");
            }
            hits = nearest(embedder, query, limit, held);
            // Where another model took over meanwhile, the vectors of the former may be gone already.
        } while (!embedder.equals(serving.get(query.scope())));
        double floor = embedder.floor(query.scope());
        return hits.stream().filter(hit -> hit.similarity() >= floor).toList();
    }

    /// Passages of another version take no places: then as many again are asked for.
    private List<VectorIndex.Hit> nearest(Embedder embedder, Query query, int limit, Predicate<String> held) {
        float[] question = embedder.query(query.text());
        for (int asked = limit; ; asked *= 2) {
            List<VectorIndex.Hit> hits = vectors.nearest(embedder.version(), question, query.scope(), asked);
            List<VectorIndex.Hit> ofVersion =
                    hits.stream().filter(hit -> held.test(hit.passageId())).toList();
            if (ofVersion.size() >= limit || hits.size() < asked) {
                return ofVersion.subList(0, Math.min(limit, ofVersion.size()));
            }
        }
    }
}
