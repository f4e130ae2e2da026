package ma.dalil.chatbot.transcript;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes those who wait for something to happen in a conversation or at the desk.
///
/// A bell rings in this process only; so who waits also looks every second, for what another replica did.
@Component
public class Bells {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ConcurrentMap<UUID, ConcurrentMap<Semaphore, Boolean>> waiting = new ConcurrentHashMap<>();

    /// Rings when the running transaction has committed, or now if there is none: who wakes must see what happened.
    public void ringAfterCommit(UUID bell) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring(bell);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(bell);
            }
        });
    }

    /// Rings now.
    public void ring(UUID bell) {
        ConcurrentMap<Semaphore, Boolean> sleepers = waiting.get(bell);
        if (sleepers != null) {
            sleepers.keySet().forEach(Semaphore::release);
        }
    }

    /// Sleeps until the bell rings or the time is up.
    public void waitFor(UUID bell, long waitMillis) throws InterruptedException {
        Semaphore sleeper = new Semaphore(0);
        enter(bell, sleeper);
        try {
            sleeper.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } finally {
            leave(bell, sleeper);
        }
    }

    /// Looks until there is something to see or the time is up, and returns what was seen last.
    public <T> T waitFor(UUID bell, long waitMillis, Supplier<T> look, Predicate<T> worthIt)
            throws InterruptedException {
        long start = System.nanoTime();
        Semaphore sleeper = new Semaphore(0);
        enter(bell, sleeper);
        try {
            while (true) {
                T seen = look.get();
                long left = waitMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                if (left <= 0 || worthIt.test(seen)) {
                    return seen;
                }
                if (sleeper.tryAcquire(Math.min(left, LOOK_EVERY.toMillis()), TimeUnit.MILLISECONDS)) {
                    sleeper.drainPermits();
                }
            }
        } finally {
            leave(bell, sleeper);
        }
    }

    /// Both change the map in one step, so that a bell without sleepers goes and none is lost on the way.
    private void enter(UUID bell, Semaphore sleeper) {
        waiting.compute(bell, (key, sleepers) -> {
            ConcurrentMap<Semaphore, Boolean> all = sleepers == null ? new ConcurrentHashMap<>() : sleepers;
            all.put(sleeper, true);
            return all;
        });
    }

    private void leave(UUID bell, Semaphore sleeper) {
        waiting.computeIfPresent(bell, (key, sleepers) -> {
            sleepers.remove(sleeper);
            return sleepers.isEmpty() ? null : sleepers;
        });
    }
}
