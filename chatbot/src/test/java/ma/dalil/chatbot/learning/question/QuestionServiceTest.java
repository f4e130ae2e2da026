package ma.dalil.chatbot.learning.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Candidates.Candidate;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Origin;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Questions.Cluster;
import ma.dalil.channels.desk.Questions.Example;
import ma.dalil.channels.desk.Questions.Share;
import ma.dalil.channels.desk.Questions.Why;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.learning.LearningSettings;
import ma.dalil.chatbot.learning.Lessons;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Findings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Unanswered questions on a real PostgreSQL, read by the built-in model.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionServiceTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Lessons lessons = new Lessons(rooms);
    private final Officer editor = lessons.officer("Nadia Berrada", Role.EDITOR);
    private final Officer second = lessons.officer("Omar Idrissi", Role.EDITOR);
    private final QuestionService questions = new QuestionService(
            new JdbcUnanswered(database.jdbc, rooms.sealed),
            lessons.topics,
            lessons.questions,
            query -> new Findings(List.of(), List.of("passport-adult"), Set.of(), 1),
            Knowledge.catalog(),
            lessons.candidates,
            new LearningSettings(0, 0, Duration.ofDays(14), Duration.ofDays(30), 1000),
            rooms.audit,
            rooms.clock);

    @BeforeEach
    void forget() {
        database.jdbc.sql("delete from conversation").update();
    }

    @AfterAll
    void close() {
        lessons.close();
        database.close();
    }

    @Test
    void whatIsAskedInOtherWordsAndFormsIsTogether() {
        unanswered("autorisation pour un drone");
        unanswered("un drone, quelle autorisation ?");
        unanswered("رخصة درون");
        unanswered("prix de la baguette de pain");
        List<Cluster> clusters = clusters();
        assertThat(clusters.getFirst().examples())
                .extracting(Example::text)
                .contains("autorisation pour un drone", "un drone, quelle autorisation ?")
                .doesNotContain("prix de la baguette de pain");
        assertThat(clusters.getLast().size()).isOne();
    }

    @Test
    void theSameWordsAreOneExample() {
        unanswered("un drone ?");
        unanswered("un drone ?");
        assertThat(clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.size()).isEqualTo(2);
            assertThat(cluster.examples()).hasSize(1);
            assertThat(cluster.forms()).containsExactly(new Share("fr", 2));
        });
    }

    @Test
    void neighboursAreNamedInTheReadersLanguage() {
        unanswered("un drone ?");
        assertThat(clusters().getFirst().neighbours())
                .containsExactly(Knowledge.catalog()
                        .find("passport-adult")
                        .orElseThrow()
                        .name()
                        .in(WrittenForms.FRENCH));
    }

    @Test
    void whatCitizensDislikedIsThere() {
        rooms.answering.with(FakeAnswering.PASSPORT);
        TurnView turn = rooms.say(rooms.open(), "combien coûte un passeport ?");
        assertThat(clusters()).isEmpty();
        rooms.conversations.rate(turn.conversationId(), turn.id(), new Rating(false, null, ""));
        assertThat(clusters().getFirst().examples()).extracting(Example::why).containsExactly(Why.THUMBS_DOWN);
    }

    @Test
    void whatWasAskedLongAgoIsNot() {
        unanswered("un drone ?");
        rooms.clock.pass(Duration.ofDays(31));
        assertThat(clusters()).isEmpty();
    }

    @Test
    void anEditorOpensACandidateFromACluster() {
        unanswered("autorisation pour un drone");
        unanswered("un drone, quelle autorisation ?");
        UUID id = questions.propose(editor, clusters().getFirst().id()).orElseThrow();
        Candidate candidate = lessons.candidates.read(editor, id).orElseThrow();
        assertThat(candidate.origin()).isEqualTo(Origin.QUESTIONS);
        assertThat(candidate.content().questions())
                .containsExactly(
                        new Wording("fr", "autorisation pour un drone"),
                        new Wording("fr", "un drone, quelle autorisation ?"));
    }

    @Test
    void aClusterThatIsGoneOpensNothing() {
        assertThat(questions.propose(editor, UUID.randomUUID())).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsAnsweredByNowIsLeftOut() {
        unanswered("autorisation pour un drone");
        UUID id = lessons.candidates.propose(
                editor,
                Origin.DESK,
                new Content(
                        List.of(new Wording("fr", "Quelle autorisation pour un drone ?")),
                        List.of(new Wording("fr", "Selon l’avis."), new Wording("ar", "حسب الإعلان.")),
                        "Avis",
                        "Aviation civile",
                        "https://aviation.example",
                        LocalDate.of(2026, 9, 1),
                        null,
                        null));
        lessons.candidates.publish(second, id, 1);
        assertThat(clusters()).isEmpty();
        lessons.candidates.withdraw(second, id, "fin du test");
        assertThat(clusters()).hasSize(1);
    }

    private List<Cluster> clusters() {
        return questions.overview(editor, WrittenForms.FRENCH).clusters();
    }

    private void unanswered(String text) {
        rooms.answering.with(new Outcome.OutOfScope(List.of()));
        rooms.say(rooms.open(), text);
    }
}
