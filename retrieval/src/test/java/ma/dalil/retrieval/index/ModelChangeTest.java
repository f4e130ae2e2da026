package ma.dalil.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ma.dalil.knowledge.document.Document.Kind;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.Compass;
import ma.dalil.retrieval.dense.Embedder;
import ma.dalil.retrieval.dense.EmbedderChoice;
import ma.dalil.retrieval.index.Askers.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One embedding model takes over from another, on a real PostgreSQL and real Lucene indexes. The two disagree about
/// which article answers, so that the answer tells which of them served.
class ModelChangeTest {

    private static final String QUESTION = "taxe véhicules";
    private static final String JANUARY = "janvier";
    private static final String FEBRUARY = "février";
    private static final Content LAW = Facts.content(Kind.LEGAL_TEXT, "law", "h", Map.of("1", JANUARY, "2", FEBRUARY));

    private static @Nullable TestDatabase database;

    @TempDir
    private @Nullable Path folder;

    private final Compass old = new Compass("old-1", text -> Compass.degrees(text.equals(FEBRUARY) ? 90 : 0));
    private final Compass next = new Compass("next-1", text -> Compass.degrees(text.equals(JANUARY) ? 90 : 0));
    private final CountDownLatch embedding = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Embedder chosen = old;
    private @Nullable LuceneVectorIndex vectors;
    private @Nullable LiveKnowledge knowledge;

    @BeforeAll
    static void startDatabase() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        Objects.requireNonNull(database).close();
    }

    @BeforeEach
    void theOldModelServes() throws IOException {
        Objects.requireNonNull(database).clear();
        vectors = new LuceneVectorIndex(Objects.requireNonNull(folder).resolve("vectors"));
        knowledge = process("words");
        knowledge().publish(LAW);
        next.beforePassages(() -> {
            embedding.countDown();
            await(released);
        });
    }

    @AfterEach
    void close() throws IOException {
        released.countDown();
        knowledge().close();
        vectors().close();
    }

    @Test
    void theOldModelServesWhileTheNewOneEmbeds() {
        CompletableFuture<Void> change = changeModel();
        await(embedding);
        assertThat(articles(knowledge())).containsExactly("law/1");
        assertThat(knowledge().follower.embeddingModel()).isEqualTo("old-1");
        released.countDown();
        change.join();
    }

    @Test
    void theNewModelServesAfterwards() {
        CompletableFuture<Void> change = changeModel();
        released.countDown();
        change.join();
        assertThat(articles(knowledge())).containsExactly("law/2");
        assertThat(knowledge().follower.embeddingModel()).isEqualTo("next-1");
    }

    @Test
    void theOldVectorsAreGoneAfterwards() {
        CompletableFuture<Void> change = changeModel();
        released.countDown();
        change.join();
        assertThat(vectors().held("old-1")).isEmpty();
        assertThat(vectors().held("next-1")).containsOnlyKeys("law/1", "law/2");
    }

    @Test
    void everyAnswerIsByOneModel() {
        long version = knowledge().follower.version();
        try (Askers askers = new Askers(() -> knowledge().find(QUESTION, Scope.LEGAL_TEXTS))) {
            CompletableFuture<Void> change = changeModel();
            await(embedding);
            askers.awaitFreshAnswers();
            released.countDown();
            change.join();
            askers.awaitFreshAnswers();
            assertThat(askers.answers())
                    .containsExactlyInAnyOrder(
                            new Answer(version, Set.of("law/1"), Set.of()),
                            new Answer(version, Set.of("law/2"), Set.of()));
        }
    }

    @Test
    void aModelThatFailsLeavesTheOldOneServing() {
        next.beforePassages(() -> {
            throw new IllegalStateException("the model is down");
        });
        assertThat(changeModel()).failsWithin(1, TimeUnit.MINUTES);
        assertThat(articles(knowledge())).containsExactly("law/1");
    }

    @Test
    void aNewProcessThatIsNotThereYetSaysSo() throws IOException {
        chosen = next;
        try (LiveKnowledge restarted = process("words-of-the-new-process")) {
            CompletableFuture<Void> change = follow(restarted);
            await(embedding);
            Findings findings = restarted.find(JANUARY, Scope.LEGAL_TEXTS);
            assertThat(findings.outages()).containsExactly(Findings.Outage.SEMANTIC);
            assertThat(Answer.of(findings).passages()).containsExactly("law/1");
            released.countDown();
            change.join();
            assertThat(articles(restarted)).containsExactly("law/2");
        }
    }

    @Test
    void inANewProcessTheFormerModelServesWhileTheNewOneEmbeds() throws IOException {
        EmbedderChoice choice = new EmbedderChoice() {
            @Override
            public Embedder current() {
                return next;
            }

            @Override
            public Optional<Embedder> former() {
                return Optional.of(old);
            }
        };
        try (LiveKnowledge restarted = process("words-of-the-new-process", choice)) {
            CompletableFuture<Void> change = follow(restarted);
            await(embedding);
            assertThat(articles(restarted)).containsExactly("law/1");
            released.countDown();
            change.join();
            assertThat(articles(restarted)).containsExactly("law/2");
        }
    }

    private LiveKnowledge process(String words) {
        return process(words, () -> chosen);
    }

    private LiveKnowledge process(String words, EmbedderChoice choice) {
        return new LiveKnowledge(
                Objects.requireNonNull(database).dataSource(),
                Objects.requireNonNull(folder).resolve(words),
                vectors(),
                choice,
                List.of());
    }

    private CompletableFuture<Void> changeModel() {
        chosen = next;
        return follow(knowledge());
    }

    private static CompletableFuture<Void> follow(LiveKnowledge process) {
        return CompletableFuture.runAsync(() -> {
            try {
                process.follower.follow();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static Set<String> articles(LiveKnowledge process) {
        return Answer.of(process.find(QUESTION, Scope.LEGAL_TEXTS)).passages();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private LiveKnowledge knowledge() {
        return Objects.requireNonNull(knowledge);
    }

    private LuceneVectorIndex vectors() {
        return Objects.requireNonNull(vectors);
    }
}
