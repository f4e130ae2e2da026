package ma.dalil.channels.demo;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Answers with JSON; a failure in the shape of Twilio's errors.
final class TwilioAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioAnswers.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NOT_FOUND = 404;

    void install(Router router) {
        router.errorHandler(NOT_FOUND, request -> refuse(request, TwilioError.NOT_FOUND));
        router.route().failureHandler(TwilioAnswers::tell);
        router.route().handler(BodyHandler.create(false));
    }

    private static void tell(RoutingContext request) {
        if (request.failure() instanceof Refused refused) {
            refuse(request, refused.error());
            return;
        }
        LOG.error("{} {} failed", request.request().method(), request.normalizedPath(), request.failure());
        refuse(request, TwilioError.BROKEN);
    }

    private static void refuse(RoutingContext request, TwilioError error) {
        json(request, error.status(), error.body());
    }

    static void json(RoutingContext request, int status, Map<String, Object> body) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=utf-8")
                .end(JSON.writeValueAsString(body));
    }
}
