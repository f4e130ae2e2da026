package ma.dalil.channels.aggregator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import ma.dalil.channels.aggregator.SmsSettings.Dialect;
import ma.dalil.channels.phone.Deliveries;
import ma.dalil.channels.phone.Inbox;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What SMS providers call: checked and read on the event loop, stored on a worker, acknowledged when stored.
public final class SmsWebhooks implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(SmsWebhooks.class);

    /// One provider, as it is spoken with.
    private record Peer(SmsAuthentication authentication, SmsReader reader, Counter rejected) {}

    private final Map<String, Peer> peers = new TreeMap<>();
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final Workers workers;

    SmsWebhooks(
            SmsSettings settings,
            Inbox inbox,
            Deliveries deliveries,
            Workers workers,
            InstantSource clock,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.workers = workers;
        settings.providers().forEach((name, dialect) -> peers.put(name, peer(name, dialect, clock, metrics)));
    }

    private static Peer peer(String name, Dialect dialect, InstantSource clock, MeterRegistry metrics) {
        SmsAuthentication authentication =
                new SmsAuthentication(dialect.receive().authentication(), clock);
        return new Peer(
                authentication,
                new SmsReader(name, dialect, authentication),
                Counter.builder("dalil.webhooks.rejected")
                        .description("Webhooks that could not prove who sent them")
                        .tag("provider", name)
                        .register(metrics));
    }

    @Override
    public void install(Router router) {
        router.post("/channels/sms/:provider")
                .handler(request -> whenAuthentic(
                        request,
                        (peer, body) -> peer.reader().message(body).map(message -> () -> inbox.accept(message))));
        router.post("/channels/sms/:provider/status")
                .handler(request -> whenAuthentic(
                        request,
                        (peer, body) -> peer.reader().update(body).map(update -> () -> deliveries.update(update))));
    }

    /// @param read what is to be stored, if anything
    private void whenAuthentic(RoutingContext request, BiFunction<Peer, byte[], Optional<Runnable>> read) {
        Peer peer = peers.get(request.pathParam("provider"));
        if (peer == null) {
            request.fail(404);
            return;
        }
        @Nullable Buffer buffer = request.body().buffer();
        byte[] body = buffer == null ? new byte[0] : buffer.getBytes();
        if (!peer.authentication().proves(request.request(), body)) {
            peer.rejected().increment();
            request.fail(403);
            return;
        }
        try {
            read.apply(peer, body)
                    .ifPresentOrElse(
                            storing -> workers.acknowledge(request, storing, () -> acknowledge(request)),
                            () -> acknowledge(request));
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("A webhook of {} cannot be read: {}", request.pathParam("provider"), unreadable.getMessage());
            request.fail(400);
        }
    }

    private static void acknowledge(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain").end("OK");
    }
}
