package ma.dalil.channels.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.dalil.channels.Readiness;

/// What operation asks: alive, ready, metrics.
final class OperationApi implements Routes {

    private final Readiness readiness;
    private final PrometheusMeterRegistry metrics;
    private final Workers workers;
    private final Json json;

    OperationApi(Readiness readiness, PrometheusMeterRegistry metrics, Workers workers, Json json) {
        this.readiness = readiness;
        this.metrics = metrics;
        this.workers = workers;
        this.json = json;
    }

    @Override
    public void install(Router router) {
        router.get("/health/live").handler(request -> json.answer(request, 200, Map.of("status", "UP")));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics").handler(this::metrics);
    }

    private void ready(RoutingContext request) {
        workers.run(request, readiness::state, state -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("status", state.ready() ? "UP" : "STARTING");
            body.put("database", state.database());
            body.put("vectors", state.vectors());
            body.put("indexVersion", state.indexVersion());
            body.put("embeddingModel", state.embeddingModel());
            json.answer(request, state.ready() ? 200 : 503, body);
        });
    }

    private void metrics(RoutingContext request) {
        workers.run(
                request,
                metrics::scrape,
                text -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                        .end(text));
    }
}
