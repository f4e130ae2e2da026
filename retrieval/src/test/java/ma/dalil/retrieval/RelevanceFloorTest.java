package ma.dalil.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.Compass;
import ma.dalil.retrieval.index.SmallIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What bears on a question, and what leads. Every question points east; the further a document is turned from there,
/// the less it means the same: 60 degrees are a similarity of 0.5, which is the floor of the model, and 53 degrees are
/// 0.6, which is beyond doubt.
class RelevanceFloorTest {

    private static final float[] NEAR_BEYOND_DOUBT = Compass.degrees(40);
    private static final float[] NEAR = Compass.degrees(57);
    private static final float[] FAR = Compass.degrees(90);

    @TempDir
    private @Nullable Path folder;

    private @Nullable SmallIndex index;

    @BeforeEach
    void empty() {
        index = new SmallIndex(
                Objects.requireNonNull(folder),
                Duration.ofSeconds(5),
                new Compass("east-1", question -> Compass.degrees(0)));
    }

    @AfterEach
    void close() throws IOException {
        index().close();
    }

    @Test
    void aProcedureWhoseNameIsSaidIsFound() throws IOException {
        index().procedure("passport", "passeport biométrique", "deux photos", NEAR);
        assertThat(procedures("prix du passeport biométrique")).containsExactly("passport");
    }

    @Test
    void oneWordOfALongerNameDoesNotSayIt() throws IOException {
        index().procedure("licence", "permis de conduire volé", "deux photos", NEAR);
        assertThat(procedures("un vol volé pour Paris")).isEmpty();
    }

    @Test
    void aShortSkeletonAloneDoesNotSayAName() throws IOException {
        index().procedure("insurance", "ḍḍaman", "deux photos", NEAR);
        assertThat(procedures("demain")).isEmpty();
    }

    @Test
    void aProcedureThatOnlyMentionsTheWordIsNot() throws IOException {
        index().procedure("residence", "certificat de résidence", "apporter le passeport", NEAR);
        assertThat(procedures("passeport")).isEmpty();
    }

    @Test
    void aProcedureNearBeyondDoubtNeedsNoName() throws IOException {
        index().procedure("passport", "passeport biométrique", "deux photos", NEAR_BEYOND_DOUBT);
        assertThat(procedures("voyager à l'étranger")).containsExactly("passport");
    }

    @Test
    void aProcedureThatIsOnlyNearNeedsAName() throws IOException {
        index().procedure("passport", "passeport biométrique", "deux photos", NEAR);
        assertThat(procedures("voyager à l'étranger")).isEmpty();
    }

    @Test
    void whereTheMeaningFindsNothingTheWordsAreDropped() throws IOException {
        index().procedure("passport", "passeport biométrique", "deux photos", FAR);
        assertThat(procedures("passeport")).isEmpty();
    }

    @Test
    void anArticleThatHoldsEnoughOfTheQuestionIsFound() throws IOException {
        index().article("law-1", "La taxe sur les véhicules est payée en janvier.", NEAR);
        assertThat(articles("taxe véhicules")).containsExactly("law-1");
    }

    @Test
    void anArticleThatHoldsLittleOfTheQuestionIsNot() throws IOException {
        index().article("law-1", "La taxe sur les véhicules est payée en janvier.", NEAR);
        assertThat(articles("taxe habitation commune propriétaire")).isEmpty();
    }

    @Test
    void anArticleNearBeyondDoubtNeedsNoneOfItsWords() throws IOException {
        index().article("law-1", "La taxe sur les véhicules est payée en janvier.", NEAR_BEYOND_DOUBT);
        assertThat(articles("vignette automobile")).containsExactly("law-1");
    }

    @Test
    void amongEqualRanksTheNearerLeads() throws IOException {
        // Each leads in one search: their ranks are equal. In words they are much alike, in meaning they are not.
        index().procedure("renewal", "passeport renouvellement", "deux photos", Compass.degrees(52));
        index().procedure("loss", "passeport perte", "deux photos", Compass.degrees(20));
        assertThat(procedures("passeport")).containsExactly("loss", "renewal");
    }

    @Test
    void amongEqualRanksTheBetterNamedLeads() throws IOException {
        // Turned round: in meaning they are alike, in words they are not.
        index().procedure("renewal", "passeport renouvellement", "deux photos", Compass.degrees(41));
        index().procedure("loss", "perte du passeport", "deux photos", NEAR_BEYOND_DOUBT);
        assertThat(procedures("passeport renouvellement")).containsExactly("renewal", "loss");
    }

    private SmallIndex index() {
        return Objects.requireNonNull(index);
    }

    private List<String> procedures(String question) {
        return find(question, Scope.PROCEDURES);
    }

    private List<String> articles(String question) {
        return find(question, Scope.LEGAL_TEXTS);
    }

    private List<String> find(String question, Scope scope) {
        return index().find(new Query(question, WrittenForms.FRENCH, scope, 5)).findings().stream()
                .map(Finding::documentId)
                .toList();
    }
}
