package ma.dalil.channels.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The service's description of itself, written by hand; a test keeps it and the installed addresses the same.
final class OpenApi implements Routes {

    private static final String DOCUMENT = "openapi.json";

    private final Buffer document;

    OpenApi() {
        try (InputStream resource = Objects.requireNonNull(OpenApi.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            document = Buffer.buffer(resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void install(Router router) {
        router.get("/openapi.json")
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(document));
    }
}
