package ma.dalil.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.dalil.knowledge.document.Document.Kind;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.Compass;
import ma.dalil.retrieval.index.Askers.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A version replaces another while citizens ask: on a real PostgreSQL and real Lucene indexes, with queries between
/// all steps of the change.
class KnowledgeChangeTest {

    private static final String QUESTION = "taxe véhicules";
    private static final Content LAW_1 =
            law("h1", Map.of("1", "taxe véhicules janvier", "2", "taxe véhicules février"));
    private static final Content LAW_2 = law("h2", Map.of("3", "taxe véhicules mars", "4", "taxe véhicules avril"));
    private static final Content PROCEDURE_1 = procedure("h1", Map.of("overview", "taxe", "costs", QUESTION));
    private static final Content PROCEDURE_2 = procedure("h2", Map.of("overview", "taxe", "durations", QUESTION));

    private static @Nullable TestDatabase database;

    @TempDir
    private @Nullable Path folder;

    /// What is asked is nearest to its own words.
    private final Compass compass = new Compass("compass-1", text -> Compass.degrees(text.equals(QUESTION) ? 0 : 5));

    private volatile Runnable inBetween = () -> {};
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
    void open() {
        Objects.requireNonNull(database).clear();
        vectors = new LuceneVectorIndex(Objects.requireNonNull(folder).resolve("vectors"));
        knowledge = new LiveKnowledge(
                database.dataSource(),
                folder,
                new WatchedVectors(vectors, () -> inBetween.run()),
                () -> compass,
                List.of(Facts.procedure("vehicle-tax", "taxe véhicules")));
    }

    @AfterEach
    void close() throws IOException {
        knowledge().close();
        Objects.requireNonNull(vectors).close();
    }

    @Test
    void everyAnswerAboutALawIsOfOneVersion() throws IOException {
        long first = knowledge().publish(LAW_1);
        try (Askers askers = new Askers(() -> knowledge().find(QUESTION, Scope.LEGAL_TEXTS))) {
            inBetween = askers::awaitFreshAnswers;
            askers.awaitFreshAnswers();
            long second = knowledge().publish(LAW_2);
            askers.awaitFreshAnswers();
            assertThat(askers.answers())
                    .containsExactlyInAnyOrder(
                            new Answer(first, Set.of("law/1", "law/2"), Set.of()),
                            new Answer(second, Set.of("law/3", "law/4"), Set.of()));
        }
    }

    @Test
    void everyAnswerAboutAProcedureIsOfOneVersion() throws IOException {
        long first = knowledge().publish(PROCEDURE_1);
        try (Askers askers = new Askers(() -> knowledge().find(QUESTION, Scope.PROCEDURES))) {
            inBetween = askers::awaitFreshAnswers;
            askers.awaitFreshAnswers();
            long second = knowledge().publish(PROCEDURE_2);
            askers.awaitFreshAnswers();
            assertThat(askers.answers())
                    .containsExactlyInAnyOrder(
                            new Answer(first, Set.of("vehicle-tax/costs"), Set.of()),
                            new Answer(second, Set.of("vehicle-tax/durations"), Set.of()));
        }
    }

    @Test
    void afterTheChangeTheOldPassageIsNeverFound() throws IOException {
        knowledge().publish(LAW_1);
        try (Askers askers = new Askers(() -> knowledge().find(QUESTION, Scope.LEGAL_TEXTS))) {
            long second = knowledge().publish(LAW_2);
            // Questions that were asked before the change may be answered after it.
            askers.awaitFreshAnswers();
            askers.answers();
            askers.awaitFreshAnswers();
            assertThat(askers.answers()).containsExactly(new Answer(second, Set.of("law/3", "law/4"), Set.of()));
        }
        assertThat(Objects.requireNonNull(vectors).held("compass-1")).containsOnlyKeys("law/3", "law/4");
    }

    @Test
    void aTextThatIsWithdrawnIsNotFound() throws IOException {
        knowledge().publish(LAW_1);
        knowledge().withdraw(List.of("law"));
        assertThat(knowledge().find(QUESTION, Scope.LEGAL_TEXTS).findings()).isEmpty();
    }

    @Test
    void theSameContentsChangeNothing() throws IOException {
        long first = knowledge().publish(LAW_1);
        assertThat(knowledge().publish(LAW_1)).isEqualTo(first);
        assertThat(knowledge().follower.version()).isEqualTo(first);
    }

    @Test
    void whereTheModelFailsTheWordsFollowAllTheSame() throws IOException {
        knowledge().publish(LAW_1);
        compass.beforePassages(KnowledgeChangeTest::isDown);
        compass.beforeQuestions(KnowledgeChangeTest::isDown);
        assertThatThrownBy(() -> knowledge().publish(LAW_2)).hasMessage("the model is down");
        assertThat(Answer.of(knowledge().find(QUESTION, Scope.LEGAL_TEXTS)).passages())
                .containsExactlyInAnyOrder("law/3", "law/4");
    }

    private static void isDown() {
        throw new IllegalStateException("the model is down");
    }

    private LiveKnowledge knowledge() {
        return Objects.requireNonNull(knowledge);
    }

    private static Content law(String hash, Map<String, String> articles) {
        return Facts.content(Kind.LEGAL_TEXT, "law", hash, articles);
    }

    private static Content procedure(String hash, Map<String, String> sections) {
        return Facts.content(Kind.PROCEDURE, "vehicle-tax", hash, sections);
    }
}
