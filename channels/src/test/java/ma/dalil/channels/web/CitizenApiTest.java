package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CitizenApiTest {

    private static final String BASE = "/api/v1/conversations";
    private static final String MESSAGES = BASE + "/" + FakeConversations.ID + "/messages";
    private static final String MESSAGE_ID = "9b2f3a52-0f0a-4c87-8a10-0f5f6f1b2c3d";

    private final RunningServer server = new RunningServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCodeOpensTheConversationOnAnotherChannel() {
        assertThat(server.send(server.json("/api/v1/conversations/join", "{\"code\":\"K7QM-2XRD\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.json("/api/v1/conversations/join", "{\"code\":\"AAAA-2222\"}"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMessageIsAnsweredWithItsTurn() {
        HttpResponse<String> answer = server.send(message("\"bonjour\\nà tous\""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.tree(answer).path("text").asString()).isEqualTo("bonjour\nà tous");
        assertThat(server.conversations.handled).hasSize(1);
    }

    @Test
    void malformedJsonIsToldWithLineAndColumn() {
        JsonNode problem = check(server.send(with(server.json(MESSAGES, "{\n  \"text\": oops\n}"))), 400);
        assertThat(problem.path("detail").asString()).contains("line 2, column ");
    }

    @Test
    void aListIsNoMessage() {
        check(server.send(with(server.json(MESSAGES, "[]"))), 400);
    }

    @Test
    void aWrongTokenIsRefused() {
        HttpRequest.Builder request = server.json(MESSAGES, body("\"bonjour\"")).header("Authorization", "Bearer x");
        check(server.send(request), 401);
        assertThat(server.conversations.handled).isEmpty();
    }

    @Test
    void aMissingTokenIsRefused() {
        check(server.send(server.json(MESSAGES, body("\"bonjour\""))), 401);
    }

    @Test
    void anUnknownConversationLooksLikeAWrongToken() {
        HttpRequest.Builder unknown = with(server.to(BASE + "/" + UUID.randomUUID()));
        HttpRequest.Builder wrong = server.to(BASE + "/" + FakeConversations.ID).header("Authorization", "Bearer x");
        assertThat(check(server.send(unknown), 401).path("detail"))
                .isEqualTo(check(server.send(wrong), 401).path("detail"));
    }

    @Test
    void aMegabyteIsTooLarge() {
        check(server.send(message("\"" + "a".repeat(1_000_000) + "\"")), 413);
    }

    @Test
    void aTextOverTheLimitIsTooLarge() {
        check(server.send(message("\"" + "a".repeat(4_001) + "\"")), 413);
    }

    @Test
    void anEmptyTextIsRefused() {
        check(server.send(message("\"\"")), 400);
        check(server.send(message("\" \\n\"")), 400);
        check(server.send(message("null")), 400);
    }

    @Test
    void aTextThatIsNoStringIsRefused() {
        check(server.send(message("7")), 400);
    }

    @Test
    void aControlCharacterIsRefused() {
        check(server.send(message("\"a\\u0000b\"")), 400);
        check(server.send(message("\"a\\u001bb\"")), 400);
    }

    @Test
    void halfACharacterIsRefused() {
        check(server.send(message("\"a\\ud800\"")), 400);
        check(server.send(message("\"\\udc00a\"")), 400);
        assertThat(server.conversations.handled).isEmpty();
    }

    @Test
    void aWholeCharacterInTwoHalvesIsTaken() {
        assertThat(server.send(message("\"\\ud83d\\ude42\"")).statusCode()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        HttpRequest.Builder request = with(server.to(MESSAGES))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        check(server.send(request), 400);
    }

    @Test
    void aMessageIdThatIsNoUuidIsRefused() {
        check(server.send(with(server.json(MESSAGES, "{\"clientMessageId\":\"1-2-3-4-5\",\"text\":\"a\"}"))), 400);
        check(server.send(with(server.json(MESSAGES, "{\"text\":\"a\"}"))), 400);
    }

    @Test
    void anotherContentTypeIsRefused() {
        HttpRequest.Builder request = with(server.to(MESSAGES))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body("\"a\"")));
        check(server.send(request), 415);
    }

    @Test
    void anUnknownAddressIsNotFound() {
        check(server.send(server.to("/api/v1/nothing")), 404);
        check(server.send(with(server.to(BASE + "/7"))), 404);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        check(server.send(server.to(MESSAGES).PUT(BodyPublishers.noBody())), 405);
    }

    @Test
    void anUnknownLanguageIsRefused() {
        check(server.send(server.json(BASE, "{\"language\":\"en\"}")), 400);
    }

    @Test
    void anUnknownTurnIsNotRated() {
        String address = BASE + "/" + FakeConversations.ID + "/turns/" + UUID.randomUUID() + "/feedback";
        check(server.send(with(server.json(address, "{\"helpful\":true}"))), 404);
        check(server.send(with(server.json(address, "{\"helpful\":false,\"reason\":\"outdated\"}"))), 404);
        check(server.send(with(server.json(address, "{\"helpful\":false,\"reason\":\"boring\"}"))), 400);
        check(server.send(with(server.json(address, "{\"helpful\":true,\"reason\":\"wrong\"}"))), 400);
    }

    @Test
    void anUnknownDocumentIsNotFound() {
        check(server.send(server.to("/api/v1/documents/nothing")), 404);
    }

    @Test
    void aConversationErasedMeanwhileIsNotFound() {
        server.conversations.erased = true;
        check(server.send(message("\"bonjour\"")), 404);
        check(server.send(with(server.to(BASE + "/" + FakeConversations.ID))), 404);
    }

    /// Every refusal has the same shape and tells nothing about the inside.
    private static JsonNode check(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "ma.dalil", "\tat ", "secret");
        JsonNode problem = RunningServer.tree(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).startsWith("/");
        return problem;
    }

    private HttpRequest.Builder message(String text) {
        return with(server.json(MESSAGES, body(text)));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + FakeConversations.TOKEN);
    }

    private static String body(String text) {
        return "{\"clientMessageId\":\"" + MESSAGE_ID + "\",\"text\":" + text + "}";
    }
}
