package ma.dalil.channels.web;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

/// Server-sent events to one client, written from any thread in the order of the calls.
public final class EventStream {

    private final HttpServerResponse response;
    private final Context loop;
    private final JsonMapper json;
    private final AtomicBoolean closed = new AtomicBoolean();

    public EventStream(RoutingContext request, JsonMapper json) {
        this.response = request.response();
        this.loop = request.vertx().getOrCreateContext();
        this.json = json;
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.closeHandler(gone -> closed.set(true));
        response.exceptionHandler(broken -> closed.set(true));
        write(": open\n\n");
    }

    /// The last event that a client saw before it lost the connection, as its `Last-Event-ID` tells.
    ///
    /// @throws Problem 400 if it is no number
    public static long lastEventId(RoutingContext request, long none) {
        String id = request.request().getHeader("Last-Event-ID");
        if (id == null) {
            return none;
        }
        try {
            return Long.parseLong(id.strip());
        } catch (NumberFormatException notOne) {
            throw Problem.badRequest("'Last-Event-ID' is not a number.");
        }
    }

    public boolean isClosed() {
        return closed.get();
    }

    public void send(String type, Object data) {
        write("event: " + type + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    public void send(long id, String type, Object data) {
        write("id: " + id + "\nevent: " + type + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    /// A comment that keeps proxies from closing a silent connection.
    public void heartbeat() {
        write(": still here\n\n");
    }

    public void end() {
        loop.runOnContext(nothing -> {
            if (!response.closed() && !response.ended()) {
                response.end();
            }
        });
    }

    private void write(String text) {
        loop.runOnContext(nothing -> {
            if (!response.closed() && !response.ended()) {
                response.write(text);
            }
        });
    }
}
