package ma.dalil.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.Compass;
import ma.dalil.retrieval.index.SmallIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found where a search is down, on real Lucene indexes; the embedding is a compass: passports lie east,
/// everything else north.
class HybridRetrieverTest {

    @TempDir
    private @Nullable Path folder;

    private final Compass compass =
            new Compass("compass-1", text -> Compass.degrees(text.startsWith("passeport") ? 0 : 90));
    private @Nullable SmallIndex index;

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(Objects.requireNonNull(folder), Duration.ofSeconds(5), compass);
        index.procedure("passport-adult", "passeport biométrique", "passeport biométrique", Compass.degrees(0));
    }

    @AfterEach
    void close() throws IOException {
        Objects.requireNonNull(index).close();
    }

    @Test
    void whatBothFindIsFound() {
        assertThat(find("passeport").findings()).extracting(Finding::documentId).containsExactly("passport-adult");
    }

    @Test
    void findingsTellTheVersionTheyAreOf() {
        assertThat(find("passeport").indexVersion()).isEqualTo(1);
    }

    @Test
    void semanticOutageKeepsWhatTheWordsCoverAndSaysSo() {
        compass.beforeQuestions(HybridRetrieverTest::isDown);
        Findings findings = find("passeport biométrique");
        assertThat(findings.findings()).hasSize(1);
        assertThat(findings.outages()).containsExactly(Findings.Outage.SEMANTIC);
    }

    @Test
    void semanticOutageDropsWhatTheWordsHardlyCover() {
        compass.beforeQuestions(HybridRetrieverTest::isDown);
        assertThat(find("gagner argent vite passeport football").findings()).isEmpty();
    }

    @Test
    void aSlowModelIsAnOutageToo() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        compass.beforeQuestions(() -> await(never));
        close();
        index = new SmallIndex(Objects.requireNonNull(folder), Duration.ofMillis(500), compass);
        Findings findings = find("passeport biométrique");
        assertThat(findings.findings()).hasSize(1);
        assertThat(findings.outages()).containsExactly(Findings.Outage.SEMANTIC);
    }

    @Test
    void whatIsAskedAsPeopleAskForItIsFoundWhateverItsWords() {
        Findings findings = Objects.requireNonNull(index)
                .find(query("je pars samedi et je n'ai rien"), question -> Map.of("passport-adult", 0.9));
        assertThat(findings.findings()).extracting(Finding::documentId).containsExactly("passport-adult");
    }

    @Test
    void aServiceThatWasTakenOutIsNotFoundHoweverLikely() {
        Findings findings = Objects.requireNonNull(index)
                .find(query("je pars samedi et je n'ai rien"), question -> Map.of("passport-of-old", 0.9));
        assertThat(findings.findings()).isEmpty();
    }

    private static void isDown() {
        throw new IllegalStateException("the model is down");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    private Findings find(String text) {
        return Objects.requireNonNull(index).find(query(text));
    }

    private static Query query(String text) {
        return new Query(text, WrittenForms.FRENCH, Scope.PROCEDURES, 5);
    }
}
