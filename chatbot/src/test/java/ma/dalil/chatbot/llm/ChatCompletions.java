package ma.dalil.chatbot.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A double of an OpenAI-compatible endpoint, after the API reference of chat completions: one scripted reply.
final class ChatCompletions implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final BlockingQueue<JsonNode> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> authorizations = new LinkedBlockingQueue<>();
    private final int status;
    private final String reply;
    private final CountDownLatch held;

    private ChatCompletions(int status, String reply, CountDownLatch held) throws IOException {
        this.status = status;
        this.reply = reply;
        this.held = held;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    static ChatCompletions saying(String reply) throws IOException {
        return new ChatCompletions(200, reply, new CountDownLatch(0));
    }

    /// Says it once it is let go.
    static ChatCompletions holding(String reply) throws IOException {
        return new ChatCompletions(200, reply, new CountDownLatch(1));
    }

    void letGo() {
        held.countDown();
    }

    static ChatCompletions failing(int status) throws IOException {
        return new ChatCompletions(status, "", new CountDownLatch(0));
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    JsonNode request() throws InterruptedException {
        return requests.take();
    }

    String authorization() throws InterruptedException {
        return authorizations.take();
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        try {
            held.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        byte[] body = status == 200
                ? JSON.writeValueAsBytes(Map.of(
                        "id",
                        "chatcmpl-1",
                        "object",
                        "chat.completion",
                        "created",
                        1_700_000_000,
                        "model",
                        "double",
                        "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", reply))),
                        "usage",
                        Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)))
                : "{\"error\":{\"message\":\"down\",\"type\":\"server_error\"}}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
