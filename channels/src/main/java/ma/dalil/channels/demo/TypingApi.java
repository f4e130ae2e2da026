package ma.dalil.channels.demo;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/// Showing a person that an answer is being written.
final class TypingApi {

    private final Exchange exchange;

    TypingApi(Exchange exchange) {
        this.exchange = exchange;
    }

    void install(Router router) {
        router.post("/v2/Indicators/Typing.json").handler(this::show);
    }

    private void show(RoutingContext request) {
        MultiMap form = request.request().formAttributes();
        String message = form.get("messageId");
        if (message == null || !"whatsapp".equals(form.get("channel")) || !exchange.type(message)) {
            throw new Refused(TwilioError.NOT_FOUND);
        }
        TwilioAnswers.json(request, 200, Map.of("success", true));
    }
}
