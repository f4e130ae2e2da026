package ma.dalil.retrieval.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.dalil.retrieval.lexical.LexicalFields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Searches what one version left, which changes no more: whether it holds a passage is looked up once, although each
/// question asks it of a hundred.
final class VersionSearcher extends IndexSearcher {

    private final Map<String, Boolean> held = new ConcurrentHashMap<>();

    VersionSearcher(IndexReader reader) {
        super(reader);
    }

    boolean holds(String passageId) throws IOException {
        Boolean known = held.get(passageId);
        if (known == null) {
            known = count(new TermQuery(new Term(LexicalFields.PASSAGE, passageId))) > 0;
            held.put(passageId, known);
        }
        return known;
    }
}
