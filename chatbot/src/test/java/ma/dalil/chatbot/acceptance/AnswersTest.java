package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Questions to the running service, and official texts that are ingested beside it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    /// What the eight questions of the citizen's page are about.
    private static final List<String> EXAMPLES = List.of(
            "cnie-renewal",
            "passport-adult",
            "birth-certificate",
            "residence-certificate",
            "rsu-registration",
            "driving-licence-duplicate",
            "marriage-file",
            "administrative-complaint");

    private Path home;
    private DalilProcess dalil;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        this.home = home;
        this.dalil = DalilProcess.start(home);
    }

    @AfterAll
    void stop() {
        dalil.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr       | passport-adult        | combien coûte un passeport ?",
                "fr       | cnie-renewal          | Comment renouveler ma carte nationale ?",
                "ar       | residence-certificate | ما هي الوثائق المطلوبة لشهادة السكنى؟",
                "ary-Arab | cnie-renewal          | شنو خاصني باش نجدد لاكارط ديالي",
                "ary-Latn | criminal-record       | fin njbed lcasier judiciaire",
                "zgh-Latn | birth-certificate     | mani gh ra awiɣ lɛqd n tlalit",
                "zgh-Tfng | residence-certificate | ⵎⴰⵏⵉ ⵖ ⵔⴰ ⵙⴽⵔⵖ ⵛⵛⴰⵀⴰⴷⴰ ⵏ ⵙⵙⵓⴽⵏⴰ",
            })
    void answersInTheFormOfTheQuestionAndCites(String form, String document, String question) {
        JsonNode turn = Citizen.arrives(dalil.address()).asks(question);
        assertThat(turn.get("outcome").asString()).isEqualTo("ANSWERED");
        assertThat(turn.get("language").asString()).isEqualTo(form);
        assertThat(cited(turn)).contains(document);
    }

    @TestFactory
    Stream<DynamicTest> theExampleQuestionsOfThePageAreAnswered() {
        return WrittenForms.ALL.stream().flatMap(form -> {
            FormBundle page = FormBundle.of(AnswersTest.class, "/ma/dalil/channels/web/chat", form);
            return IntStream.range(0, EXAMPLES.size())
                    .mapToObj(at -> example(form, page.words("question-" + (at + 1)), EXAMPLES.get(at)));
        });
    }

    private DynamicTest example(Locale form, String question, String document) {
        return DynamicTest.dynamicTest(question, () -> {
            JsonNode turn = Citizen.arrives(dalil.address()).asks(question);
            assertThat(turn.get("outcome").asString()).isEqualTo("ANSWERED");
            assertThat(turn.get("language").asString()).isEqualTo(form.toLanguageTag());
            assertThat(cited(turn)).contains(document);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passport-adult        | quels papiers pour le passeport ? | un acte de naissance suffit ?",
                "residence-certificate | خاصني شهادة السكنى                | واش فاتورة الضو كافية؟",
                "direct-social-aid     | bch7al da3m lijtima3i lmobachir   | w ila kanet hejjala?",
            })
    void aShortQuestionStaysWithWhatTheConversationIsAbout(String document, String first, String then) {
        Citizen citizen = Citizen.arrives(dalil.address());
        citizen.asks(first);
        assertThat(cited(citizen.asks(then))).containsOnly(document);
    }

    @Test
    void aCitedDocumentCanBeOpened() {
        JsonNode turn = Citizen.arrives(dalil.address()).asks("combien coûte un passeport ?");
        String id = turn.get("citations").get(0).get("documentId").asString();
        JsonNode document = new JsonMapper()
                .readTree(Citizen.send(HttpRequest.newBuilder(dalil.address().resolve("/api/v1/documents/" + id)))
                        .body());
        assertThat(document.get("passages")).isNotEmpty();
    }

    @Test
    void aTextThatIsIngestedBesideTheServiceIsCitedByItsArticle() throws Exception {
        Path decree = Path.of(Objects.requireNonNull(AnswersTest.class.getResource("decree.txt"))
                .toURI());
        assertThat(DalilProcess.command(home, "ingest", decree.toString())).contains("1 texts");
        String question = "ما هي مدة صلاحية جواز السفر البيومتري حسب المرسوم؟";
        Citizen citizen = Citizen.arrives(dalil.address());
        JsonNode turn = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> citizen.asks(question), answer -> cited(answer).contains("decree"));
        assertThat(turn.get("citations").findValuesAsString("section")).contains("المادة 6");
        assertThat(turn.get("text").asString()).contains("خمس سنوات");
    }

    private static List<String> cited(JsonNode turn) {
        return turn.get("citations").findValuesAsString("documentId");
    }
}
