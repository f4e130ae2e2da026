package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import tools.jackson.databind.json.JsonMapper;

/// Answers with JSON.
public record Json(JsonMapper mapper) {

    public void answer(RoutingContext request, int status, Object body) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(mapper.writeValueAsString(body));
    }
}
