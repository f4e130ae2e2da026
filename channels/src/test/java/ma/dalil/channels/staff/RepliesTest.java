package ma.dalil.channels.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Desk.Way;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.Wording.Aids;
import ma.dalil.channels.desk.Wording.Canned;
import ma.dalil.channels.desk.Wording.How;
import ma.dalil.channels.desk.Wording.Line;
import ma.dalil.channels.desk.Wording.Refusal;
import ma.dalil.channels.desk.Wording.Refusal.Reason;
import ma.dalil.channels.desk.Wording.Slot;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A reply on its way, as a browser without scripts sends it.
class RepliesTest {

    private static final String SAMIRA = FakeDesk.SAMIRA.displayName();
    private static final String WORDED = "umẓɣ ḍḍalab nnk D-1001.\n\"ⴰ\" & <b>";

    private final RunningDesk server = new RunningDesk();
    private String cookie = "";

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsWordedIsShownBesideWhatWasWrittenBeforeItIsSent() {
        Case found = mine();
        server.wording.language = "zgh-Latn";
        server.wording.word("Bonjour", "azul", How.CANNED);
        HttpResponse<String> page = reply(found, "Bonjour");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        "Ce que vous écrivez",
                        "Ce que l’usager lit",
                        "<td class=\"text\" dir=\"auto\">Bonjour</td>",
                        "<p class=\"text\" lang=\"zgh-Latn\" dir=\"ltr\">azul</p>",
                        "réponse type",
                        "Envoyer ce que l’usager lit");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void whatWasSeenIsWhatIsSent() {
        Case found = mine();
        server.wording.word("Bonjour", WORDED, How.CANNED);
        String page = reply(found, "Bonjour").body();
        server.wording.word("Bonjour", "something else meanwhile", How.MODEL);
        HttpResponse<String> answer = confirm(found, page);
        assertThat(answer.headers().firstValue("Location")).contains(address(found) + "?said=replied");
        assertThat(server.desk.done).containsExactly("reply " + found.summary().id() + " " + WORDED);
    }

