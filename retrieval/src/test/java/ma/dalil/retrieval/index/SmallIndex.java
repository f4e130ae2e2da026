package ma.dalil.retrieval.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import ma.dalil.knowledge.document.Document.Kind;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.procedure.KnowledgeLoader.Knowledge;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.HybridRetriever;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.RetrievalSettings;
import ma.dalil.retrieval.ServiceLikelihood;
import ma.dalil.retrieval.dense.Embedder;
import ma.dalil.retrieval.dense.SemanticSearch;
import ma.dalil.retrieval.dense.VectorIndex;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.lexical.NameSearch;
import ma.dalil.retrieval.text.Concepts;
import org.apache.lucene.document.Document;

/// A few documents in real Lucene indexes, each with the vector that the test gives it. Names are searched elsewhere.
public final class SmallIndex implements AutoCloseable {

    private final LexicalIndex words;
    private final LuceneVectorIndex vectors;
    private final Embedder embedder;
    private final RetrievalSettings settings;
    private final SemanticSearch meanings;
    private final List<Procedure> procedures = new ArrayList<>();
    private long version;

    public SmallIndex(Path folder, Duration timeLimit, Embedder embedder) {
        this.settings = new RetrievalSettings(folder, timeLimit, 0.3, 0.35, 0.6, 0.5);
        this.words = new LexicalIndex(settings, Concepts.NONE);
        this.vectors = new LuceneVectorIndex(folder.resolve("vectors"));
        this.embedder = embedder;
        this.meanings = new SemanticSearch(vectors);
        meanings.serve(Scope.PROCEDURES, embedder);
        meanings.serve(Scope.LEGAL_TEXTS, embedder);
    }

    private static Knowledge catalog(List<Procedure> procedures) {
        return new Knowledge(new Lexicon(Map.of()), procedures);
    }

    public void procedure(String id, String name, String body, float[] vector) throws IOException {
        procedures.add(Facts.procedure(id, name));
        add(Facts.content(Kind.PROCEDURE, id, "h", Map.of("overview", body)), Scope.PROCEDURES, vector);
    }

    /// A legal text of one article.
    public void article(String id, String text, float[] vector) throws IOException {
        add(Facts.content(Kind.LEGAL_TEXT, id, "h", Map.of("1", text)), Scope.LEGAL_TEXTS, vector);
    }

    private void add(Content content, Scope scope, float[] vector) throws IOException {
        Collection<Document> documents = new LexicalDocuments(catalog(procedures), Concepts.NONE).of(content);
        String id = content.document().id();
        version++;
        words.apply(Map.of(id, documents), List.of(), version);
        vectors.put(
                embedder.version(),
                content.passages().stream()
                        .map(passage -> new VectorIndex.Entry(passage.id(), id, scope, "h", vector))
                        .toList());
    }

    public Findings find(Query query) {
        return find(query, ServiceLikelihood.NONE);
    }

    public Findings find(Query query, ServiceLikelihood likelihood) {
        HybridRetriever retriever = new HybridRetriever(
                new LexicalSearch(Concepts.NONE),
                new NameSearch(catalog(procedures), Concepts.NONE),
                meanings,
                likelihood,
                words,
                settings);
        try {
            return retriever.find(query);
        } finally {
            retriever.destroy();
        }
    }

    @Override
    public void close() throws IOException {
        vectors.close();
        words.close();
    }
}
