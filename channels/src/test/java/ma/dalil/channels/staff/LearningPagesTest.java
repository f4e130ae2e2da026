package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Questions.Cluster;
import ma.dalil.channels.desk.Questions.Example;
import ma.dalil.channels.desk.Questions.Overview;
import ma.dalil.channels.desk.Questions.Share;
import ma.dalil.channels.desk.Questions.Why;
import ma.dalil.channels.desk.Receipts.Receipt;
import ma.dalil.channels.desk.Receipts.Source;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Unanswered questions and receipts at the desk.
class LearningPagesTest {

    private static final UUID ID = new UUID(0, 7);
    private static final String CODE = "K7Q-M2X-RD4";

    private final RunningDesk server = new RunningDesk();
    private final FakeQuestions questions = server.learning.questions;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void clustersTellHowOftenWhoAndWhatIsNear() {
        putDrones();
        assertThat(visitor(Role.EDITOR).get("/staff/questions").body())
                .containsSubsequence(
                        "3 questions sans réponse, ou avec un avis négatif, sur 30 jours.",
                        "3 fois",
                        "français (2), darija en lettres latines (1)",
                        "<q lang=\"ary-Latn\" dir=\"ltr\">wach drone b rokhsa</q>",
                        "Démarches voisines : autorisation de construire",
                        "Rédiger une réponse");
    }

    @Test
    void onlyAnEditorWritesFromACluster() {
        putDrones();
        assertThat(visitor(Role.SUPERVISOR).get("/staff/questions").body()).doesNotContain("Rédiger une réponse");
        assertThat(visitor(Role.SUPERVISOR)
                        .post("/staff/questions/" + ID + "/candidates")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClusterBecomesACandidate() {
        questions.proposed = Optional.of(ID);
        HttpResponse<String> answer = visitor(Role.EDITOR).post("/staff/questions/" + ID + "/candidates");
        assertThat(SignedInOfficer.location(answer)).isEqualTo("/staff/candidates/" + ID + "?said=candidate-proposed");
    }

    @Test
    void aClusterThatIsGoneIsTold() {
        HttpResponse<String> answer = visitor(Role.EDITOR).post("/staff/questions/" + ID + "/candidates");
        assertThat(SignedInOfficer.location(answer)).isEqualTo("/staff/questions?said=questions-changed");
    }

    @Test
    void aReceiptOpensWhatWasShown() {
        putReceipt();
        HttpResponse<String> answer = visitor(Role.AGENT).post("/staff/receipts", "code", CODE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Le timbre coûte 500 dirhams.",
                        "500 dirhams</blockquote>",
                        "La base a changé depuis",
                        "href=\"/staff/cases/" + ID + "\"");
    }

    @Test
    void whoWorksOnNoCasesIsNotPointedAtOne() {
        putReceipt();
        assertThat(visitor(Role.AUDITOR).post("/staff/receipts", "code", CODE).body())
                .contains("500 dirhams")
                .doesNotContain("/staff/cases/");
    }

    @Test
    void anUnknownCodeIsTold() {
        HttpResponse<String> answer = visitor(Role.AGENT).post("/staff/receipts", "code", "AAA-AAA-AAA");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Aucune réponse n’a ce code", "value=\"AAA-AAA-AAA\"");
    }

    @Test
    void theApiDoesTheSame() {
        putReceipt();
        SignedInOfficer agent = visitor(Role.AGENT);
        assertThat(RunningServer.tree(agent.get("/staff/api/v1/receipts/" + CODE))
                        .at("/sources/0/version")
                        .asString())
                .isEqualTo("v7");
        assertThat(agent.get("/staff/api/v1/receipts/AAA-AAA-AAA").statusCode()).isEqualTo(404);
        assertThat(agent.get("/staff/api/v1/questions").statusCode()).isEqualTo(403);
    }

    private void putDrones() {
        questions.overview = new Overview(
                30,
                3,
                List.of(new Cluster(
                        ID,
                        3,
                        RunningServer.NOW,
                        List.of(
                                new Example("fr", "une autorisation pour un drone ?", Why.OUT_OF_SCOPE),
                                new Example("ary-Latn", "wach drone b rokhsa", Why.THUMBS_DOWN)),
                        List.of(new Share("fr", 2), new Share("ary-Latn", 1)),
                        List.of("autorisation de construire"))));
    }

    private void putReceipt() {
        Source source = new Source(
                1, "passport", "Passeport", "Intérieur", null, "fr", "500 dirhams", "2026-02-01", "v7", false);
        server.learning.receipts.all.put(
                CODE,
                new Receipt(
                        CODE,
                        RunningServer.NOW,
                        "fr",
                        "ANSWERED",
                        "Le timbre coûte 500 dirhams.",
                        List.of(source),
                        ID));
    }

    private SignedInOfficer visitor(Role role) {
        return SignedInOfficer.signedIn(server, role);
    }
}
