package ma.dalil.channels.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.JournalLine;
import ma.dalil.channels.desk.Desk.Reading;
import ma.dalil.channels.desk.Desk.Recipient;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Desk.Showing;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Desk.Way;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The staff pages as a browser without scripts uses them.
class StaffPagesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String SAMIRA = FakeDesk.SAMIRA.displayName();

    private final RunningDesk server = new RunningDesk();
    private String cookie = "";

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        HttpResponse<String> page = get("/staff");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("<html lang=\"fr\" dir=\"ltr\">", "action=\"/staff/sign-in\"");
    }

    @Test
    void signingInByFormLeadsToTheList() {
        HttpResponse<String> answer =
                post("/staff/sign-in", "username", FakeDesk.USERNAME, "password", FakeDesk.PASSWORD);
        checkLeadsTo(answer, "/staff");
        keepCookie(answer);
        assertThat(get("/staff").body()).contains("<bdi>" + SAMIRA + "</bdi>", "Aucun dossier n’attend.");
    }

    @Test
    void aWrongPasswordIsToldAndTheNameKept() {
        HttpResponse<String> answer = post("/staff/sign-in", "username", "sa\"mira", "password", "wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("role=\"alert\"", "value=\"sa&quot;mira\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void tooManyAttemptsAreToldOnAPage() {
        HttpResponse<String> last = get("/staff");
        for (int attempt = 1; attempt <= 11; attempt++) {
            last = post("/staff/sign-in", "username", "nobody", "password", "wrong");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("Trop d’essais");
    }

    @Test
    void aFormOnAnotherSiteSignsNobodyIn() {
        HttpRequest.Builder request =
                form("/staff/sign-in", "username", FakeDesk.USERNAME, "password", FakeDesk.PASSWORD);
        HttpResponse<String> answer = server.send(request.header("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        signIn();
        HttpResponse<String> answer = post("/staff/sign-out", "csrf", csrfToken("/staff"));
        checkLeadsTo(answer, "/staff?said=signed-out");
        assertThat(server.desk.done).containsExactly("sign-out");
        assertThat(get("/staff").body()).contains("/staff/sign-in");
    }

    @Test
    void aSessionThatEndedIsToldAtTheSignInPage() {
        cookie = "dalil_staff=gone";
        checkLeadsTo(get("/staff/cases/" + UUID.randomUUID()), "/staff?said=session-ended");
        assertThat(get("/staff?said=session-ended").body()).contains("Votre session a pris fin.");
    }

    @Test
    void casesStandInThreeListsOldestFirst() {
        signIn();
        server.desk.put("asylum", Status.CLAIMED, "Omar Idrissi");
        server.desk.put("corruption", Status.CLAIMED, SAMIRA);
        server.desk.put("person-requested", Status.NEW, null);
        server.desk.put("suicide", Status.NEW, null, RunningServer.NOW.minus(Duration.ofHours(3)));
        String page = get("/staff").body();
        assertThat(page)
                .containsSubsequence(
                        "id=\"unassigned\"",
                        "Risque de suicide",
                        "Demande à parler à une personne",
                        "id=\"mine\"",
                        "Corruption",
                        "ouvert depuis moins d’une minute",
                        "id=\"others\"",
                        "Asile",
                        "Suivi par Omar Idrissi");
        assertThat(page).contains("<title>(2) Dossiers");
    }

    @Test
    void urgentCasesAreMarkedByAWord() {
        signIn();
        server.desk.put("asylum", Status.NEW, null);
        assertThat(get("/staff").body()).doesNotContain("Urgent");
        server.desk.put("child-in-danger", Status.NEW, null);
        assertThat(get("/staff").body()).contains("Enfant en danger</a> <strong class=\"urgent\">Urgent</strong>");
    }

    @Test
    void theListTellsHowLongACaseHasWaited() {
        signIn();
        putWaiting(Duration.ofSeconds(20));
        putWaiting(Duration.ofMinutes(1));
        putWaiting(Duration.ofMinutes(59));
        putWaiting(Duration.ofHours(47));
        putWaiting(Duration.ofDays(3));
        assertThat(get("/staff").body())
                .containsSubsequence(
                        "attend depuis 3 jours",
                        "attend depuis 47 heures",
                        "attend depuis 59 minutes",
                        "attend depuis 1 minute<",
                        "attend depuis moins d’une minute");
    }

    @Test
    void theListInArabicIsMirrored() {
        signIn();
        putWaiting(Duration.ofDays(2));
        String page = get("/staff?lang=ar").body();
        assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\">", "ينتظر منذ يومين", "لجوء");
    }

    @Test
    void theLanguageIsKept() {
        HttpResponse<String> chosen = get("/staff?lang=ar");
        cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(get("/staff").body()).contains("lang=\"ar\" dir=\"rtl\"", "href=\"/staff?lang=fr\"");
    }

    @Test
    void aReaderOfArabicReadsInArabicToWhomACaseWent() {
        signIn();
        server.desk.journal.add(new JournalLine(
                RunningServer.NOW, "FORWARDED", "Omar", Map.of("fr", "État civil", "ar", "الحالة المدنية"), "domaine"));
        Case found = server.desk.put("asylum", Status.NEW, null);
        assertThat(get(address(found) + "?lang=ar").body()).contains("<bdi>الحالة المدنية : domaine</bdi>");
        assertThat(get(address(found) + "?lang=fr").body()).contains("<bdi>État civil : domaine</bdi>");
    }

    /// What is recorded as a view depends on it.
    @Test
    void aPageThatAsksByItselfRenewsAndAnybodyElseOpens() {
        signIn();
        Case found = server.desk.put("asylum", Status.NEW, null);
        get(address(found));
        get(address(found) + "?X-Renewal=1&showing=RENEWAL");
        server.send(server.to(address(found)).header("Cookie", cookie).header("X-Renewal", "1"));
        assertThat(server.desk.shown).containsExactly(Showing.OPENING, Showing.OPENING, Showing.RENEWAL);
    }

    @Test
    void aCaseShowsItsMessagesEachInItsLanguage() {
        signIn();
        Case found = server.desk.put(
                "threat",
                Status.NEW,
                null,
                FakeDesk.said("CITIZEN", "ary-Arab", "كيهددني جاري"),
                FakeDesk.said("ASSISTANT", "zgh-Tfng", "ⴰⵣⵓⵍ"),
                FakeDesk.said("STAFF", "fr", "Bonjour"));
        String page = get(address(found)).body();
        assertThat(page)
                .containsSubsequence(
                        "Menaces",
                        "Urgent",
                        "<b>Usager</b>",
                        "lang=\"ary-Arab\" dir=\"rtl\">كيهددني جاري",
                        "<b>Assistant</b>",
                        "lang=\"zgh-Tfng\" dir=\"ltr\">ⴰⵣⵓⵍ",
                        "<b>Agent</b>",
                        "lang=\"fr\" dir=\"ltr\">Bonjour");
        assertThat(page).contains("25 novembre 2026", "10:30", "En attente d’un agent");
    }

    @Test
    void whatACitizenWroteIsShownNotRun() {
        signIn();
        Case found = server.desk.put(
                "threat", Status.NEW, null, FakeDesk.said("CITIZEN", "fr", "</p><script>alert('1')</script>"));
        for (String address : new String[] {"/staff", address(found)}) {
            assertThat(get(address).body())
                    .contains("&lt;script&gt;alert(&#39;1&#39;)")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void anOpenCaseIsClaimed() {
        signIn();
        Case found = server.desk.put("threat", Status.NEW, null);
        assertThat(get(address(found)).body()).contains("Prendre ce dossier").doesNotContain("name=\"text\"");
        HttpResponse<String> answer = post(address(found) + "/claim", "csrf", csrfToken(address(found)));
        checkLeadsTo(answer, address(found) + "?said=claimed");
        assertThat(server.desk.done).containsExactly("claim " + found.summary().id());
        assertThat(get(address(found) + "?said=claimed").body()).contains("Ce dossier est maintenant le vôtre.");
    }

    @Test
    void aCaseThatSomeoneElseWasFasterToClaimIsTold() {
        signIn();
        Case found = server.desk.put("threat", Status.NEW, null);
        String csrfToken = csrfToken(address(found));
        server.desk.result = Result.ALREADY_CLAIMED;
        HttpResponse<String> answer = post(address(found) + "/claim", "csrf", csrfToken);
        checkLeadsTo(answer, address(found) + "?said=already-claimed");
        assertThat(get(address(found) + "?said=already-claimed").body()).contains("Un collègue a pris ce dossier");
    }

    @Test
    void someoneElsesCaseIsOnlyRead() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, "Omar Idrissi");
        assertThat(get(address(found)).body())
                .contains("Suivi par Omar Idrissi")
                .doesNotContain("name=\"text\"", "/claim\"", "/close\"");
    }

    @Test
    void aReplyIsSentWithItsLineBreaks() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        HttpResponse<String> answer = reply(found, "Bonjour,\r\nمرحبا & ⴰⵣⵓⵍ");
        checkLeadsTo(answer, address(found) + "?said=replied");
        assertThat(server.desk.done).containsExactly("reply " + found.summary().id() + " Bonjour,\nمرحبا & ⴰⵣⵓⵍ");
    }

    @Test
    void theLongestReplyInTifinaghIsSent() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        checkLeadsTo(reply(found, "ⴰ".repeat(4_000)), address(found) + "?said=replied");
    }

    @Test
    void aReplyThatIsTooLongStaysInItsBox() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        HttpResponse<String> answer = reply(found, "a".repeat(4_001));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("La réponse est trop longue", "\n" + "a".repeat(4_001) + "</textarea>");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void anEmptyReplyIsRefused() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        HttpResponse<String> answer = reply(found, " \r\n");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<title>Erreur : ", "aria-invalid=\"true\"");
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void aReplyThatCameTooLateIsNotLost() {
        signIn();
        Case found = server.desk.put("threat", Status.CLOSED, SAMIRA);
        server.desk.result = Result.CLOSED;
        HttpResponse<String> answer =
                post(address(found) + "/replies", "csrf", csrfToken("/staff"), "text", "Une <réponse>");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ce dossier était déjà clos", "readonly>\nUne &lt;réponse&gt;</textarea>");
    }

    @Test
    void closingTakesASecondStep() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        assertThat(get(address(found)).body())
                .containsSubsequence("<details>", "Clore le dossier…", "/close\"", "Oui, clore le dossier");
        HttpResponse<String> answer = post(address(found) + "/close", "csrf", csrfToken(address(found)));
        checkLeadsTo(answer, address(found) + "?said=closed");
        assertThat(server.desk.done).containsExactly("close " + found.summary().id() + " ANSWERED");
    }

    @Test
    void aFormWithoutTheHiddenFieldChangesNothing() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        for (String action : new String[] {"/claim", "/replies", "/close"}) {
            HttpResponse<String> answer = post(address(found) + action, "text", "a");
            assertThat(answer.statusCode()).as(action).isEqualTo(403);
            assertThat(answer.body()).as(action).contains("Rien n’a été fait");
        }
        assertThat(post("/staff/sign-out", "csrf", "guess").statusCode()).isEqualTo(403);
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void anUnknownCaseIsToldOnAPage() {
        signIn();
        for (String id : new String[] {"7", UUID.randomUUID().toString()}) {
            HttpResponse<String> answer = get("/staff/cases/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Dossier introuvable");
        }
    }

    @Test
    void whatAnAddressSaysWasDoneIsNoFreeText() {
        signIn();
        assertThat(get("/staff?said=%3Cb%3Ehello").body()).doesNotContain("<b>hello", "class=\"notice\"");
    }

    @Test
    void pagesNeedNoInlineScriptOrStyle() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA, FakeDesk.said("CITIZEN", "fr", "a"));
        for (String address : new String[] {"/staff", address(found)}) {
            HttpResponse<String> page = get(address);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.body()).doesNotContain(" style=", "<style", " onclick", "http://", "https://");
        }
    }

    @Test
    void assetsAreKeptByBrowsers() {
        HttpResponse<String> script = get("/staff/assets/staff.js");
        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        String tag = script.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                server.send(server.to("/staff/assets/staff.js").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/staff/assets/staff.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    private void putWaiting(Duration waited) {
        server.desk.put("asylum", Status.NEW, null, RunningServer.NOW.minus(waited));
    }

    private void signIn() {
        keepCookie(post("/staff/sign-in", "username", FakeDesk.USERNAME, "password", FakeDesk.PASSWORD));
    }

    private void keepCookie(HttpResponse<String> answer) {
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void theNextCaseIsTakenByOneButton() {
        signIn();
        Case found = server.desk.put("threat", Status.NEW, null);
        HttpResponse<String> answer = post("/staff/next", "csrf", csrfToken("/staff"));
        checkLeadsTo(answer, address(found) + "?said=claimed");
    }

    @Test
    void thatNoCaseIsLeftIsTold() {
        signIn();
        checkLeadsTo(post("/staff/next", "csrf", csrfToken("/staff")), "/staff?said=none-next");
        assertThat(get("/staff?said=none-next").body()).contains("Aucun dossier n’attend, ou vous en suivez");
    }

    @Test
    void aListByItselfKeepsItsFilters() {
        signIn();
        assertThat(get("/staff?queue=unassigned&sector=health").body())
                .contains("name=\"queue\" value=\"unassigned\"", "<option value=\"health\" selected>Santé</option>")
                .doesNotContain("id=\"others\"");
    }

    @Test
    void whatTheAssistantUnderstoodIsWordedForTheOfficer() {
        signIn();
        server.desk.reading =
                new Reading(Map.of("fr", "Passeport", "ar", "جواز السفر"), List.of("costs", "evidence"), "NO_EVIDENCE");
        Case found = server.desk.put("threat", Status.NEW, null);
        assertThat(get(address(found)).body())
                .contains("<dd>Passeport</dd>", "<dd>le prix, les pièces</dd>", "<dd>Aucun document ne répond</dd>");
        assertThat(get(address(found) + "?lang=ar").body()).contains("<dd>جواز السفر</dd>", "<dd>الثمن، الوثائق</dd>");
    }

    @Test
    void aCaseIsForwardedWithAReason() {
        signIn();
        UUID colleague = new UUID(0, 9);
        server.desk.recipients.add(new Recipient(colleague, false, Map.of("fr", "Omar", "ar", "Omar"), 2));
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        assertThat(get(address(found)).body()).contains(">Omar (2 dossiers)</option>");
        HttpResponse<String> answer = post(
                address(found) + "/forward",
                "csrf",
                csrfToken(address(found)),
                "recipient",
                colleague.toString(),
                "reason",
                "son domaine");
        checkLeadsTo(answer, address(found) + "?said=forwarded");
        assertThat(server.desk.done)
                .containsExactly("forward " + found.summary().id() + " " + colleague + " son domaine");
    }

    @Test
    void someoneElsesCaseIsNotForwarded() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, "Omar Idrissi");
        assertThat(get(address(found)).body()).doesNotContain("/forward\"");
    }

    @Test
    void aNoteIsAddedToTheJournal() {
        signIn();
        server.desk.journal.add(new JournalLine(RunningServer.NOW, "NOTED", "Omar", "Dossier <incomplet>"));
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        HttpResponse<String> answer =
                post(address(found) + "/notes", "csrf", csrfToken(address(found)), "note", "@omar regarde");
        checkLeadsTo(answer, address(found) + "?said=noted");
        assertThat(server.desk.done).containsExactly("note " + found.summary().id() + " @omar regarde");
        assertThat(get(address(found)).body()).contains("Omar : note", "Dossier &lt;incomplet&gt;");
    }

    @Test
    void theContactIsShownOnceAndForAReason() {
        signIn();
        server.desk.contact = Map.of("telephone", "0661234567");
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        String csrfToken = csrfToken(address(found));
        checkLeadsTo(
                post(address(found) + "/contact", "csrf", csrfToken, "reason", " "),
                address(found) + "?said=reason-missing");
        HttpResponse<String> shown = post(address(found) + "/contact", "csrf", csrfToken, "reason", "le rappeler");
        assertThat(shown.body()).contains("<dt>Téléphone</dt><dd><bdi>0661234567</bdi>");
        assertThat(get(address(found)).body()).doesNotContain("0661234567");
        assertThat(server.desk.done).containsExactly("unmask " + found.summary().id() + " le rappeler");
    }

    @Test
    void aCaseIsClosedForAReason() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        post(address(found) + "/close", "csrf", csrfToken(address(found)), "closing", "ELSEWHERE");
        assertThat(server.desk.done).containsExactly("close " + found.summary().id() + " ELSEWHERE");
    }

    @Test
    void anUnknownReasonClosesNothing() {
        signIn();
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        HttpResponse<String> answer =
                post(address(found) + "/close", "csrf", csrfToken(address(found)), "closing", "BORED");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void segmentsAreCountedWhereTheReplyIsAnSms() {
        signIn();
        server.desk.way = new Way("SMS", null, false);
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        assertThat(get(address(found)).body()).contains("La réponse part par SMS.", "data-segments=\"");
    }

    @Test
    void thatWhatsAppTakesNoFreeTextIsToldBeforeOneWrites() {
        signIn();
        server.desk.way = new Way("WHATSAPP", RunningServer.NOW, true);
        Case found = server.desk.put("threat", Status.CLAIMED, SAMIRA);
        assertThat(get(address(found)).body()).contains("n’accepte plus de texte libre");
    }

    private HttpResponse<String> reply(Case found, String text) {
        return post(address(found) + "/replies", "csrf", csrfToken(address(found)), "text", text);
    }

    private String csrfToken(String address) {
        Matcher field = CSRF.matcher(get(address).body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static String address(Case found) {
        return "/staff/cases/" + found.summary().id();
    }

    private HttpResponse<String> get(String address) {
        return server.send(server.to(address).header("Cookie", cookie));
    }

    private HttpResponse<String> post(String address, String... fields) {
        return server.send(form(address, fields));
    }

    /// @param fields names and values by turns
    private HttpRequest.Builder form(String address, String... fields) {
        StringJoiner body = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return server.to(address)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private static void checkLeadsTo(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(address);
    }
}
