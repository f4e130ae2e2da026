package ma.dalil.channels.demo;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/// Attachments: the address in a webhook wants the account's credentials and leads to another, which does not.
final class MediaApi {

    private static final String CONTENT = "/content/";
    private static final int ELSEWHERE = 307;

    private final Exchange exchange;

    MediaApi(Exchange exchange) {
        this.exchange = exchange;
    }

    void install(Router router) {
        String media = MessageJson.messages(exchange.settings().accountSid()) + "/:message/Media/:media";
        router.get(media).handler(this::lead);
        router.delete(media).handler(this::delete);
        router.get(CONTENT + ":media").handler(this::give);
    }

    private void lead(RoutingContext request) {
        ResourceName name = ResourceName.of(request, "media");
        MediaShelf.Medium medium = find(request);
        if (name.described()) {
            describe(request, name.sid(), medium);
            return;
        }
        request.response()
                .setStatusCode(ELSEWHERE)
                .putHeader(HttpHeaders.LOCATION, CONTENT + name.sid())
                .end();
    }

    private void describe(RoutingContext request, String sid, MediaShelf.Medium medium) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", sid);
        json.put("account_sid", exchange.settings().accountSid());
        json.put("parent_sid", medium.message());
        json.put("content_type", medium.contentType());
        json.put("uri", request.normalizedPath());
        TwilioAnswers.json(request, 200, json);
    }

    private void give(RoutingContext request) {
        MediaShelf.Medium medium = find(request);
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, medium.contentType())
                .end(medium.content());
    }

    private void delete(RoutingContext request) {
        if (!exchange.media().delete(sid(request))) {
            throw new Refused(TwilioError.NOT_FOUND);
        }
        request.response().setStatusCode(204).end();
    }

    private MediaShelf.Medium find(RoutingContext request) {
        String message = request.pathParams().get("message");
        return exchange.media()
                .find(sid(request))
                .filter(medium -> message == null || message.equals(medium.message()))
                .orElseThrow(() -> new Refused(TwilioError.NOT_FOUND));
    }

    private static String sid(RoutingContext request) {
        return ResourceName.of(request, "media").sid();
    }
}
