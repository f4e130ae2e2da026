package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ma.dalil.channels.desk.Figures;
import tools.jackson.databind.json.JsonMapper;

/// The figures of the months that are over, for everybody and for any page.
final class OpenDataApi implements Routes {

    private static final String KEPT_FOR_AN_HOUR = "public, max-age=3600";

    private final Figures figures;
    private final Workers workers;
    private final JsonMapper mapper;

    OpenDataApi(Figures figures, Workers workers, JsonMapper mapper) {
        this.figures = figures;
        this.workers = workers;
        this.mapper = mapper;
    }

    @Override
    public void install(Router router) {
        router.get("/open-data/figures.json").handler(this::document);
        router.get("/open-data/figures.csv").handler(this::table);
    }

    private void document(RoutingContext request) {
        workers.run(request, figures::openData, data -> {
            allowEverybody(request);
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(mapper.writeValueAsString(data));
        });
    }

    private void table(RoutingContext request) {
        workers.run(request, figures::openDataTable, table -> {
            allowEverybody(request);
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                    .putHeader("Content-Disposition", "attachment; filename=\"dalil-figures.csv\"")
                    .end(table);
        });
    }

    private static void allowEverybody(RoutingContext request) {
        SecurityHeaders.allowOtherSites(request);
        request.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.CACHE_CONTROL, KEPT_FOR_AN_HOUR);
    }
}
