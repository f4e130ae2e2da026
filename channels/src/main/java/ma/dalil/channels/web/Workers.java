package ma.dalil.channels.web;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what may wait on virtual threads, no more at a time than is allowed, and brings the result back to the
/// request's event loop.
public final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int LIMIT_SECONDS = 5;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;

    public Workers(int concurrent) {
        this.places = new Semaphore(concurrent);
    }

    /// Refuses with 503 when no place is free; whatever the work throws fails the request.
    public <T> void run(RoutingContext request, Callable<T> work, Consumer<T> then) {
        if (!places.tryAcquire()) {
            request.fail(503);
            return;
        }
        Context loop = request.vertx().getOrCreateContext();
        start(() -> {
            try {
                T result = work.call();
                loop.runOnContext(nothing -> finish(request, () -> then.accept(result)));
            } catch (Exception failure) { // whatever it is, the request ends and Problems tells it
                loop.runOnContext(nothing -> request.fail(failure));
            } finally {
                places.release();
            }
        });
    }

    /// Does what must be done before a webhook may be acknowledged. If it cannot be done, neither is it
    /// acknowledged (503), so that its sender tries again.
    public void acknowledge(RoutingContext request, Runnable storing, Runnable acknowledgement) {
        run(request, () -> succeeds(request, storing), stored -> {
            if (stored) {
                acknowledgement.run();
            } else {
                request.fail(503);
            }
        });
    }

    private static boolean succeeds(RoutingContext request, Runnable storing) {
        try {
            storing.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.error("What {} brought could not be stored", request.normalizedPath(), failure);
            return false;
        }
    }

    /// Work that lasts as long as a connection, such as a stream of events: not counted among the places.
    public void stream(Runnable work) {
        start(work);
    }

    private void start(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Nothing is begun any more: the server stops", stopping);
        }
    }

    private static void finish(RoutingContext request, Runnable then) {
        if (request.response().closed()) {
            return;
        }
        try {
            then.run();
        } catch (RuntimeException failure) {
            request.fail(failure);
        }
    }

    /// Interrupts what runs and waits a little for it to end.
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some requests did not end within {} s", LIMIT_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
