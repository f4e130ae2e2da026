package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Tells every failure as `application/problem+json`, and logs only what is our own fault.
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not found",
            405, "Method not allowed",
            413, "Content too large",
            415, "Unsupported media type",
            503, "Service unavailable");

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void install(Router router) {
        TITLES.keySet().forEach(status -> router.errorHandler(status, this::tell));
        router.errorHandler(500, this::tell);
    }

    void tell(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof Problem problem) {
            send(context, problem.status(), problem.title(), Objects.requireNonNullElse(problem.getMessage(), ""));
            return;
        }
        if (failure instanceof NoSuchElementException) {
            LOG.debug("{} found nothing", context.request().method(), failure);
            send(context, 404, "Not found", "What this address named has been erased.");
            return;
        }
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (status >= 500 && failure != null) {
            LOG.error("{} {} failed", context.request().method(), context.normalizedPath(), failure);
        }
        send(
                context,
                status,
                TITLES.getOrDefault(status, status >= 500 ? "Internal error" : "Request refused"),
                detail(status));
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 413 -> "The request is larger than this address takes.";
            case 415 -> "This address takes application/json.";
            case 503 -> "Too many requests are being answered; try again shortly.";
            default -> status >= 500 ? "The request could not be served." : "The request could not be understood.";
        };
    }

    private void send(RoutingContext context, int status, String title, String detail) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", context.normalizedPath());
        if (status == 503 || status == 429) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json.writeValueAsString(problem));
    }
}
