package ma.dalil.channels.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessPagesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String ONE_ACCOUNT = "/staff/accounts/";

    private final RunningDesk server = new RunningDesk();
    private String cookie = "";

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whereACodeIsDueSigningInLeadsToIt() {
        server.desk.due = Due.CODE;
        checkLeadsTo(signIn(), "/staff/sign-in/code");
        assertThat(get("/staff/sign-in/code").body()).contains("autocomplete=\"one-time-code\"");
    }

    @Test
    void halfASessionOpensNothing() {
        server.desk.due = Due.CODE;
        signIn();
        checkLeadsTo(get("/staff/me"), "/staff/sign-in/code");
        checkLeadsTo(get("/staff/me/password"), "/staff/sign-in/code");
        assertThat(get("/staff/api/v1/cases").statusCode()).isEqualTo(403);
        assertThat(get("/staff").body()).contains("action=\"/staff/sign-in\"");
    }

    @Test
    void theCodeOpensTheDesk() {
        server.desk.due = Due.CODE;
        signIn();
        HttpResponse<String> answer =
                post("/staff/sign-in/code", "csrf", csrf("/staff/sign-in/code"), "code", FakeDesk.CODE);
        checkLeadsTo(answer, "/staff");
        keepCookie(answer);
        assertThat(get("/staff").body()).contains("Samira Alaoui");
    }

    @Test
    void aWrongCodeIsToldOnItsPage() {
        server.desk.due = Due.CODE;
        signIn();
        HttpResponse<String> answer =
                post("/staff/sign-in/code", "csrf", csrf("/staff/sign-in/code"), "code", "000000");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Ce code est incorrect", "aria-invalid=\"true\"");
    }

    @Test
    void aCodeCompletesASessionOfTheApi() {
        server.desk.due = Due.CODE;
        HttpResponse<String> begun = server.send(server.json(
                "/staff/api/v1/session",
                "{\"username\":\"" + FakeDesk.USERNAME + "\",\"password\":\"" + FakeDesk.PASSWORD + "\"}"));
        assertThat(begun.body()).contains("\"due\":\"CODE\"");
        keepCookie(begun);
        Matcher token = Pattern.compile("\"csrfToken\":\"([^\"]+)\"").matcher(begun.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> done = server.send(server.json("/staff/api/v1/session/code", "{\"code\":\"123456\"}")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", token.group(1)));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("\"due\":\"NOTHING\"");
    }

    @Test
    void aOneTimePasswordHasToBeChangedFirst() {
        server.desk.due = Due.PASSWORD;
        checkLeadsTo(signIn(), "/staff/me/password");
        assertThat(get("/staff/me/password").body())
                .contains("vous a été communiqué par un administrateur")
                .doesNotContain("name=\"current\"", "class=\"menu\"");
        HttpResponse<String> answer = changePassword("olive lampe train nuage", "olive lampe train nuage");
        checkLeadsTo(answer, "/staff/me?said=access.password-changed");
    }

    @Test
    void twoDifferentNewPasswordsAreNone() {
        signIn();
        HttpResponse<String> answer = changePassword("olive lampe train nuage", "olive lampe train nuages");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Les deux saisies");
    }

    @Test
    void aPasswordThatIsRefusedIsToldWhy() {
        signIn();
        assertThat(changePassword("court", "court").body()).contains("trop court");
    }

    @Test
    void theSecretOfCodesIsDrawnAndWritten() {
        signIn();
        checkLeadsTo(
                post("/staff/me/codes", "csrf", csrf("/staff/me/codes"), "password", FakeDesk.PASSWORD),
                "/staff/me/codes");
        assertThat(get("/staff/me/codes").body())
                .contains("<svg class=\"qr\"", "MZXW 6YTB OI", "otpauth://totp/Dalil:samira?secret&#x3D;MZXW6YTBOI");
    }

    @Test
    void recoveryCodesAreShownOnceTheCodeIsRight() {
        signIn();
        HttpResponse<String> answer =
                post("/staff/me/codes/confirm", "csrf", csrf("/staff/me/codes"), "code", FakeDesk.CODE);
        assertThat(answer.body()).contains("Vos codes de secours", FakeAccess.TOLD);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aOneTimePasswordIsChangedOverJsonToo() {
        server.desk.due = Due.PASSWORD;
        JsonNode begun = begin();
        assertThat(change("POST", "/me/password", begun, "{\"wanted\":\"court\"}")
                        .body())
                .contains("TOO_SHORT");
        HttpResponse<String> changed =
                change("POST", "/me/password", begun, "{\"wanted\":\"olive lampe train nuage\"}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(RunningServer.tree(changed).path("due").asString()).isEqualTo("NOTHING");
    }

    @Test
    void codesAreEnrolledOverJsonToo() {
        server.desk.due = Due.ENROLMENT;
        JsonNode begun = begin();
        HttpResponse<String> offered = change("POST", "/me/codes", begun, "{}");
        assertThat(RunningServer.tree(offered).path("secret").asString()).isEqualTo("MZXW6YTBOI");
        assertThat(change("POST", "/me/codes/confirm", begun, "{\"code\":\"000000\"}")
                        .statusCode())
                .isEqualTo(400);
        JsonNode told =
                RunningServer.tree(change("POST", "/me/codes/confirm", begun, "{\"code\":\"" + FakeDesk.CODE + "\"}"));
        assertThat(told.at("/session/due").asString()).isEqualTo("NOTHING");
        assertThat(told.at("/recoveryCodes/0").asString()).isEqualTo(FakeAccess.TOLD);
    }

    @Test
    void theOwnAccountIsReadAndGovernedOverJson() {
        JsonNode begun = begin();
        JsonNode me = RunningServer.tree(get("/staff/api/v1/me"));
        assertThat(me.at("/officer/username").asString()).isEqualTo(FakeDesk.USERNAME);
        String other = me.at("/sessions/1/id").asString();
        assertThat(change("DELETE", "/me/sessions/" + other, begun, "").statusCode())
                .isEqualTo(204);
        assertThat(change("DELETE", "/me/sessions/" + UUID.randomUUID(), begun, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(change("POST", "/me/codes", begun, "{}").statusCode()).isEqualTo(400);
        assertThat(change("POST", "/me/codes/remove", begun, "{\"password\":\"wrong\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(change("POST", "/me/codes/remove", begun, "{\"password\":\"" + FakeDesk.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anotherSessionIsEnded() {
        signIn();
        String csrf = csrf("/staff/me");
        checkLeadsTo(
                post("/staff/me/sessions/" + new UUID(0, 2) + "/end", "csrf", csrf),
                "/staff/me?said=access.session-ended");
        assertThat(post("/staff/me/sessions/" + new UUID(0, 9) + "/end", "csrf", csrf)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoLeavesForTheIssuerKeepsASealedState() {
        HttpResponse<String> answer = get("/staff/sign-in/elsewhere");
        checkLeadsTo(answer, FakeAccess.ISSUER);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("dalil_staff_way=sealed;")
                .contains("SameSite=Lax", "HTTPOnly", "Path=/staff/sign-in/elsewhere", "Max-Age=600");
    }

    /// A redirect would carry no strict cookie on: the browser comes from another site.
    @Test
    void whoComesBackIsLedOnByAPage() {
        cookie = "dalil_staff_way=sealed";
        HttpResponse<String> answer = get("/staff/sign-in/elsewhere/return?code=right");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Refresh")).contains("0; url=/staff");
        assertThat(answer.body()).contains("<a href=\"/staff\">");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("dalil_staff=") && set.contains("SameSite=Strict"))
                .anyMatch(set -> set.startsWith("dalil_staff_way=;") && set.contains("Max-Age=0"));
    }

    @Test
    void whoDidNotLeaveDoesNotComeBack() {
        HttpResponse<String> answer = get("/staff/sign-in/elsewhere/return?code=right");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("La connexion a été interrompue");
    }

    /// A content policy that keeps forms here stops a redirect that answers one, too.
    @Test
    void signingOutLeadsOnToTheIssuer() {
        as(Role.EDITOR);
        HttpResponse<String> answer = post("/staff/sign-out", "csrf", csrf("/staff"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Refresh")).contains("0; url=https://issuer.example/logout");
    }

    @Test
    void anAdministratorHasTheLinksOthersHaveNot() {
        as(Role.ADMINISTRATOR);
        assertThat(get("/staff").body()).contains("href=\"/staff/accounts\"", "href=\"/staff/departments\"");
        as(Role.AGENT);
        assertThat(get("/staff").body()).doesNotContain("href=\"/staff/accounts\"", "href=\"/staff/departments\"");
        assertThat(get("/staff/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void aNewAccountsPasswordIsShownOnce() {
        as(Role.ADMINISTRATOR);
        String csrf = csrf("/staff/accounts/new");
        HttpResponse<String> answer =
                post("/staff/accounts", "csrf", csrf, "username", "omar", "name", "Omar", "role", "AGENT");
        assertThat(answer.body()).contains(FakeAccess.TOLD, "omar");
        assertThat(get("/staff/accounts").body())
                .contains("&lt;omar&gt;", "Bureau")
                .doesNotContain(FakeAccess.TOLD, "<omar>");
    }

    @Test
    void aRefusedAccountStaysInItsForm() {
        as(Role.ADMINISTRATOR);
        String csrf = csrf("/staff/accounts/new");
        HttpResponse<String> answer = post(
                "/staff/accounts", "csrf", csrf, "username", "taken", "name", "Omar", "role", "EDITOR", "form", "ar");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("déjà pris", "value=\"taken\"", "value=\"EDITOR\" checked", "value=\"ar\" checked")
                .doesNotContain("value=\"AGENT\" checked");
    }

    @Test
    void aRoleThatIsNoneIsRefused() {
        as(Role.ADMINISTRATOR);
        String csrf = csrf("/staff/accounts/new");
        assertThat(post("/staff/accounts", "csrf", csrf, "username", "omar", "name", "Omar", "role", "KING")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAccountIsChangedResetUnlockedAndClosed() {
        as(Role.ADMINISTRATOR);
        UUID id = added();
        String csrf = csrf(ONE_ACCOUNT + id);
        checkLeadsTo(
                post(ONE_ACCOUNT + id, "csrf", csrf, "name", "Omar", "role", "EDITOR"),
                ONE_ACCOUNT + id + "?said=account.changed");
        assertThat(post(ONE_ACCOUNT + id + "/reset", "csrf", csrf).body()).contains(FakeAccess.TOLD);
        checkLeadsTo(post(ONE_ACCOUNT + id + "/unlock", "csrf", csrf), ONE_ACCOUNT + id + "?said=account.unlocked");
        checkLeadsTo(post(ONE_ACCOUNT + id + "/close", "csrf", csrf), ONE_ACCOUNT + id + "?said=account.closed");
    }

    @Test
    void theApiTellsTheOneTimePasswordToo() {
        as(Role.ADMINISTRATOR);
        HttpResponse<String> answer = server.send(server.json(
                        "/staff/api/v1/accounts",
                        "{\"username\":\"omar\",\"displayName\":\"Omar\",\"roles\":[\"AGENT\"],\"forms\":[]}")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf("/staff/me")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains(FakeAccess.TOLD);
        assertThat(get("/staff/api/v1/accounts").body()).contains("\"omar\"").doesNotContain(FakeAccess.TOLD);
    }

    @Test
    void aDepartmentShowsItsSectorsAndMembers() {
        as(Role.ADMINISTRATOR);
        assertThat(get("/staff/departments/" + FakeAccess.OFFICE).body())
                .contains("Identité et voyage", "value=\"identity\" checked", "Samira Alaoui")
                .doesNotContain("value=\"justice\" checked");
        assertThat(get("/staff/departments/" + FakeAccess.OFFICE + "?lang=ar").body())
                .contains("dir=\"rtl\"", "الهوية والسفر");
    }

    @Test
    void aDepartmentWithMembersIsNotClosed() {
        as(Role.ADMINISTRATOR);
        String at = "/staff/departments/" + FakeAccess.OFFICE;
        HttpResponse<String> answer = post(at + "/close", "csrf", csrf(at));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("encore des membres");
    }

    private UUID added() {
        String csrf = csrf("/staff/accounts/new");
        post("/staff/accounts", "csrf", csrf, "username", "omar", "name", "Omar", "role", "AGENT");
        Matcher id = Pattern.compile("href=\"/staff/accounts/([0-9a-f-]{36})\"")
                .matcher(get("/staff/accounts").body());
        assertThat(id.find()).isTrue();
        return UUID.fromString(id.group(1));
    }

    private void as(Role role) {
        server.desk.officer = new Officer(new UUID(0, 1), FakeDesk.USERNAME, "Samira Alaoui", role);
        signIn();
    }

    private HttpResponse<String> signIn() {
        HttpResponse<String> answer =
                post("/staff/sign-in", "username", FakeDesk.USERNAME, "password", FakeDesk.PASSWORD);
        keepCookie(answer);
        return answer;
    }

    private HttpResponse<String> changePassword(String wanted, String again) {
        return post(
                "/staff/me/password",
                "csrf",
                csrf("/staff/me/password"),
                "current",
                FakeDesk.PASSWORD,
                "wanted",
                wanted,
                "again",
                again);
    }

    /// Begins a session over JSON.
    private JsonNode begin() {
        HttpResponse<String> begun = server.send(server.json(
                "/staff/api/v1/session",
                "{\"username\":\"" + FakeDesk.USERNAME + "\",\"password\":\"" + FakeDesk.PASSWORD + "\"}"));
        keepCookie(begun);
        return RunningServer.tree(begun);
    }

    private HttpResponse<String> change(String method, String address, JsonNode session, String body) {
        return server.send(server.to("/staff/api/v1" + address)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", session.path("csrfToken").asString())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private void keepCookie(HttpResponse<String> answer) {
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private String csrf(String address) {
        Matcher field = CSRF.matcher(get(address).body());
        assertThat(field.find()).as(address).isTrue();
        return field.group(1);
    }

    private HttpResponse<String> get(String address) {
        return server.send(server.to(address).header("Cookie", cookie));
    }

    private HttpResponse<String> post(String address, String... fields) {
        StringJoiner body = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return server.send(server.to(address)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static void checkLeadsTo(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(address);
    }
}
