package ma.dalil.channels.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The script of what goes wrong: faults of the next attempts to send, one after the other, then the lasting one.
public final class Faults {

    private final Deque<Fault> next = new ArrayDeque<>();
    private @Nullable Fault lasting;
    private int brokenLists;
    private boolean reportsReversed;
    private boolean reportsDoubled;
    private boolean webhooksDoubled;

    /// @param times how many attempts to send it meets
    public synchronized void next(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            next.add(fault);
        }
    }

    /// @param fault of every attempt to send from now on; null to end it
    public synchronized void lasting(@Nullable Fault fault) {
        lasting = fault;
    }

    synchronized @Nullable Fault lasting() {
        return lasting;
    }

    synchronized Optional<Fault> take() {
        Fault first = next.poll();
        return Optional.ofNullable(first == null ? lasting : first);
    }

    /// How often a search for messages is answered with 503.
    public synchronized void breakLists(int times) {
        brokenLists = times;
    }

    synchronized boolean takeBrokenList() {
        if (brokenLists == 0) {
            return false;
        }
        brokenLists--;
        return true;
    }

    /// Statuses are told when all have been reached, the last one first.
    public synchronized void reverseReports(boolean on) {
        reportsReversed = on;
    }

    synchronized boolean reportsReversed() {
        return reportsReversed;
    }

    /// Each status is told twice.
    public synchronized void doubleReports(boolean on) {
        reportsDoubled = on;
    }

    synchronized boolean reportsDoubled() {
        return reportsDoubled;
    }

    /// What a person sends is posted twice, at the same time.
    public synchronized void doubleWebhooks(boolean on) {
        webhooksDoubled = on;
    }

    synchronized boolean webhooksDoubled() {
        return webhooksDoubled;
    }
}
