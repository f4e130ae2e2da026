package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import ma.dalil.chatbot.transcript.Bells;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works on what a queue in the database lends, so many at a time, each on a virtual thread; sleeps while there is
/// nothing, until a bell rings or a second has passed.
///
/// @param <T> what is lent
final class Queue<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final int CLOSE_SECONDS = 15;

    private final String name;
    private final int places;
    private final UUID bell;
    private final Bells bells;
    private final IntFunction<List<T>> lend;
    private final Consumer<T> work;
    private final Runnable renew;
    private final Duration renewal;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;

    /// @param lend up to so many that are due
    /// @param work never throws but for faults of the database
    /// @param renew prolongs all leases of this process
    Queue(
            String name,
            int places,
            UUID bell,
            Bells bells,
            IntFunction<List<T>> lend,
            Consumer<T> work,
            Runnable renew,
            Duration renewal) {
        this.name = name;
        this.places = places;
        this.bell = bell;
        this.bells = bells;
        this.lend = lend;
        this.work = work;
        this.renew = renew;
        this.renewal = renewal;
        this.free = new Semaphore(places);
    }

    void start() {
        threads.execute(this::lendAll);
        threads.execute(this::renewAll);
    }

    private void lendAll() {
        while (!closing) {
            try {
                free.acquire();
                int got = free.drainPermits() + 1;
                List<T> lent = lendOrNone(got);
                free.release(got - lent.size());
                lent.forEach(one -> threads.execute(() -> run(one)));
                if (lent.isEmpty()) {
                    bells.waitFor(bell, LOOK_MILLIS);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<T> lendOrNone(int most) {
        try {
            return lend.apply(most);
        } catch (RuntimeException unreachable) { // the next look tries again
            LOG.warn("{}: nothing can be fetched: {}", name, unreachable.toString());
            return List.of();
        }
    }

    /// Who has done one has another: the queue is looked at again at once.
    private void run(T one) {
        try {
            work.accept(one);
        } catch (RuntimeException unreachable) { // its lease runs out, and then it is tried again
            LOG.warn("{}: {} was not finished: {}", name, one, unreachable.toString());
        } finally {
            free.release();
            bells.ring(bell);
        }
    }

    private void renewAll() {
        try {
            while (!closing) {
                TimeUnit.MILLISECONDS.sleep(renewal.toMillis());
                if (free.availablePermits() < places) {
                    renew.run();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.warn("{}: leases were not renewed: {}", name, unreachable.toString());
            if (!closing) {
                threads.execute(this::renewAll);
            }
        }
    }

    /// Lends no more, and waits a little for what is under way.
    @Override
    public void close() {
        closing = true;
        try {
            if (!free.tryAcquire(places, CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{}: some work did not end within {} s", name, CLOSE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
