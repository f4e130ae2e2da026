package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Reviews.Agreement;
import ma.dalil.channels.desk.Reviews.Criterion;
import ma.dalil.channels.desk.Reviews.Given;
import ma.dalil.channels.desk.Reviews.Item;
import ma.dalil.channels.desk.Reviews.Judgement;
import ma.dalil.channels.desk.Reviews.Line;
import ma.dalil.channels.desk.Reviews.Overview;
import ma.dalil.channels.desk.Reviews.Result;
import ma.dalil.channels.desk.Reviews.Source;
import ma.dalil.channels.desk.Reviews.Verdict;
import ma.dalil.channels.desk.Reviews.Why;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Reviews of answers at the desk.
class ReviewPagesTest {

    private static final UUID ID = new UUID(0, 9);
    private static final String ADDRESS = "/staff/reviews/" + ID;
    private static final Judgement ALL_RIGHT = new Judgement(
            Map.of(
                    Criterion.RIGHT,
                    Verdict.YES,
                    Criterion.GROUNDED,
                    Verdict.YES,
                    Criterion.LANGUAGE,
                    Verdict.UNSURE,
                    Criterion.HAND_OVER,
                    Verdict.NO),
            "Bien.");

    private final RunningDesk server = new RunningDesk();
    private final FakeReviews reviews = server.learning.reviews;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theListTellsWhatIsOpenAndHowFarJudgesAgree() {
        reviews.overview = new Overview(
                List.of(line(0, false)),
                List.of(),
                List.of(new Agreement(Criterion.RIGHT, 50, 0.7, 0.4), new Agreement(Criterion.LANGUAGE, 50, 1, null)),
                50);
        assertThat(visitor(Role.SUPERVISOR).get("/staff/reviews").body())
                .containsSubsequence(
                        "À juger <span class=\"count\">1</span>",
                        "Avis négatif",
                        "aucun jugement",
                        "50 réponses jugées par deux personnes.",
                        "Juste</th><td>70 %</td><td>0,40</td>",
                        "Langue</th><td>100 %</td><td>—</td>",
                        "Aucun désaccord.");
    }

    @Test
    void aReviewerJudgesWithoutSeeingTheOther() {
        reviews.item = Optional.of(item(1, false, List.of()));
        assertThat(visitor(Role.EDITOR).get(ADDRESS).body())
                .contains(
                        "combien coûte un passeport ?",
                        "500 dirhams",
                        "question mal comprise",
                        "Son avis s’affiche après le vôtre",
                        "name=\"hand-over\" value=\"UNSURE\"")
                .doesNotContain("Bien.");
    }

    @Test
    void thePageIsInTheReadersLanguageWhateverTheCitizens() {
        reviews.item = Optional.of(item(0, false, List.of()));
        assertThat(visitor(Role.EDITOR).get(ADDRESS + "?lang=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<p class=\"text\" lang=\"fr\" dir=\"ltr\">");
    }

    @Test
    void whoHasJudgedSeesTheJudgements() {
        reviews.item = Optional.of(item(2, true, List.of(new Given("Omar Idrissi", RunningServer.NOW, ALL_RIGHT))));
        assertThat(visitor(Role.EDITOR).get(ADDRESS).body())
                .contains("Omar Idrissi", "Je ne sais pas", "Bien.")
                .doesNotContain("Enregistrer le jugement");
    }

    @Test
    void anAuditorReadsAndDoesNotJudge() {
        reviews.item = Optional.of(item(0, false, List.of()));
        SignedInOfficer auditor = visitor(Role.AUDITOR);
        assertThat(auditor.get(ADDRESS).body()).doesNotContain("Enregistrer le jugement");
        assertThat(auditor.post(ADDRESS).statusCode()).isEqualTo(403);
    }

    @Test
    void anAgentIsNotLetIn() {
        assertThat(visitor(Role.AGENT).get("/staff/reviews").statusCode()).isEqualTo(403);
    }

    @Test
    void aJudgementIsKept() {
        HttpResponse<String> answer = visitor(Role.EDITOR)
                .post(
                        ADDRESS,
                        "right",
                        "NO",
                        "grounded",
                        "YES",
                        "language",
                        "YES",
                        "hand-over",
                        "UNSURE",
                        "note",
                        "Le tarif a changé.");
        assertThat(SignedInOfficer.location(answer)).isEqualTo(ADDRESS + "?said=review-judged");
        assertThat(reviews.done).containsExactly("NO UNSURE Le tarif a changé.");
    }

    @Test
    void halfAJudgementIsNone() {
        HttpResponse<String> answer = visitor(Role.EDITOR).post(ADDRESS, "right", "NO");
        assertThat(SignedInOfficer.location(answer)).isEqualTo(ADDRESS + "?said=review-incomplete");
        assertThat(reviews.done).isEmpty();
    }

    @Test
    void theApiTellsAThirdJudge() {
        reviews.result = Result.JUDGED_ALREADY;
        String body = "{\"right\":\"YES\",\"grounded\":\"YES\",\"language\":\"YES\",\"hand-over\":\"NO\"}";
        SignedInOfficer editor = visitor(Role.EDITOR);
        assertThat(editor.send("POST", "/staff/api/v1/reviews/" + ID, body).statusCode())
                .isEqualTo(409);
        assertThat(editor.send("POST", "/staff/api/v1/reviews/" + ID, "{\"right\":\"PERHAPS\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private SignedInOfficer visitor(Role role) {
        return SignedInOfficer.signedIn(server, role);
    }

    private static Line line(int judgements, boolean mine) {
        return new Line(ID, RunningServer.NOW, "fr", "ANSWERED", Why.THUMBS_DOWN, judgements, mine);
    }

    private static Item item(int judgements, boolean mine, List<Given> given) {
        return new Item(
                line(judgements, mine),
                "combien coûte un passeport ?",
                "Le timbre coûte 500 dirhams.",
                List.of(new Source("Passeport", "Intérieur", null, "500 dirhams", "2026-02-01")),
                "not-understood",
                null,
                given);
    }
}
