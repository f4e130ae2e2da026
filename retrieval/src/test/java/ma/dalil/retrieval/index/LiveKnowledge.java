package ma.dalil.retrieval.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.JdbcDocumentStore;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.KnowledgeLoader.Knowledge;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.HybridRetriever;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.RetrievalSettings;
import ma.dalil.retrieval.ServiceLikelihood;
import ma.dalil.retrieval.dense.EmbedderChoice;
import ma.dalil.retrieval.dense.SemanticSearch;
import ma.dalil.retrieval.dense.VectorIndex;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.lexical.NameSearch;
import ma.dalil.retrieval.text.Concepts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// One process of the service as far as retrieval goes: documents in PostgreSQL, indexes that follow them, and the
/// search.
final class LiveKnowledge implements AutoCloseable {

    final DocumentStore store;
    final IndexFollower follower;
    private final LexicalIndex words;
    private final HybridRetriever retriever;

    /// @param folder of the lexical index
    LiveKnowledge(
            DataSource database,
            Path folder,
            VectorIndex vectors,
            EmbedderChoice embedders,
            List<Procedure> procedures) {
        RetrievalSettings settings = new RetrievalSettings(folder, Duration.ofSeconds(30), 0.3, 0, 0.6, 0.5);
        Knowledge catalog = new Knowledge(new Lexicon(Map.of()), procedures);
        this.store = new JdbcDocumentStore(new JdbcTemplate(database), new JdbcTransactionManager(database));
        this.words = new LexicalIndex(settings, Concepts.NONE);
        SemanticSearch meanings = new SemanticSearch(vectors);
        this.follower = new IndexFollower(
                store, words, new LexicalDocuments(catalog, Concepts.NONE), vectors, embedders, meanings, catalog);
        this.retriever = new HybridRetriever(
                new LexicalSearch(Concepts.NONE),
                new NameSearch(catalog, Concepts.NONE),
                meanings,
                ServiceLikelihood.NONE,
                words,
                settings);
    }

    /// Publishes and waits until the indexes are there.
    ///
    /// @return the version that is live then
    long publish(DocumentStore.Content... contents) throws IOException {
        long version = store.publish(List.of(contents), List.of()).number();
        follower.follow();
        return version;
    }

    void withdraw(Collection<String> ids) throws IOException {
        store.publish(List.of(), ids);
        follower.follow();
    }

    Findings find(String question, Query.Scope scope) {
        return retriever.find(new Query(question, WrittenForms.FRENCH, scope, 5));
    }

    @Override
    public void close() throws IOException {
        retriever.destroy();
        follower.destroy();
        words.close();
    }
}
