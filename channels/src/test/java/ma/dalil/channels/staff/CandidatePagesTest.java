package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Missing;
import ma.dalil.channels.desk.Candidates.Result;
import ma.dalil.channels.desk.Candidates.State;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Answers for the knowledge base at the desk.
class CandidatePagesTest {

    private static final Content DRONES = new Content(
            List.of(new Wording("fr", "Comment déclarer un drone ?")),
            List.of(new Wording("fr", "À l’aviation civile."), new Wording("ar", "لدى الطيران المدني.")),
            "Drones",
            "Aviation civile",
            "https://aviation.example/drones",
            LocalDate.of(2026, 9, 1),
            null,
            null);

    private final RunningDesk server = new RunningDesk();
    private final FakeCandidates candidates = server.learning.candidates;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void standInThreeGroups() {
        candidates.put(State.DRAFT, Content.EMPTY, List.of(), false);
        candidates.put(State.PUBLISHED, DRONES, List.of(), false);
        assertThat(visitor(Role.AGENT).get("/staff/candidates").body())
                .containsSubsequence(
                        "À relire et à publier",
                        "Question à rédiger",
                        "Publiées",
                        "Comment déclarer un drone ?",
                        "Retirées",
                        "Aucune réponse n’est retirée.");
    }

    @Test
    void anEditorWritesAndNobodyElseDoes() {
        UUID id = candidates.put(State.DRAFT, DRONES, List.of(), false);
        assertThat(visitor(Role.EDITOR).get(address(id)).body()).contains(">Enregistrer</button>");
        assertThat(visitor(Role.AGENT).get(address(id)).body())
                .contains("readonly")
                .doesNotContain(">Enregistrer</button>", ">Publier</button>", ">Oui, retirer</button>");
        assertThat(visitor(Role.AGENT).post(address(id), "revision", "1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyLineOfTheFieldIsAQuestion() {
        UUID id = candidates.put(State.DRAFT, DRONES, List.of(), false);
        HttpResponse<String> answer = visitor(Role.EDITOR)
                .post(
                        address(id),
                        "revision",
                        "1",
                        "question-fr",
                        "Un drone ?\n\n  Deux drones ? ",
                        "answer-ar",
                        "نعم",
                        "as-of",
                        "2026-09-01");
        assertThat(SignedInOfficer.location(answer)).isEqualTo(address(id) + "?said=candidate-saved");
        assertThat(candidates.done)
                .containsExactly(
                        "edit 1 [Wording[language=fr, text=Un drone ?], Wording[language=fr, text=Deux drones ?]]"
                                + "[Wording[language=ar, text=نعم]]2026-09-01");
    }

    @Test
    void whatSomebodyElseOvertookStaysOnThePage() {
        UUID id = candidates.put(State.DRAFT, DRONES, List.of(), false);
        candidates.result = Result.CHANGED;
        HttpResponse<String> answer = visitor(Role.EDITOR).post(address(id), "answer-fr", "Mon texte.");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("role=\"alert\"", "Mon texte.");
    }

    @Test
    void aDateThatIsNoneIsTold() {
        UUID id = candidates.put(State.DRAFT, DRONES, List.of(), false);
        HttpResponse<String> answer = visitor(Role.EDITOR).post(address(id), "as-of", "hier");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(candidates.done).isEmpty();
    }

    @Test
    void whoWroteItIsToldToAskAnother() {
        UUID id = candidates.put(State.DRAFT, DRONES, List.of(), true);
        assertThat(visitor(Role.EDITOR).get(address(id)).body())
                .contains("une autre personne doit la publier")
                .doesNotContain(">Publier</button>");
    }

    @Test
    void whatIsMissingIsTold() {
        UUID id = candidates.put(State.DRAFT, Content.EMPTY, List.of(Missing.ARABIC_ANSWER, Missing.DATE), false);
        assertThat(visitor(Role.SUPERVISOR).get(address(id)).body())
                .contains("Il manque : la réponse en arabe, la date de la source.")
                .doesNotContain(">Publier</button>");
    }

    @Test
    void aSupervisorPublishesWhatThePageShowed() {
        UUID id = candidates.put(State.DRAFT, DRONES, List.of(), false);
        SignedInOfficer supervisor = visitor(Role.SUPERVISOR);
        assertThat(supervisor.get(address(id)).body()).contains(">Publier</button>");
        HttpResponse<String> answer = supervisor.post(address(id) + "/publish", "revision", "1");
        assertThat(SignedInOfficer.location(answer)).isEqualTo(address(id) + "?said=candidate-published");
        assertThat(candidates.done).containsExactly("publish 1");
    }

    @Test
    void withdrawingTakesAReason() {
        UUID id = candidates.put(State.PUBLISHED, DRONES, List.of(), false);
        SignedInOfficer editor = visitor(Role.EDITOR);
        assertThat(SignedInOfficer.location(editor.post(address(id) + "/withdraw", "reason", " ")))
                .endsWith("?said=candidate-reason");
        assertThat(SignedInOfficer.location(editor.post(address(id) + "/withdraw", "reason", "abrogé")))
                .endsWith("?said=candidate-withdrawn");
        assertThat(candidates.done).containsExactly("withdraw abrogé");
    }

    @Test
    void anAgentProposesFromACase() {
        UUID caseId = UUID.randomUUID();
        assertThat(SignedInOfficer.location(visitor(Role.AGENT).post("/staff/cases/" + caseId + "/candidates")))
                .startsWith("/staff/candidates/")
                .endsWith("?said=candidate-proposed");
    }

    @Test
    void aCaseWithoutAnAnswerProposesNothing() {
        UUID caseId = UUID.randomUUID();
        candidates.answered = false;
        assertThat(SignedInOfficer.location(visitor(Role.AGENT).post("/staff/cases/" + caseId + "/candidates")))
                .isEqualTo("/staff/cases/" + caseId + "?said=candidate-no-answer");
    }

    @Test
    void theApiDoesTheSame() {
        SignedInOfficer editor = visitor(Role.EDITOR);
        HttpResponse<String> proposed = editor.send(
                "POST",
                "/staff/api/v1/candidates",
                "{\"content\":{\"questions\":[{\"language\":\"fr\",\"text\":\"Un drone ?\"}],\"asOf\":\"2026-09-01\"}}");
        assertThat(proposed.statusCode()).isEqualTo(201);
        String id = RunningServer.tree(proposed).get("id").asString();
        String address = "/staff/api/v1/candidates/" + id;
        assertThat(RunningServer.tree(editor.get(address))
                        .at("/content/questions/0/text")
                        .asString())
                .isEqualTo("Un drone ?");
        candidates.result = Result.OWN_WORK;
        assertThat(editor.send("POST", address + "/publish", "{\"revision\":1}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiRefusesALanguageThatNobodyWrites() {
        HttpResponse<String> answer = visitor(Role.EDITOR)
                .send(
                        "POST",
                        "/staff/api/v1/candidates",
                        "{\"content\":{\"answers\":[{\"language\":\"zgh-Tfng\",\"text\":\"ⵢⴰⵀ\"}]}}");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void inArabicThePageIsMirrored() {
        UUID id = candidates.put(State.DRAFT, DRONES, List.of(), false);
        assertThat(visitor(Role.EDITOR).get(address(id) + "?lang=ar").body())
                .contains("dir=\"rtl\"", "الأسئلة التي يجيب عنها");
    }

    private SignedInOfficer visitor(Role role) {
        return SignedInOfficer.signedIn(server, role);
    }

    private static String address(UUID id) {
        return "/staff/candidates/" + id;
    }
}
