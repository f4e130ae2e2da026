package ma.dalil.chatbot.evaluation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A Dalil that runs somewhere, asked through its HTTP contract as a citizen does.
final class RunningService implements AutoCloseable {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;

    RunningService(URI address) {
        this.address = address;
    }

    /// Asks in a conversation of its own, after what was said before.
    Verdict ask(QuestionFile file, Question question) throws IOException, InterruptedException {
        Map<?, ?> conversation = post("/api/v1/conversations", null, Map.of("language", "auto"), Map.class);
        String messages = "/api/v1/conversations/" + conversation.get("id") + "/messages";
        String token = String.valueOf(conversation.get("token"));
        for (String earlier : question.before()) {
            post(messages, token, message(earlier), TurnView.class);
        }
        long start = System.nanoTime();
        TurnView turn = post(messages, token, message(question.text()), TurnView.class);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new Verdict(file, question, turn, Judge.judge(question, turn), taken.toMillis());
    }

    private static Map<String, String> message(String text) {
        return Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text);
    }

    private <T> T post(String path, @Nullable String token, Map<String, String> body, Class<T> type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = sendPatiently(request.build());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readValue(response.body(), type);
    }

    /// Sends again when the service asks to be left in peace for a while: the evaluation is one address with many
    /// questions.
    private HttpResponse<String> sendPatiently(HttpRequest request) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != TOO_MANY_REQUESTS) {
                return response;
            }
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofSeconds(Math.min(seconds, TIME_LIMIT.toSeconds())));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
