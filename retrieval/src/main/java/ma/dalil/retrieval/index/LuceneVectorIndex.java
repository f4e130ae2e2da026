package ma.dalil.retrieval.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.VectorIndex;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/// Vectors in Lucene (HNSW), on disk: for a PostgreSQL that carries no pgvector.
///
/// Each model has a vector field of its own, since a field has one dimension. Lucene's cosine score is (1 + cosine) /
/// 2.
public final class LuceneVectorIndex implements VectorIndex, AutoCloseable {

    private static final String KEY = "key";
    private static final String PASSAGE = "passage";
    private static final String DOCUMENT = "document";
    private static final String SCOPE = "scope";
    private static final String MODEL = "model";
    private static final String HASH = "hash";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    public LuceneVectorIndex(Path folder) {
        try {
            Files.createDirectories(folder);
            this.writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig());
            this.searchers = new SearcherManager(DirectoryReader.open(writer), new SearcherFactory());
        } catch (IOException unusable) {
            throw new UncheckedIOException("the vector folder cannot be used: " + folder, unusable);
        }
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public Map<String, String> held(String model) {
        return reading(searcher -> {
            Map<String, String> held = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                StoredFields stored = leaf.reader().storedFields();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if (live == null || live.get(i)) {
                        Document document = stored.document(i);
                        if (model.equals(document.get(MODEL))) {
                            held.put(document.get(PASSAGE), document.get(HASH));
                        }
                    }
                }
            }
            return held;
        });
    }

    @Override
    public void put(String model, Collection<Entry> entries) {
        change(() -> {
            for (Entry entry : entries) {
                String key = model + " " + entry.passageId();
                Document document = new Document();
                document.add(new StringField(KEY, key, Field.Store.NO));
                document.add(new StringField(PASSAGE, entry.passageId(), Field.Store.YES));
                document.add(new StoredField(DOCUMENT, entry.documentId()));
                document.add(new StringField(SCOPE, entry.scope().name(), Field.Store.NO));
                document.add(new StringField(MODEL, model, Field.Store.YES));
                document.add(new StoredField(HASH, entry.hash()));
                document.add(new KnnFloatVectorField(field(model), entry.vector(), VectorSimilarityFunction.COSINE));
                writer.updateDocument(new Term(KEY, key), document);
            }
        });
    }

    @Override
    public void remove(Collection<String> passageIds) {
        change(() -> {
            for (String id : passageIds) {
                writer.deleteDocuments(new Term(PASSAGE, id));
            }
        });
    }

    @Override
    public void keepOnly(String model) {
        change(() -> writer.deleteDocuments(new BooleanQuery.Builder()
                .add(org.apache.lucene.search.MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(MODEL, model)), BooleanClause.Occur.MUST_NOT)
                .build()));
    }

    @Override
    public List<Hit> nearest(String model, float[] query, Scope scope, int limit) {
        return reading(searcher -> {
            List<Hit> hits = new ArrayList<>();
            KnnFloatVectorQuery nearest =
                    new KnnFloatVectorQuery(field(model), query, limit, new TermQuery(new Term(SCOPE, scope.name())));
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc found : searcher.search(nearest, limit).scoreDocs) {
                Document document = stored.document(found.doc);
                hits.add(new Hit(document.get(PASSAGE), document.get(DOCUMENT), 2.0 * found.score - 1));
            }
            return hits;
        });
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }

    private static String field(String model) {
        return "vector " + model;
    }

    private interface Change {
        void make() throws IOException;
    }

    private synchronized void change(Change change) {
        try {
            change.make();
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <T> T reading(LexicalSnapshot.Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
