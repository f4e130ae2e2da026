package ma.dalil.channels.demo;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sending, looking at, redacting and deleting one message.
final class MessagesApi {

    private static final String SUFFIX = ".json";
    private static final int CREATED = 201;

    private final Exchange exchange;
    private final String account;

    MessagesApi(Exchange exchange) {
        this.exchange = exchange;
        this.account = exchange.settings().accountSid();
    }

    void install(Router router) {
        String messages = MessageJson.messages(account);
        router.post(messages + SUFFIX).handler(this::create);
        router.get(messages + "/:message").handler(this::show);
        router.post(messages + "/:message").handler(this::redact);
        router.delete(messages + "/:message").handler(this::delete);
    }

    private void create(RoutingContext request) {
        Optional<Fault> fault = exchange.faults().take();
        if (fault.isEmpty()) {
            answer(request, send(request, null));
            return;
        }
        switch (fault.get()) {
            case Fault.TooManyRequests() -> throw new Refused(TwilioError.TOO_MANY_REQUESTS);
            case Fault.Refuses(TwilioError error) -> throw new Refused(error);
            case Fault.BreaksDown(int status, boolean sent) -> {
                if (sent) {
                    send(request, null);
                }
                TwilioAnswers.json(request, status, TwilioError.BROKEN.body(status));
            }
            case Fault.NeverAnswers() -> send(request, null);
            case Fault.AnswersAfter(Duration time) -> {
                DemoMessage message = send(request, null);
                request.vertx().setTimer(Math.max(1, time.toMillis()), timer -> answer(request, message));
            }
            case Fault.Undelivered(int code) -> answer(request, send(request, code));
        }
    }

    private DemoMessage send(RoutingContext request, @Nullable Integer undelivered) {
        CreateRequest asked =
                CreateRequest.of(request.request().formAttributes(), exchange.settings(), exchange.contents());
        return exchange.send(asked, undelivered);
    }

    private void answer(RoutingContext request, DemoMessage message) {
        if (!request.response().closed()) {
            tell(request, CREATED, message);
        }
    }

    private void show(RoutingContext request) {
        tell(request, 200, named(request));
    }

    /// An update with an empty body takes a message's words away; none other is allowed.
    private void redact(RoutingContext request) {
        DemoMessage message = complete(request);
        if (!"".equals(request.request().formAttributes().get("Body"))) {
            throw new Refused(TwilioError.BODY_REQUIRED);
        }
        exchange.log()
                .redact(message.sid(), exchange.clock().instant())
                .ifPresent(redacted -> tell(request, 200, redacted));
    }

    private void delete(RoutingContext request) {
        DemoMessage message = complete(request);
        exchange.log().delete(message.sid());
        exchange.media().deleteOf(message.sid());
        request.response().setStatusCode(204).end();
    }

    private DemoMessage complete(RoutingContext request) {
        DemoMessage message = named(request);
        if (!message.inbound() && !message.status().isFinal()) {
            throw new Refused(TwilioError.NOT_COMPLETE);
        }
        return message;
    }

    private DemoMessage named(RoutingContext request) {
        String sid = ResourceName.of(request, "message").sid();
        return exchange.log().find(sid).orElseThrow(() -> new Refused(TwilioError.NOT_FOUND));
    }

    private void tell(RoutingContext request, int status, DemoMessage message) {
        Address service = exchange.settings().service(message.channel());
        TwilioAnswers.json(request, status, MessageJson.of(account, message, service));
    }
}