    @Test
    void whatWasNotSeenIsNotSent() {
        Case found = mine();
        server.wording.word("Bonjour", WORDED, How.CANNED);
        String seen = field(reply(found, "Bonjour").body(), "seen");
        HttpResponse<String> answer = post(
                address(found) + "/replies",
                "csrf",
                csrfToken(found),
                "text",
                "Bonjour",
                "worded",
                "Payez 500 DH",
                "seen",
                seen);
        assertThat(answer.body()).contains("Ce que l’usager lit").doesNotContain("Payez");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void whatWordingChangesNothingOfIsSentAtOnce() {
        Case found = mine();
        assertThat(reply(found, "Bonjour\n\nMerci").statusCode()).isEqualTo(303);
        assertThat(server.desk.done).containsExactly("reply " + found.summary().id() + " Bonjour\n\nMerci");
    }

    @Test
    void twoClicksSendOnce() {
        Case found = mine();
        server.wording.word("Bonjour", WORDED, How.CANNED);
        String page = reply(found, "Bonjour").body();
        assertThat(confirm(found, page).statusCode()).isEqualTo(303);
        assertThat(confirm(found, page).statusCode()).isEqualTo(303);
        assertThat(server.desk.done).hasSize(1);
    }

    @Test
    void otherWordsFromTheSameFormAreSentToo() {
        Case found = mine();
        String form = field(get(address(found)).body(), "form");
        for (String text : List.of("Bonjour", "Apportez la photo", "Bonjour")) {
            post(address(found) + "/replies", "csrf", csrfToken(found), "form", form, "text", text);
        }
        assertThat(server.desk.done).hasSize(2);
    }

    @Test
    void aPreviewIsShownEvenWhereNothingChanges() {
        Case found = mine();
        HttpResponse<String> page = post(address(found) + "/preview", "csrf", csrfToken(found), "text", "Bonjour");
        assertThat(page.body()).contains("Ce que l’usager lit", "vos mots", "name=\"worded\" value=\"Bonjour\"");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void aLineThatCannotBeSentIsToldAtTheLine() {
        Case found = mine();
        server.wording.worded.put(
                "{prx}", new Line("{prx}", "{prx}", How.FACTS, new Refusal(Reason.UNKNOWN_SLOT, "prx")));
        HttpResponse<String> page = reply(found, "{prx}");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Aucun fait ne s’appelle « prx ».", "corrigez les lignes", "Modifier")
                .doesNotContain("name=\"worded\"", "Envoyer ce que l’usager lit");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void wordsThatGrewTooLongAreNotSent() {
        Case found = mine();
        server.wording.word("Bonjour", "a".repeat(4_001), How.FACTS);
        HttpResponse<String> page = reply(found, "Bonjour");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("trop longue pour l’usager").doesNotContain("name=\"worded\"");
    }

    @Test
    void whoGoesBackFindsTheWordsInTheBox() {
        Case found = mine();
        HttpResponse<String> page =
                post(address(found) + "/insert", "csrf", csrfToken(found), "text", "Bonjour\r\nMerci", "seen", "a");
        assertThat(page.body()).contains("\nBonjour\nMerci</textarea>");
    }

    @Test
    void aCannedReplyThatIsChosenWithoutAScriptIsAddedAndNothingSent() {
        Case found = mine();
        server.wording.aids =
                new Aids(List.of(new Canned("thanks", Map.of("fr", "Merci {référence}", "ar", "شكرا"))), List.of());
        assertThat(get(address(found)).body())
                .contains("<option value=\"Merci {référence}\">Merci {référence}</option>");
        HttpResponse<String> page = post(
                address(found) + "/replies",
                "csrf",
                csrfToken(found),
                "text",
                "Bonjour",
                "canned",
                "Merci {référence}");
        assertThat(page.body()).contains("\nBonjour\nMerci {référence}</textarea>");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void aSlotGoesWhereTheTextEnds() {
        Case found = mine();
        server.wording.aids = new Aids(List.of(), List.of(new Slot("costs", Map.of("fr", "prix", "ar", "الرسوم"))));
        assertThat(get(address(found)).body()).contains("name=\"slot\" value=\"{prix}\"");
        HttpResponse<String> page =
                post(address(found) + "/insert", "csrf", csrfToken(found), "text", "Le prix : ", "slot", "{prix}");
        assertThat(page.body()).contains("\nLe prix : {prix}</textarea>");
    }

    @Test
    void theOfficersOwnWordsKeepTheirDirectionAmongTheCitizensLetters() {
        Case found = mine();
        server.wording.language = "ary-Latn";
        HttpResponse<String> page =
                post(address(found) + "/preview?lang=ar", "csrf", csrfToken(found), "text", "السلام عليكم.");
        assertThat(page.body()).contains("lang=\"ary-Latn\" dir=\"auto\">السلام عليكم.</p>");
    }

    @Test
    void aReaderOfArabicSeesBothSidesInTheirDirections() {
        Case found = mine();
        server.wording.language = "ary-Arab";
        server.wording.word("Bonjour", "السلام", How.CANNED);
        HttpResponse<String> page =
                post(address(found) + "/preview?lang=ar", "csrf", csrfToken(found), "text", "Bonjour");
        assertThat(page.body())
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "<td class=\"text\" dir=\"auto\">Bonjour</td>",
                        "lang=\"ary-Arab\" dir=\"rtl\">السلام</p>",
                        "ما يقرؤه المرتفق");
    }

    @Test
    void bySmsThePiecesAreCounted() {
        server.desk.way = new Way("SMS", null, false);
        Case found = mine();
        HttpResponse<String> page = post(address(found) + "/preview", "csrf", csrfToken(found), "text", "Bonjour");
        assertThat(page.body()).contains("3 SMS");
    }

    @Test
    void whoDoesNotHoldTheCaseKeepsTheWords() {
        Case found = mine();
        server.wording.held = false;
        HttpResponse<String> page = reply(found, "Bonjour");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("rien n’a été fait", "\nBonjour</textarea>");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void thePreviewIsJsonToo() {
        Case found = mine();
        server.wording.language = "zgh-Tfng";
        server.wording.word("Bonjour", "ⴰⵣⵓⵍ", How.CANNED);
        HttpResponse<String> answer = server.send(
                server.json("/staff/api/v1/cases/" + found.summary().id() + "/preview", "{\"text\":\"Bonjour\"}")
                        .header("Cookie", cookie)
                        .header("X-CSRF-Token", csrfToken(found)));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode preview = RunningServer.tree(answer);
        assertThat(preview.path("text").asString()).isEqualTo("ⴰⵣⵓⵍ");
        assertThat(preview.path("sendable").asBoolean()).isTrue();
        assertThat(preview.at("/lines/0/how").asString()).isEqualTo("CANNED");
        assertThat(preview.at("/lines/0/refusal").isNull()).isTrue();
    }

    @Test
    void cannedRepliesAreKeptBySupervisorsAndEditors() {
        signIn(new Officer(UUID.randomUUID(), "samira", SAMIRA, Role.AGENT));
        assertThat(get("/staff/canned").statusCode()).isEqualTo(403);
        signIn(new Officer(UUID.randomUUID(), "samira", SAMIRA, Role.EDITOR));
        assertThat(get("/staff/canned").body()).contains("Réponses types", "name=\"zgh-Latn\"", "Bonjour");
    }

    @Test
    void aCannedReplyIsAddedAndRemoved() {
        signIn(new Officer(UUID.randomUUID(), "samira", SAMIRA, Role.SUPERVISOR));
        UUID id = UUID.randomUUID();
        String csrf = field(get("/staff/canned").body(), "csrf");
        HttpResponse<String> added =
                post("/staff/canned/" + id, "csrf", csrf, "fr", "À demain", "ar", "إلى الغد", "ary-Latn", "Tal ghedda");
        assertThat(added.headers().firstValue("Location")).contains("/staff/canned?said=replies-saved");
        assertThat(get("/staff/canned?said=replies-saved").body())
                .contains("La réponse type est enregistrée.", "value=\"Tal ghedda\"");
        post("/staff/canned/" + id + "/removal", "csrf", csrf);
        assertThat(server.wording.own).isEmpty();
    }

    @Test
    void aCannedReplyThatIsNotTakenStaysInItsForm() {
        signIn(new Officer(UUID.randomUUID(), "samira", SAMIRA, Role.SUPERVISOR));
        server.wording.flaw = Optional.of(CannedReplies.Flaw.MISSING);
        HttpResponse<String> page = post(
                "/staff/canned/" + UUID.randomUUID(),
                "csrf",
                field(get("/staff/canned").body(), "csrf"),
                "fr",
                "À \"demain\"");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Écrivez la réponse en français et en arabe.", "value=\"À &quot;demain&quot;\"");
    }

    @Test
    void cannedRepliesAreKeptOverJsonToo() {
        DeskVisitor editor = DeskVisitor.with(server, Role.EDITOR);
        String address = "/canned/" + UUID.randomUUID();
        assertThat(editor.json("PUT", address, "{\"texts\":{\"fr\":\"À demain\",\"ar\":\"إلى الغد\"}}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode kept = RunningServer.tree(editor.get("/staff/api/v1/canned"));
        assertThat(kept.at("/own/0/texts/fr").asString()).isEqualTo("À demain");
        assertThat(kept.at("/shipped/0/fr").asString()).isEqualTo("Bonjour");
        assertThat(editor.json("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(editor.json("DELETE", address, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aCannedReplyThatIsNotTakenSaysWhyOverJson() {
        DeskVisitor editor = DeskVisitor.with(server, Role.EDITOR);
        for (CannedReplies.Flaw flaw : CannedReplies.Flaw.values()) {
            server.wording.flaw = Optional.of(flaw);
            HttpResponse<String> answer = editor.json("PUT", "/canned/" + UUID.randomUUID(), "{\"texts\":{}}");
            assertThat(answer.statusCode()).as(flaw.name()).isEqualTo(flaw == CannedReplies.Flaw.TWICE ? 409 : 400);
        }
    }

    @Test
    void whatHelpsToReplyIsJsonForWhoeverHoldsTheCase() {
        Case found = mine();
        server.wording.aids = new Aids(
                List.of(new Canned("thanks", Map.of("fr", "Merci", "ar", "شكرا"))),
                List.of(new Slot("costs", Map.of("fr", "prix", "ar", "الرسوم"))));
        String address = "/staff/api/v1/cases/" + found.summary().id() + "/aids";
        JsonNode aids = RunningServer.tree(get(address));
        assertThat(aids.at("/canned/0/texts/fr").asString()).isEqualTo("Merci");
        assertThat(aids.at("/slots/0/names/fr").asString()).isEqualTo("prix");
        JsonNode others =
                RunningServer.tree(DeskVisitor.with(server, Role.SUPERVISOR).get(address));
        assertThat(others.path("canned").isEmpty()).isTrue();
    }

    @Test
    void everyReasonHasWords() {
        StaffWords words = new StaffWords(Locale.FRENCH);
        for (How how : How.values()) {
            assertThat(words.words("replies.how." + how)).isNotEmpty();
        }
        for (Reason reason : Reason.values()) {
            assertThat(words.words("replies.refusal." + reason, "x")).contains("x");
        }
        for (CannedReplies.Flaw flaw : CannedReplies.Flaw.values()) {
            assertThat(words.words("replies.canned." + flaw)).isNotEmpty();
        }
    }

    private Case mine() {
        signIn(FakeDesk.SAMIRA);
        return server.desk.put("threat", Status.CLAIMED, SAMIRA, FakeDesk.said("CITIZEN", "zgh-Latn", "azul"));
    }

    private void signIn(Officer officer) {
        server.desk.officer = officer;
        HttpResponse<String> answer =
                post("/staff/sign-in", "username", FakeDesk.USERNAME, "password", FakeDesk.PASSWORD);
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<String> reply(Case found, String text) {
        String page = get(address(found)).body();
        return post(
                address(found) + "/replies", "csrf", field(page, "csrf"), "form", field(page, "form"), "text", text);
    }

    /// The confirmation of a page, as a browser sends it: with the line ends of forms.
    private HttpResponse<String> confirm(Case found, String page) {
        return post(
                address(found) + "/replies",
                "csrf",
                field(page, "csrf"),
                "form",
                field(page, "form"),
                "text",
                field(page, "text"),
                "worded",
                field(page, "worded").replace("\n", "\r\n"),
                "seen",
                field(page, "seen"));
    }

    private String csrfToken(Case found) {
        return field(get(address(found)).body(), "csrf");
    }

    private static String field(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1)
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#x3D;", "=")
                .replace("&amp;", "&");
    }

    private static String address(Case found) {
        return "/staff/cases/" + found.summary().id();
    }

    private HttpResponse<String> get(String address) {
        return server.send(server.to(address).header("Cookie", cookie));
    }

    private HttpResponse<String> post(String address, String... fields) {
        StringJoiner body = new StringJoiner("&");
        for (int field = 0; field < fields.length; field += 2) {
            body.add(fields[field] + "=" + URLEncoder.encode(fields[field + 1], UTF_8));
        }
        HttpRequest.Builder request = server.to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body.toString()));
        return server.send(request);
    }
}
