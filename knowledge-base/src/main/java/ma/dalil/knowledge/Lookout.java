package ma.dalil.knowledge;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Looks again and again on a thread of its own, from when it is begun until it is closed. The look itself sees to what
/// goes wrong: one that throws is the last.
public final class Lookout implements AutoCloseable {

    private final ScheduledExecutorService looking;
    private @Nullable ScheduledFuture<?> looks;

    /// @param name of the thread
    public Lookout(String name) {
        this.looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
    }

    /// @param first how long until the first look
    /// @param between how long from the end of one look to the next
    public void begin(Duration first, Duration between, Runnable look) {
        looks = looking.scheduleWithFixedDelay(look, first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
        looking.shutdownNow();
    }
}
