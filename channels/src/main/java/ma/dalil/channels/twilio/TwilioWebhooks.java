package ma.dalil.channels.twilio;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import ma.dalil.channels.phone.Deliveries;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.DeliveryUpdate;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.Inbox;
import ma.dalil.channels.web.FormBody;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Twilio calls. A request is checked and read on the event loop, stored on a worker, and acknowledged when
/// it is stored; the answer goes its own way, later. What could not be stored is not acknowledged (503), so that
/// Twilio sends it again.
public final class TwilioWebhooks implements Routes {

    static final String MESSAGES = "/channels/twilio/messages";
    static final String STATUS = "/channels/twilio/status";

    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhooks.class);
    private static final String NOTHING_TO_SAY = "<Response></Response>";

    private final PublicAddress address;
    private final TwilioSignature signature;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final Workers workers;
    private final Counter rejected;

    TwilioWebhooks(
            TwilioSettings settings, Inbox inbox, Deliveries deliveries, Workers workers, MeterRegistry metrics) {
        this.address = new PublicAddress(settings.publicUrl(), settings.trustedProxies());
        this.signature = new TwilioSignature(settings.authToken());
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.workers = workers;
        this.rejected = Counter.builder("dalil.webhooks.rejected")
                .description("Webhooks that could not prove who sent them")
                .tag("provider", TwilioInbound.PROVIDER)
                .register(metrics);
    }

    @Override
    public void install(Router router) {
        warmUp();
        router.post(MESSAGES).handler(request -> whenAuthentic(request, this::message));
        router.post(STATUS).handler(request -> whenAuthentic(request, this::status));
    }

    /// The number plan and the cryptography are loaded before the first request rather than under it.
    private void warmUp() {
        signature.covers("https://dalil.invalid" + MESSAGES, new FormBody(Map.of()), "");
        TwilioParty.person("+212600000000", "", "");
    }

    private void whenAuthentic(RoutingContext request, BiConsumer<RoutingContext, FormBody> then) {
        FormBody form;
        try {
            form = form(request);
        } catch (IllegalArgumentException notEscaped) {
            request.fail(400);
            return;
        }
        String signed = request.request().getHeader("X-Twilio-Signature");
        if (signature.covers(address.of(request.request()), form, signed)) {
            then.accept(request, form);
        } else {
            rejected.increment();
            request.fail(403);
        }
    }

    private static FormBody form(RoutingContext request) {
        @Nullable Buffer body = request.body().buffer();
        return FormBody.of(body == null ? new byte[0] : body.getBytes());
    }

    private void message(RoutingContext request, FormBody form) {
        Optional<InboundPhoneMessage> message;
        try {
            message = TwilioInbound.read(form, request.request().getHeader("I-Twilio-Idempotency-Token"));
        } catch (IllegalArgumentException incomplete) {
            LOG.warn("A message from Twilio cannot be read: {}", incomplete.getMessage());
            request.fail(400);
            return;
        }
        if (message.isEmpty()) {
            acknowledge(request); // a short code or a name: nobody to answer
        } else {
            workers.acknowledge(request, () -> inbox.accept(message.get()), () -> acknowledge(request));
        }
    }

    private void status(RoutingContext request, FormBody form) {
        DeliveryStatus status = TwilioStatus.of(form.first("MessageStatus"));
        if (status == null) {
            acknowledge(request);
            return;
        }
        DeliveryUpdate update = new DeliveryUpdate(
                TwilioInbound.PROVIDER,
                form.first("MessageSid"),
                deliveryId(request.request().getParam("delivery")),
                status,
                status.isFailure() ? TwilioErrors.ofReport(form.first("ErrorCode")) : null);
        workers.acknowledge(request, () -> deliveries.update(update), () -> acknowledge(request));
    }

    private static @Nullable UUID deliveryId(@Nullable String ours) {
        try {
            return ours == null ? null : UUID.fromString(ours);
        } catch (IllegalArgumentException somebodyElses) {
            return null;
        }
    }

    private static void acknowledge(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/xml").end(NOTHING_TO_SAY);
    }
}
