package ma.dalil.retrieval.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import ma.dalil.retrieval.lexical.LexicalFields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;

/// The lexical index as one version left it, until it is closed. A question is answered from one snapshot, so that its
/// answer is never of two versions.
public final class LexicalSnapshot implements AutoCloseable {

    private final SearcherManager searchers;
    private final IndexSearcher searcher;

    /// What is done with a searcher of one version.
    @FunctionalInterface
    public interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    LexicalSnapshot(SearcherManager searchers) throws IOException {
        this.searchers = searchers;
        this.searcher = searchers.acquire();
    }

    /// The knowledge version that is held; 0 if none.
    public long version() {
        return read(held -> {
            String version = ((DirectoryReader) held.getIndexReader())
                    .getIndexCommit()
                    .getUserData()
                    .get(LexicalIndex.VERSION);
            return version == null ? 0 : Long.parseLong(version);
        });
    }

    /// Whether a passage is part of this version; vectors of the version before or after may be there still or already.
    public boolean holds(String passageId) {
        return read(held -> ((VersionSearcher) held).holds(passageId));
    }

    /// Whether a document is part of this version.
    public boolean holdsDocument(String documentId) {
        return read(held -> held.count(new TermQuery(new Term(LexicalFields.DOCUMENT, documentId))) > 0);
    }

    public <T> T read(Reading<T> reading) {
        try {
            return reading.of(searcher);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
