package ma.dalil.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.Embedder;
import ma.dalil.retrieval.dense.SemanticSearch;
import ma.dalil.retrieval.dense.VectorIndex;
import ma.dalil.retrieval.index.LexicalIndex;
import ma.dalil.retrieval.index.LuceneVectorIndex;
import ma.dalil.retrieval.lexical.LexicalFields;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.lexical.NameSearch;
import ma.dalil.retrieval.text.Words;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The floor and the outages, on real Lucene indexes; the embedding is a compass: passports lie east, everything else
/// north.
class HybridRetrieverTest {

    @TempDir
    private @Nullable Path folder;

    private final Compass compass = new Compass();
    private @Nullable LexicalIndex words;
    private @Nullable LuceneVectorIndex vectors;
    private @Nullable HybridRetriever retriever;

    @BeforeEach
    void index() throws IOException {
        RetrievalSettings settings =
                new RetrievalSettings(Objects.requireNonNull(folder), Duration.ofSeconds(5), 0.3, 0, 0, 0.6, 0.5);
        words = new LexicalIndex(settings);
        words.apply(
                Map.of("passport-adult", List.of(procedure("passport-adult", "passeport biométrique"))), List.of(), 1);
        vectors = new LuceneVectorIndex(Objects.requireNonNull(folder).resolve("vectors"));
        vectors.put(
                compass.version(),
                List.of(new VectorIndex.Entry(
                        "passport-adult/overview/fr", "passport-adult", Scope.PROCEDURES, "h", new float[] {1, 0})));
        SemanticSearch meanings = new SemanticSearch(vectors);
        meanings.serve(compass);
        retriever = new HybridRetriever(
                new LexicalSearch(words), new NameSearch(new NoProcedures()), meanings, words, settings);
    }

    @AfterEach
    void close() throws Exception {
        Objects.requireNonNull(retriever).destroy();
        Objects.requireNonNull(vectors).close();
        Objects.requireNonNull(words).close();
    }

    @Test
    void whatBothFindIsFound() {
        assertThat(find("passeport").findings()).extracting(Finding::documentId).containsExactly("passport-adult");
    }

    @Test
    void semanticallyNothingDropsWhatTheWordsFound() {
        assertThat(find("train biométrique").findings()).isEmpty();
    }

    @Test
    void semanticOutageKeepsWhatTheWordsCoverAndSaysSo() {
        compass.down.set(true);
        Findings findings = find("passeport biométrique");
        assertThat(findings.findings()).hasSize(1);
        assertThat(findings.outages()).containsExactly(Findings.Outage.SEMANTIC);
    }

    @Test
    void semanticOutageDropsWhatTheWordsHardlyCover() {
        compass.down.set(true);
        assertThat(find("gagner argent vite passeport football").findings()).isEmpty();
    }

    private Findings find(String text) {
        return Objects.requireNonNull(retriever).find(new Query(text, WrittenForms.FRENCH, Scope.PROCEDURES, 5));
    }

    private static Document procedure(String id, String name) {
        Document document = new Document();
        document.add(new StringField(LexicalFields.DOCUMENT, id, Field.Store.YES));
        document.add(new StringField(LexicalFields.PASSAGE, id + "/overview/fr", Field.Store.YES));
        document.add(new StringField(LexicalFields.SCOPE, Scope.PROCEDURES.name(), Field.Store.NO));
        document.add(new TextField(LexicalFields.NAMES, name, Field.Store.NO));
        document.add(new TextField(LexicalFields.BODY, name, Field.Store.NO));
        document.add(new StoredField(LexicalFields.KEYS, String.join(" ", Words.keys(name))));
        return document;
    }

    private static final class Compass implements Embedder {

        private final AtomicBoolean down = new AtomicBoolean();

        @Override
        public float[] query(String text) {
            if (down.get()) {
                throw new IllegalStateException("the model is down");
            }
            return text.startsWith("passeport") ? new float[] {1, 0} : new float[] {0, 1};
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return texts.stream().map(this::query).toList();
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public String version() {
            return "compass-1";
        }

        @Override
        public double floor(Query.Scope scope) {
            return 0.5;
        }
    }

    /// Names are searched elsewhere.
    private static final class NoProcedures implements ProcedureCatalog {
        @Override
        public List<Procedure> all() {
            return List.of();
        }

        @Override
        public Optional<Procedure> find(String id) {
            return Optional.empty();
        }
    }
}
