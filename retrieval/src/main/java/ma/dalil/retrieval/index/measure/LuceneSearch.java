package ma.dalil.retrieval.index.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Plain Lucene: one analyzer, BM25 as it comes.
final class LuceneSearch implements PassageSearch {

    private static final String FIELD = "text";

    private final Analyzer analyzer;
    private final DirectoryReader reader;

    LuceneSearch(Analyzer analyzer, List<String> passages) {
        this.analyzer = analyzer;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String passage : passages) {
                    Document document = new Document();
                    document.add(new TextField(FIELD, passage, Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1); // documents keep the order of the passages
            }
            this.reader = DirectoryReader.open(directory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String name() {
        return "Lucene " + analyzer.getClass().getSimpleName();
    }

    @Override
    public List<Integer> search(Question question, int limit) {
        Query words = new QueryBuilder(analyzer).createBooleanQuery(FIELD, question.text());
        List<Integer> passages = new ArrayList<>();
        if (words != null) {
            try {
                for (ScoreDoc found : new IndexSearcher(reader).search(words, limit).scoreDocs) {
                    passages.add(found.doc);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return passages;
    }

    @Override
    public void close() {
        try {
            reader.close();
            analyzer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
