package ma.dalil.channels.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Desk.SetAside;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaffApiTest {

    private static final String BASE = "/staff/api/v1";
    private static final String RIGHT =
            "{\"username\":\"" + FakeDesk.USERNAME + "\",\"password\":\"" + FakeDesk.PASSWORD + "\"}";

    private final RunningDesk server = new RunningDesk();
    private String cookie = "";
    private String csrfToken = "";

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signingInGivesTheOfficerAndTheTokenForChanges() {
        HttpResponse<String> answer = server.send(server.json(BASE + "/session", RIGHT));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode body = RunningServer.tree(answer);
        assertThat(body.at("/officer/displayName").asString()).isEqualTo("Samira Alaoui");
        assertThat(body.path("csrfToken").asString()).startsWith("csrf-");
        assertThat(body.has("token")).isFalse();
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        HttpResponse<String> answer = server.send(server.json(BASE + "/session", RIGHT));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("dalil_staff=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/staff")
                .doesNotContain("Secure");
    }

    @Test
    void behindTlsTheCookieTravelsOverTlsOnly() {
        try (RunningDesk behindTls = RunningDesk.behindTls()) {
            HttpResponse<String> answer = behindTls.send(behindTls.json(BASE + "/session", RIGHT));
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        HttpResponse<String> answer =
                server.send(server.json(BASE + "/session", RIGHT.replace(FakeDesk.PASSWORD, "wrong")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theEleventhAttemptInAMinuteHasToWait() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(server.send(server.json(BASE + "/session", "{}")).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> refused = server.send(server.json(BASE + "/session", RIGHT));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theSessionTellsWhoIsSignedIn() {
        signIn();
        HttpResponse<String> answer = server.send(with(server.to(BASE + "/session")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.tree(answer).at("/officer/username").asString())
                .isEqualTo(FakeDesk.USERNAME);
    }

    @Test
    void signingOutEndsTheSession() {
        signIn();
        HttpResponse<String> out = server.send(change("/session").DELETE());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("dalil_staff=;", "Max-Age=0");
        assertThat(server.send(with(server.to(BASE + "/session"))).statusCode()).isEqualTo(401);
    }

    @Test
    void aMessageThatWasSetAsideIsWorkedOnAgainOnce() {
        signIn();
        UUID message = UUID.randomUUID();
        server.desk.setAside.add(new SetAside(message, RunningServer.NOW, "SMS", 3, "unreadable"));
        String address = "/set-aside/" + message + "/retry";
        assertThat(server.send(change(address).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(204);
        assertThat(server.send(change(address).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutASessionNothingIsRead() {
        UUID id = someCase().summary().id();
        for (String address : List.of("/session", "/cases", "/cases/" + id, "/events")) {
            HttpResponse<String> answer = server.send(server.to(BASE + address));
            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void casesAreListed() {
        signIn();
        Case opened = someCase();
        HttpResponse<String> answer = server.send(with(server.to(BASE + "/cases")));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode first = RunningServer.tree(answer).at("/cases/0");
        assertThat(first.path("reference").asString())
                .isEqualTo(opened.summary().reference());
        assertThat(first.path("openedAt").asString())
                .isEqualTo(opened.summary().openedAt().toString());
    }

    @Test
    void aCaseIsReadWithItsMessages() {
        signIn();
        Case opened = someCase();
        HttpResponse<String> answer =
                server.send(with(server.to(BASE + "/cases/" + opened.summary().id())));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.tree(answer).at("/messages/0/text").asString()).isEqualTo("عندي مشكل");
    }

    @Test
    void anUnknownCaseIsNotFound() {
        signIn();
        assertThat(server.send(with(server.to(BASE + "/cases/" + UUID.randomUUID())))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send(with(server.to(BASE + "/cases/7"))).statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseIsClaimed() {
        checkChange(Result.DONE, 204);
    }

    @Test
    void aCaseThatIsGoneIsNotFound() {
        checkChange(Result.NOT_FOUND, 404);
    }

    @Test
    void someoneElsesCaseIsForbidden() {
        checkChange(Result.NOT_YOURS, 403);
    }

    @Test
    void aCaseIsNotClaimedTwice() {
        checkChange(Result.ALREADY_CLAIMED, 409);
    }

    @Test
    void aClosedCaseStaysClosed() {
        checkChange(Result.CLOSED, 409);
    }

    @Test
    void aReplyReachesTheDesk() {
        signIn();
        UUID id = someCase().summary().id();
        assertThat(server.send(reply(id, "{\"text\":\"مرحبا\"}")).statusCode()).isEqualTo(204);
        assertThat(server.desk.done).containsExactly("reply " + id + " مرحبا");
    }

    @Test
    void anEmptyReplyIsRefused() {
        signIn();
        assertThat(server.send(reply(someCase().summary().id(), "{\"text\":\" \"}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void aCaseIsClosed() {
        signIn();
        UUID id = someCase().summary().id();
        HttpRequest.Builder close = change("/cases/" + id + "/close").POST(BodyPublishers.noBody());
        assertThat(server.send(close).statusCode()).isEqualTo(204);
        assertThat(server.desk.done).containsExactly("close " + id + " ANSWERED");
    }

    @Test
    void aChangeWithoutTheSecondTokenIsForbidden() {
        signIn();
        csrfToken = "";
        checkRefusedChange();
    }

    @Test
    void aChangeWithAnotherSecondTokenIsForbidden() {
        signIn();
        csrfToken = csrfToken.replace("csrf", "cs_f");
        checkRefusedChange();
    }

    private void checkRefusedChange() {
        UUID id = someCase().summary().id();
        assertThat(server.send(claim(id)).statusCode()).isEqualTo(403);
        assertThat(server.send(reply(id, "{\"text\":\"a\"}")).statusCode()).isEqualTo(403);
        assertThat(server.send(change("/session").DELETE()).statusCode()).isEqualTo(403);
        assertThat(server.desk.done).isEmpty();
    }

    @Test
    void changesAreToldWithTheirNumber() throws IOException {
        signIn();
        try (BufferedReader events = events(with(server.to(BASE + "/events")))) {
            assertThat(nextEvent(events)).containsExactly(": open");
            assertThat(nextEvent(events)).containsExactly("id: 6", "event: changed", "data: {\"change\":6}");
            server.desk.change();
            assertThat(nextEvent(events)).containsExactly("id: 7", "event: changed", "data: {\"change\":7}");
        }
    }

    @Test
    void whatWasSeenBeforeTheConnectionBrokeIsNotToldAgain() throws IOException, InterruptedException {
        signIn();
        try (BufferedReader events = events(with(server.to(BASE + "/events")).header("Last-Event-ID", "6"))) {
            assertThat(nextEvent(events)).containsExactly(": open");
            server.desk.runOutOfPatience();
            assertThat(nextEvent(events)).containsExactly(": still here");
            server.desk.change();
            assertThat(nextEvent(events)).contains("id: 7");
        }
    }

    @Test
    void whoSignedOutHearsNothingMore() throws IOException, InterruptedException {
        signIn();
        try (BufferedReader events = events(with(server.to(BASE + "/events")).header("Last-Event-ID", "6"))) {
            assertThat(nextEvent(events)).containsExactly(": open");
            server.desk.untilSomebodyWaits();
            assertThat(server.send(change("/session").DELETE()).statusCode()).isEqualTo(204);
            server.desk.runOutOfPatience();
            assertThat(nextEvent(events)).containsExactly(": still here");
            assertThat(events.readLine()).isNull();
        }
    }

    @Test
    void aLastEventThatIsNoNumberIsRefused() {
        signIn();
        assertThat(server.send(with(server.to(BASE + "/events")).header("Last-Event-ID", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    private void checkChange(Result result, int status) {
        signIn();
        UUID id = someCase().summary().id();
        server.desk.result = result;
        assertThat(server.send(claim(id)).statusCode()).isEqualTo(status);
        assertThat(server.desk.done).containsExactly("claim " + id);
    }

    private Case someCase() {
        return server.desk.put("threat", Status.NEW, null, FakeDesk.said("CITIZEN", "ary-Arab", "عندي مشكل"));
    }

    private void signIn() {
        HttpResponse<String> answer = server.send(server.json(BASE + "/session", RIGHT));
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        csrfToken = RunningServer.tree(answer).path("csrfToken").asString();
    }

    private HttpRequest.Builder with(HttpRequest.Builder request) {
        return request.header("Cookie", cookie);
    }

    private HttpRequest.Builder change(String address) {
        return with(server.to(BASE + address)).header("X-CSRF-Token", csrfToken);
    }

    private HttpRequest.Builder claim(UUID id) {
        return change("/cases/" + id + "/claim").POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder reply(UUID id, String body) {
        return with(server.json(BASE + "/cases/" + id + "/replies", body)).header("X-CSRF-Token", csrfToken);
    }

    private BufferedReader events(HttpRequest.Builder request) {
        return new BufferedReader(new InputStreamReader(server.listen(request).body(), UTF_8));
    }

    /// The lines up to the next empty one.
    private static List<String> nextEvent(BufferedReader events) {
        return events.lines().takeWhile(line -> !line.isEmpty()).toList();
    }
}
