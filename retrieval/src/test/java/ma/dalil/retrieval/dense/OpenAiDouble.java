package ma.dalil.retrieval.dense;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An endpoint that speaks as OpenAI documents `POST /v1/embeddings`: numbers, or base64 of little-endian floats where
/// the request asks for that. The vector of a text is its length and 1; the last text comes first, as the field `index`
/// allows.
final class OpenAiDouble implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    enum Mood {
        WELL,
        FAILING,
        /// Says nothing until it is closed.
        SILENT
    }

    OpenAiDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(answering);
        server.createContext("/v1/embeddings", this::answer);
        server.start();
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    void is(Mood now) {
        mood = now;
    }

    List<JsonNode> requests() {
        return requests;
    }

    List<String> authorizations() {
        return authorizations;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            requests.add(request);
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            switch (mood) {
                case WELL -> send(exchange, 200, embeddings(request));
                case FAILING ->
                    send(exchange, 500, JSON.readTree("{\"error\":{\"message\":\"down\",\"type\":\"server_error\"}}"));
                case SILENT -> awaitRelease();
            }
        }
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode embeddings(JsonNode request) {
        ObjectNode answer = JSON.createObjectNode().put("object", "list");
        answer.set("model", Objects.requireNonNull(request.get("model")));
        List<String> texts = new ArrayList<>();
        JsonNode input = Objects.requireNonNull(request.get("input"));
        if (input.isArray()) {
            input.forEach(text -> texts.add(text.asString()));
        } else {
            texts.add(input.asString());
        }
        ArrayNode data = answer.putArray("data");
        boolean base64 = "base64".equals(request.path("encoding_format").asString(""));
        for (int i = texts.size() - 1; i >= 0; i--) {
            ObjectNode item = data.addObject().put("object", "embedding").put("index", i);
            int length = texts.get(i).length();
            if (base64) {
                item.put("embedding", base64(length, 1));
            } else {
                item.putArray("embedding").add(length).add(1);
            }
        }
        answer.putObject("usage").put("prompt_tokens", texts.size()).put("total_tokens", texts.size());
        return answer;
    }

    private static String base64(float first, float second) {
        byte[] bytes = ByteBuffer.allocate(2 * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(first)
                .putFloat(second)
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        answering.close();
    }
}
