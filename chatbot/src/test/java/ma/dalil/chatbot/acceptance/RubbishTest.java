package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent, the answer is problem+json with the right 4xx, and never a stack trace.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RubbishTest {

    private static final int ONE_MEGABYTE = 1 << 20;

    private DalilProcess dalil;
    private Citizen citizen;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        dalil = DalilProcess.start(home);
        citizen = Citizen.arrives(dalil.address());
    }

    @AfterAll
    void stop() {
        dalil.close();
    }

    @Test
    void malformedJson() {
        checkProblem(citizen.sends("{\"text\": \"chhal"), 400);
    }

    @Test
    void emptyText() {
        checkProblem(citizen.sends(message("")), 400, 422);
    }

    @Test
    void oneMegabyteOfText() {
        checkProblem(citizen.sends(message("a".repeat(ONE_MEGABYTE))), 413);
    }

    @Test
    void controlCharacters() {
        checkProblem(citizen.sends(message("a\\u0000b\\u001b[31m")), 400, 422);
    }

    @Test
    void loneSurrogateAsEscape() {
        checkProblem(citizen.sends(message("\\ud800")), 400, 422);
    }

    @Test
    void loneSurrogateAsBytes() {
        byte[] body = message("xyz").getBytes(StandardCharsets.UTF_8);
        int place = new String(body, StandardCharsets.UTF_8).indexOf("xyz");
        body[place] = (byte) 0xED;
        body[place + 1] = (byte) 0xA0;
        body[place + 2] = (byte) 0x80;
        checkProblem(citizen.sends(body), 400, 422);
    }

    @Test
    void wrongToken() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        dalil.address().resolve("/api/v1/conversations/" + UUID.randomUUID()))
                .header("Authorization", "Bearer not-a-token");
        checkProblem(Citizen.send(request), 401, 404);
    }

    @Test
    void unknownDocument() {
        checkProblem(
                Citizen.send(HttpRequest.newBuilder(dalil.address().resolve("/api/v1/documents/no-such-document"))),
                404);
    }

    @Test
    void identifierThatIsNone() {
        checkProblem(
                Citizen.send(HttpRequest.newBuilder(dalil.address().resolve("/api/v1/conversations/none"))
                        .header("Authorization", "Bearer x")),
                400,
                401,
                404);
    }

    private static String message(String text) {
        return "{\"clientMessageId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}";
    }

    private static void checkProblem(HttpResponse<String> response, Integer... expected) {
        assertThat(response.statusCode()).isIn((Object[]) expected);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(response.body());
        assertThat(problem.get("status").intValue()).isEqualTo(response.statusCode());
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "ma.dalil");
    }
}
