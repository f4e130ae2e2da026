package ma.dalil.retrieval.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import ma.dalil.retrieval.RetrievalSettings;
import ma.dalil.retrieval.lexical.LexicalFields;
import ma.dalil.retrieval.text.Concepts;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The lexical index on disk. Its commits carry the knowledge version they hold; readers see a commit or the next one.
@Component
public class LexicalIndex implements AutoCloseable {

    static final String VERSION = "knowledge-version";
    /// Raised whenever fields or analysis change: an older index is built anew.
    private static final String FORMAT = "4";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// @param concepts an index of other concepts is built anew too
    @Autowired
    public LexicalIndex(RetrievalSettings settings, Concepts concepts) {
        this(folder(settings, concepts), concepts);
    }

    private LexicalIndex(Directory directory, Concepts concepts) {
        try {
            this.writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(LexicalFields.analyzer(concepts))
                            .setSimilarity(LexicalFields.similarity())
                            .setCommitOnClose(false));
            this.searchers = new SearcherManager(DirectoryReader.open(writer), new Searchers());
        } catch (IOException unusable) {
            throw new UncheckedIOException("the index cannot be used: " + directory, unusable);
        }
    }

    /// An index that is gone with the process.
    public static LexicalIndex inMemory() {
        return new LexicalIndex(new ByteBuffersDirectory(), Concepts.NONE);
    }

    private static Directory folder(RetrievalSettings settings, Concepts concepts) {
        Path folder = settings.index().resolve("words-" + FORMAT + "-" + concepts.version());
        try {
            Files.createDirectories(folder);
            return FSDirectory.open(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the index folder cannot be used: " + folder, unusable);
        }
    }

    /// What is weighed when a question is asked is what was weighed when the index was written.
    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new VersionSearcher(reader);
            searcher.setSimilarity(LexicalFields.similarity());
            return searcher;
        }
    }

    /// The knowledge version that queries see; 0 if none.
    public long version() {
        try (LexicalSnapshot now = snapshot()) {
            return now.version();
        }
    }

    /// What queries see now; to be closed.
    public LexicalSnapshot snapshot() {
        try {
            return new LexicalSnapshot(searchers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Replaces what stood for these documents, all in one commit.
    public synchronized void apply(
            Map<String, Collection<Document>> changed, Collection<String> removed, long newVersion) throws IOException {
        for (Map.Entry<String, Collection<Document>> entry : changed.entrySet()) {
            writer.updateDocuments(new Term(LexicalFields.DOCUMENT, entry.getKey()), entry.getValue());
        }
        for (String id : removed) {
            writer.deleteDocuments(new Term(LexicalFields.DOCUMENT, id));
        }
        writer.setLiveCommitData(Map.of(VERSION, Long.toString(newVersion)).entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
