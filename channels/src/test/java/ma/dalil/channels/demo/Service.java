package ma.dalil.channels.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// What stands in for the service: keeps the webhooks that it gets, and answers as it is told.
final class Service implements AutoCloseable {

    record Webhook(String path, Map<String, String> form, String signature, String token) {

        String status() {
            return form.getOrDefault("MessageStatus", "");
        }
    }

    private final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    Service() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new IllegalStateException(unavailable);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            webhooks.add(new Webhook(
                    exchange.getRequestURI().toString(),
                    form(body),
                    exchange.getRequestHeaders().getFirst("X-Twilio-Signature"),
                    exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token")));
            exchange.sendResponseHeaders(nextStatus(), -1);
        }
    }

    private int nextStatus() {
        synchronized (statuses) {
            Integer status = statuses.poll();
            return status == null ? 200 : status;
        }
    }

    /// Answers the next webhooks with these, and all others with 200.
    void answers(Integer... next) {
        synchronized (statuses) {
            statuses.addAll(List.of(next));
        }
    }

    private static Map<String, String> form(String body) {
        return List.of(body.split("&")).stream()
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<Webhook> at(URI address) {
        return webhooks.stream()
                .filter(webhook -> webhook.path().equals(address.getPath()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
