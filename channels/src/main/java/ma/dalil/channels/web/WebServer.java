package ma.dalil.channels.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.dalil.channels.Readiness;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// The one HTTP server. Its port answers at once (503 at `/health/ready` until questions are answered); the line that
/// names the address comes when they are.
public final class WebServer implements SmartLifecycle {

    /// After everything that it serves.
    private static final int PHASE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LIMIT_SECONDS = 20;
    private static final long LOOK_MILLIS = 100;

    private final WebSettings settings;
    private final Readiness readiness;
    private final List<Routes> routes;
    private final Problems problems;
    private final Workers workers;
    private final List<Workers> all;
    private @Nullable Vertx vertx;
    private @Nullable HttpServer server;

    WebServer(
            WebSettings settings,
            Readiness readiness,
            List<Routes> routes,
            Problems problems,
            Workers workers,
            List<Workers> all) {
        this.settings = settings;
        this.readiness = readiness;
        this.routes = List.copyOf(routes);
        this.problems = problems;
        this.workers = workers;
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        Vertx started = Vertx.vertx();
        vertx = started;
        server = await(started.createHttpServer(options())
                .requestHandler(router(started))
                .listen());
        started.setPeriodic(LOOK_MILLIS, this::announceWhenReady);
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setCompressionSupported(true)
                .setHttp2ClearTextEnabled(false) // who stands in front speaks HTTP/1.1; an upgrade garbled an answer
                .setMaxInitialLineLength(4_096)
                .setMaxHeaderSize(16_384)
                .setMaxFormAttributeSize(LARGEST_BODY) // a text in Arabic or Tifinagh takes 6 to 9 bytes a letter
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout((int) settings.idleTimeout().toSeconds());
    }

    Router router(Vertx started) {
        Router router = Router.router(started);
        problems.install(router);
        router.route()
                .handler(request -> SecurityHeaders.add(request, settings.secureCookies()))
                .failureHandler(problems::tell);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        routes.forEach(part -> part.install(router));
        return router;
    }

    private void announceWhenReady(long timer) {
        Vertx running = vertx;
        if (running == null) {
            return;
        }
        workers.stream(() -> {
            if (readiness.state().ready() && running.cancelTimer(timer)) {
                LOG.info("Dalil is ready: http://localhost:{}", port());
            }
        });
    }

    /// The bound port; -1 before the start.
    public int port() {
        HttpServer bound = server;
        return bound == null ? -1 : bound.actualPort();
    }

    @Override
    public void stop() {
        Vertx stopping = vertx;
        vertx = null;
        all.forEach(Workers::close); // before the event loops: what still runs answers through them
        if (stopping != null) {
            await(stopping.close());
            server = null;
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public boolean isRunning() {
        return vertx != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
