package ma.dalil.channels.phone;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ma.dalil.channels.web.FormBody;
import org.jspecify.annotations.Nullable;

/// A provider on this machine, which answers by a script and remembers what it was asked.
public final class ProviderDouble implements AutoCloseable {

    /// @param target path and query
    public record Asked(String method, String target, Map<String, String> headers, String body) {

        public String field(String name) {
            return FormBody.of(body.getBytes(StandardCharsets.UTF_8)).first(name);
        }

        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Consumer<HttpServerRequest>> script = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public ProviderDouble() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerRequest request) {
        request.bodyHandler(body -> {
            Map<String, String> headers = new HashMap<>();
            request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
            asked.add(new Asked(request.method().name(), request.uri(), headers, body.toString()));
            Consumer<HttpServerRequest> next = script.poll();
            if (next == null) {
                request.response().setStatusCode(404).end("nothing is scripted");
            } else {
                next.accept(request);
            }
        });
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public ProviderDouble answers(int status, String body) {
        script.add(request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body));
        return this;
    }

    public ProviderDouble redirectsTo(String location) {
        script.add(request -> request.response()
                .setStatusCode(307)
                .putHeader("Location", location)
                .end());
        return this;
    }

    /// Takes the request and never answers.
    public ProviderDouble keepsSilent() {
        script.add(request -> {});
        return this;
    }

    /// Takes the request and breaks the connection.
    public ProviderDouble hangsUp() {
        script.add(request -> request.connection().close());
        return this;
    }

    /// Begins an answer and never ends it.
    public ProviderDouble stallsInTheMiddle() {
        script.add(
                request -> request.response().putHeader("Content-Length", "100").write("{"));
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked last() {
        return asked.getLast();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
