package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Drafts.Draft;
import ma.dalil.channels.desk.Drafts.Result;
import ma.dalil.channels.desk.Drafts.State;
import ma.dalil.channels.web.RunningServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftPagesTest {

    private static final String SAMIRA = FakeDesk.SAMIRA.displayName();

    private final RunningDesk server = new RunningDesk();
    private final FakeDrafts drafts = server.desk.drafts;
    private final DeskBrowser browser = new DeskBrowser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCaseShowsTheDraftInBothLanguagesWithItsSources() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        drafts.put(id(mine), State.PENDING);
        assertThat(browser.get(address(mine)).body())
                .containsSubsequence(
                        "Brouillon de réponse",
                        "elle n’a pas été envoyée",
                        "بشحال &lt;الباسبور&gt;؟",
                        "lang=\"ary-Arab\" dir=\"rtl\">التنبر كايسوى 500 درهم",
                        "lang=\"fr\" dir=\"ltr\">Le timbre coûte 500 dirhams",
                        "500 DH",
                        "href=\"https://www.passeport.ma/&lt;prix&gt;\"",
                        "Version 3 du registre",
                        "Envoyer telle quelle",
                        "Modifier et envoyer",
                        "Rejeter");
    }

    @Test
    void anAddressThatIsNoWebPageIsNoLink() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        drafts.put(id(mine), State.PENDING);
        assertThat(browser.get(address(mine)).body()).doesNotContain("javascript:");
    }

    @Test
    void whoHasNotTheCaseOnlyReads() {
        Case free = put(Status.NEW, null);
        drafts.put(id(free), State.PENDING);
        assertThat(browser.get(address(free)).body())
                .contains("Prenez d’abord le dossier")
                .doesNotContain("/approval\"", "/edition\"", "/rejection\"", "Proposer une réponse");
    }

    @Test
    void aDraftIsApproved() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.PENDING);
        HttpResponse<String> answer = browser.post(address(mine) + "/draft/" + draft.id() + "/approval");
        DeskBrowser.checkLeadsTo(answer, address(mine) + "?said=draft-sent");
        assertThat(drafts.done).containsExactly("approve " + draft.id());
        assertThat(browser.get(address(mine) + "?said=draft-sent").body()).contains("La réponse est envoyée.");
    }

    @Test
    void theSecondClickIsToldThatNothingMoreWasSent() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.APPROVED);
        drafts.result = Result.DECIDED;
        DeskBrowser.checkLeadsTo(
                browser.post(address(mine) + "/draft/" + draft.id() + "/approval"),
                address(mine) + "?said=draft-decided");
    }

    @Test
    void aDraftIsEditedWithoutItsSources() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.PENDING);
        browser.post(address(mine) + "/draft/" + draft.id() + "/edition", "text", "Bonjour,\r\n500 DH.");
        assertThat(drafts.done).containsExactly("edit " + draft.id() + " Bonjour,\n500 DH.");
    }

    @Test
    void aDraftIsEditedWithItsSources() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.PENDING);
        browser.post(address(mine) + "/draft/" + draft.id() + "/edition", "text", "500 DH.", "sources", "on");
        assertThat(drafts.done).containsExactly("edit " + draft.id() + " 500 DH. with sources");
    }

    @Test
    void aTextThatIsTooLongStaysInItsBox() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.PENDING);
        HttpResponse<String> answer =
                browser.post(address(mine) + "/draft/" + draft.id() + "/edition", "text", "b".repeat(4_001));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Le texte est vide, trop long", "b".repeat(4_001) + "</textarea>");
        assertThat(drafts.done).isEmpty();
    }

    @Test
    void aRejectionNeedsAReason() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.PENDING);
        String rejection = address(mine) + "/draft/" + draft.id() + "/rejection";
        assertThat(browser.post(rejection, "reason", " ").statusCode()).isEqualTo(400);
        DeskBrowser.checkLeadsTo(
                browser.post(rejection, "reason", "Le prix a changé"), address(mine) + "?said=draft-rejected");
        assertThat(drafts.done).containsExactly("reject " + draft.id() + " Le prix a changé");
    }

    @Test
    void whatWasDecidedIsTold() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        drafts.put(id(mine), State.REJECTED);
        assertThat(browser.get(address(mine)).body())
                .contains("Rejeté par Omar Idrissi", "Le prix a changé", "Proposer une réponse")
                .doesNotContain("/approval\"");
    }

    @Test
    void aDraftIsAskedFor() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        assertThat(browser.get(address(mine)).body()).contains("Proposer une réponse");
        DeskBrowser.checkLeadsTo(browser.post(address(mine) + "/draft"), address(mine) + "?said=draft-proposed");
        assertThat(drafts.done).containsExactly("propose " + id(mine));
    }

    @Test
    void theDraftIsMirroredInArabic() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        drafts.put(id(mine), State.PENDING);
        assertThat(browser.get(address(mine) + "/draft?lang=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "مسودة جواب", "الإرسال كما هو");
    }

    @Test
    void theDraftIsReadAsJson() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.PENDING);
        HttpResponse<String> answer = browser.get("/staff/api/v1/cases/" + id(mine) + "/draft");
        assertThat(RunningServer.tree(answer).at("/draft/id").asString())
                .isEqualTo(draft.id().toString());
    }

    @Test
    void aDecisionThatCameTooLateIsAConflict() {
        Case mine = put(Status.CLAIMED, SAMIRA);
        Draft draft = drafts.put(id(mine), State.PENDING);
        drafts.result = Result.DECIDED;
        String approval = "/cases/" + id(mine) + "/draft/" + draft.id() + "/approval";
        assertThat(browser.api("POST", approval, "{}").statusCode()).isEqualTo(409);
    }

    private Case put(Status status, @Nullable String claimedBy) {
        return server.desk.put("sensitive-subject", status, claimedBy, FakeDesk.said("CITIZEN", "ary-Arab", "بشحال؟"));
    }

    private static UUID id(Case found) {
        return found.summary().id();
    }

    private static String address(Case found) {
        return "/staff/cases/" + id(found);
    }
}
