package ma.dalil.chatbot.evaluation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import ma.dalil.channels.conversation.TurnView;
import tools.jackson.databind.json.JsonMapper;

/// A service that gives the same reply to every message, and remembers what it was told.
final class OneReplyService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CREATED = 201;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpServer server;
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger conversations = new AtomicInteger();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    OneReplyService(TurnView reply) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        }
        server.createContext("/api/v1/conversations", exchange -> answer(exchange, reply));
        server.start();
    }

    /// Refuses the next requests, as a service does that is asked too often.
    OneReplyService refusing(int requests) {
        refusals.set(requests);
        return this;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// Each message behind its conversation.
    List<String> messages() {
        return List.copyOf(messages);
    }

    private void answer(HttpExchange exchange, TurnView reply) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (refusals.getAndDecrement() > 0) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(TOO_MANY_REQUESTS, -1);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/messages")) {
            String conversation = path.split("/")[4];
            messages.add(conversation + ": " + JSON.readTree(body).get("text").asString());
            send(exchange, JSON.writeValueAsBytes(reply));
        } else {
            String opened = "{\"id\": \"%d\", \"token\": \"t\"}".formatted(conversations.incrementAndGet());
            send(exchange, opened.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(CREATED, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
