package ma.dalil.retrieval.index.measure;

import java.util.List;

/// Finds passages, named by their number, best first.
interface PassageSearch extends AutoCloseable {

    String name();

    List<Integer> search(Question question, int limit);

    @Override
    void close();
}
