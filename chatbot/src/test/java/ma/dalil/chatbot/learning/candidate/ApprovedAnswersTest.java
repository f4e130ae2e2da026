package ma.dalil.chatbot.learning.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Origin;
import ma.dalil.channels.desk.Candidates.Result;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.DalilApplication;
import ma.dalil.retrieval.IndexStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole service, without its HTTP: what nobody could answer is answered from an officer's words as soon as a
/// second
/// one has published them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovedAnswersTest {

    private static final String QUESTION = "Faut-il une autorisation pour faire voler un drone de loisir ?";
    private static final Content DRONES = new Content(
            List.of(new Wording("fr", QUESTION), new Wording("ar", "هل يلزم ترخيص لتشغيل طائرة بدون طيار للترفيه؟")),
            List.of(
                    new Wording("fr", "Oui. L’autorisation se demande à l’aviation civile avant le vol."),
                    new Wording("ar", "نعم. يُطلب الترخيص من الطيران المدني قبل التحليق."),
                    new Wording("zgh-Latn", "yyih. turagt ar ttuttar zg lmatar amdni.")),
            "Avis sur les aéronefs sans équipage",
            "Direction de l’aviation civile",
            "https://aviation.example/avis",
            LocalDate.of(2026, 9, 1),
            null,
            null);

    private ConfigurableApplicationContext service;
    private Conversations conversations;
    private Candidates candidates;
    private Officer editor;
    private Officer second;

    @BeforeAll
    void start(@TempDir Path home) {
        service = SpringApplication.run(
                DalilApplication.class,
                "--dalil.home=" + home,
                "--dalil.web.enabled=false",
                "--logging.level.root=error");
        conversations = service.getBean(Conversations.class);
        candidates = service.getBean(Candidates.class);
        editor = officer("Nadia Berrada");
        second = officer("Omar Idrissi");
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(service.getBean(IndexStatus.class)::ready);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void fromNoEvidenceToAnAnswerAndBack() {
        assertThat(ask("fr", QUESTION).outcome()).isIn(Ending.NO_EVIDENCE, Ending.OUT_OF_SCOPE);
        UUID id = candidates.propose(editor, Origin.DESK, DRONES);
        assertThat(ask("fr", QUESTION).outcome()).isNotEqualTo(Ending.ANSWERED);
        assertThat(candidates.publish(second, id, 1)).isEqualTo(Result.DONE);

        TurnView answer = ask("fr", QUESTION);
        assertThat(answer.outcome()).isEqualTo(Ending.ANSWERED);
        assertThat(answer.text()).contains("se demande à l’aviation civile");
        assertThat(answer.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.documentId())
                    .isEqualTo(candidates.read(editor, id).orElseThrow().line().name());
            assertThat(citation.title()).isEqualTo("Avis sur les aéronefs sans équipage");
            assertThat(citation.publisher()).isEqualTo("Direction de l’aviation civile");
            assertThat(citation.url()).isEqualTo("https://aviation.example/avis");
            assertThat(citation.asOf()).isEqualTo("2026-09-01");
            assertThat(citation.quote()).contains("avant le vol");
        });

        assertThat(candidates.withdraw(second, id, "nouvel avis")).isEqualTo(Result.DONE);
        assertThat(ask("fr", QUESTION).outcome()).isNotEqualTo(Ending.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr       | je voudrais faire voler mon drone, dois-je avoir une autorisation ? | aviation civile",
                "fr       | autorisation drone                                                  | aviation civile",
                "ar       | ما هو الترخيص المطلوب لتشغيل طائرة بدون طيار؟                          | الطيران المدني",
                "ary-Latn | wach drone khasso autorisation                                      | aviation civile",
            })
    void aParaphraseFindsItToo(String form, String question, String said) {
        UUID id = candidates.propose(editor, Origin.DESK, DRONES);
        candidates.publish(second, id, 1);
        try {
            TurnView answer = ask(form, question);
            assertThat(answer.outcome()).isEqualTo(Ending.ANSWERED);
            assertThat(answer.text()).contains(said);
        } finally {
            candidates.withdraw(second, id, "fin");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | combien coûte un passeport ?        | passport-adult passport-minor",
                "fr | quels papiers pour un permis de conduire perdu ? | driving-licence-duplicate",
            })
    void whatIsKnownIsAnsweredAsBefore(String form, String question, String documents) {
        UUID id = candidates.propose(editor, Origin.DESK, DRONES);
        candidates.publish(second, id, 1);
        try {
            assertThat(ask(form, question).citations())
                    .extracting(TurnView.Citation::documentId)
                    .containsOnly(documents.split(" "));
        } finally {
            candidates.withdraw(second, id, "fin");
        }
    }

    @Test
    void amazighIsAnsweredInItsOwnLetters() {
        UUID id = candidates.propose(editor, Origin.DESK, DRONES);
        candidates.publish(second, id, 1);
        try {
            TurnView answer = ask("fr", "autorisation drone de loisir, réponds en tifinagh");
            assertThat(answer.language()).isEqualTo("zgh-Tfng");
            assertThat(answer.text()).contains("ⵢⵢⵉⵀ");
        } finally {
            candidates.withdraw(second, id, "fin");
        }
    }

    private TurnView ask(String form, String question) {
        UUID conversation = conversations.open(form).id();
        return conversations.handle(new InboundMessage(conversation, UUID.randomUUID(), question), stage -> {});
    }

    private Officer officer(String name) {
        UUID id = UUID.randomUUID();
        service.getBean(JdbcClient.class)
                .sql("""
                insert into staff (id, username, display_name, roles, password_hash, created_at)
                values (?, ?, ?, '{EDITOR}', 'none', now())""")
                .params(id, id.toString(), name)
                .update();
        return new Officer(id, id.toString(), name, Role.EDITOR);
    }
}
