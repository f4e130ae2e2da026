package ma.dalil.retrieval.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.VectorIndex;

/// Real vectors, with something that happens before and after each of their changes: what is seen in between is seen by
/// a query for sure, not by luck.
record WatchedVectors(VectorIndex vectors, Runnable happening) implements VectorIndex {

    @Override
    public String name() {
        return vectors.name();
    }

    @Override
    public Map<String, String> held(String model) {
        return vectors.held(model);
    }

    @Override
    public void put(String model, Collection<Entry> entries) {
        between(() -> vectors.put(model, entries));
    }

    @Override
    public void remove(Collection<String> passageIds) {
        between(() -> vectors.remove(passageIds));
    }

    @Override
    public void keepOnly(String model) {
        between(() -> vectors.keepOnly(model));
    }

    @Override
    public List<Hit> nearest(String model, float[] query, Scope scope, int limit) {
        return vectors.nearest(model, query, scope, limit);
    }

    private void between(Runnable change) {
        happening.run();
        change.run();
        happening.run();
    }
}
