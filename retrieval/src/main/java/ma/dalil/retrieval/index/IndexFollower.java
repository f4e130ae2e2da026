package ma.dalil.retrieval.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ma.dalil.knowledge.document.Document.Kind;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.DocumentStore.Changes;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.KnowledgeVersionLive;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.IndexStatus;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.Embedder;
import ma.dalil.retrieval.dense.EmbedderChoice;
import ma.dalil.retrieval.dense.SemanticSearch;
import ma.dalil.retrieval.dense.VectorIndex;
import org.apache.lucene.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings both indexes to the version that is live.
///
/// The order matters. Queries see the version that the words hold, and of the vectors those that belong to it. So the
/// vectors of what is new are made first, while the former version (and the former model) goes on serving; then the
/// words change, in one commit; then the vectors of what is gone are removed. Where nothing serves yet, the words come
/// first and each scope serves as soon as its vectors are complete, procedures before legal texts.
///
/// One change at a time, in the order in which versions were announced.
@Component
public class IndexFollower implements IndexStatus, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int BATCH = 256;

    /// An embedding endpoint that was down at the start comes back.
    private static final long RETRY_SECONDS = 10;

    private final DocumentStore store;
    private final LexicalIndex words;
    private final LexicalDocuments documents;
    private final VectorIndex vectors;
    private final EmbedderChoice embedders;
    private final SemanticSearch search;
    private final ProcedureCatalog catalog;
    private final ExecutorService following = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index").factory());

    IndexFollower(
            DocumentStore store,
            LexicalIndex words,
            LexicalDocuments documents,
            VectorIndex vectors,
            EmbedderChoice embedders,
            SemanticSearch search,
            ProcedureCatalog catalog) {
        this.store = store;
        this.words = words;
        this.documents = documents;
        this.vectors = vectors;
        this.embedders = embedders;
        this.search = search;
        this.catalog = catalog;
    }

    /// Follows in the background.
    @EventListener
    public void on(KnowledgeVersionLive event) {
        following.execute(this::followSafely);
    }

    private void followSafely() {
        try {
            follow();
        } catch (IOException | RuntimeException failed) {
            LOG.error("The indexes could not follow the knowledge base; tried again in {} s", RETRY_SECONDS, failed);
            CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS, following)
                    .execute(this::followSafely);
        }
    }

    /// Brings the indexes to the live version; returns when they are there.
    synchronized void follow() throws IOException {
        Changes changes = store.changesSince(words.version());
        Embedder embedder = embedders.current();
        List<String> everything = store.changesSince(0).changed();
        Map<String, String> held = vectors.held(embedder.version());
        Set<String> alive = new HashSet<>();
        boolean serving = Arrays.stream(Scope.values()).allMatch(scope -> search.serving(scope) != null);
        if (!serving) {
            indexWords(changes);
            embedders.former().ifPresent(this::serveMeanwhile);
        }
        try {
            for (Scope scope : Scope.values()) {
                embed(of(scope, everything), scope, embedder, held, alive);
                if (!serving) {
                    search.serve(scope, embedder);
                }
            }
        } finally {
            // Where the vectors cannot be made, the words follow all the same.
            if (serving) {
                indexWords(changes);
            }
        }
        for (Scope scope : Scope.values()) {
            search.serve(scope, embedder);
        }
        List<String> gone = new ArrayList<>(held.keySet());
        gone.removeAll(alive);
        vectors.remove(gone);
        vectors.keepOnly(embedder.version());
        LOG.info(
                "Indexes hold version {}: {} passages, vectors in {} by {}",
                words.version(),
                alive.size(),
                vectors.name(),
                embedder.version());
    }

    /// After a start with another model: the former one's vectors serve while the new one's are made.
    private void serveMeanwhile(Embedder former) {
        if (!vectors.held(former.version()).isEmpty()) {
            LOG.info("{} serves until the new vectors are there", former.version());
            for (Scope scope : Scope.values()) {
                search.serve(scope, former);
            }
        }
    }

    private List<String> of(Scope scope, List<String> ids) {
        return ids.stream()
                .filter(id -> catalog.find(id).isPresent() == (scope == Scope.PROCEDURES))
                .toList();
    }

    private void indexWords(Changes changes) throws IOException {
        if (words.version() > 0
                && changes.changed().isEmpty()
                && changes.removed().isEmpty()) {
            return;
        }
        Map<String, Collection<Document>> changed = new LinkedHashMap<>();
        for (List<String> ids : batches(changes.changed())) {
            for (Content content : store.findAll(ids)) {
                changed.put(content.document().id(), documents.of(content));
            }
        }
        words.apply(changed, changes.removed(), changes.version().number());
    }

    private void embed(List<String> ids, Scope scope, Embedder embedder, Map<String, String> held, Set<String> alive) {
        for (List<String> batch : batches(ids)) {
            Map<Passage, String> missing = new LinkedHashMap<>();
            for (Content content : store.findAll(batch)) {
                if (!isSearched(content.document())) {
                    continue;
                }
                for (Passage passage : content.passages()) {
                    String text = embedded(passage, scope);
                    alive.add(passage.id());
                    if (!Integer.toHexString(text.hashCode()).equals(held.get(passage.id()))) {
                        missing.put(passage, text);
                    }
                }
            }
            put(missing, scope, embedder);
        }
    }

    private static boolean isSearched(ma.dalil.knowledge.document.Document document) {
        return document.isMoroccan() && document.kind() != Kind.ANSWER;
    }

    /// What is embedded: the passage; the overview of a procedure with the names that citizens type for it.
    private String embedded(Passage passage, Scope scope) {
        if (scope == Scope.PROCEDURES && passage.section().equals("overview")) {
            Locale form = passage.language();
            return catalog.find(passage.documentId())
                    .map(procedure -> String.join("\n", procedure.aliases().getOrDefault(form, List.of()))
                            + "\n"
                            + passage.text())
                    .orElse(passage.text());
        }
        return passage.text();
    }

    private void put(Map<Passage, String> missing, Scope scope, Embedder embedder) {
        List<Passage> passages = new ArrayList<>(missing.keySet());
        for (List<Passage> batch : batches(passages)) {
            List<String> texts = batch.stream()
                    .map(passage -> Objects.requireNonNull(missing.get(passage)))
                    .toList();
            List<float[]> embedded = embedder.passages(texts);
            Map<String, VectorIndex.Entry> entries = new HashMap<>();
            for (int i = 0; i < batch.size(); i++) {
                Passage passage = batch.get(i);
                entries.put(
                        passage.id(),
                        new VectorIndex.Entry(
                                passage.id(),
                                passage.documentId(),
                                scope,
                                Integer.toHexString(texts.get(i).hashCode()),
                                embedded.get(i)));
            }
            vectors.put(embedder.version(), entries.values());
        }
    }

    private static <T> List<List<T>> batches(List<T> items) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += BATCH) {
            batches.add(items.subList(from, Math.min(items.size(), from + BATCH)));
        }
        return batches;
    }

    @Override
    public boolean ready() {
        return words.version() > 0 && search.serving(Scope.PROCEDURES) != null;
    }

    @Override
    public long version() {
        return words.version();
    }

    @Override
    public String vectors() {
        return vectors.name();
    }

    @Override
    public String embeddingModel() {
        Embedder serving = search.serving(Scope.PROCEDURES);
        return serving == null ? "none yet" : serving.version();
    }

    @Override
    public void destroy() {
        following.shutdownNow();
    }
}
