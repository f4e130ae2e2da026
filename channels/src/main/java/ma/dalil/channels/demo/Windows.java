package ma.dalil.channels.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Until when free text may be sent to whom by WhatsApp: for 24 hours after the person last wrote.
final class Windows {

    private static final Duration LENGTH = Duration.ofHours(24);

    private final InstantSource clock;
    private final Map<String, Instant> lastWritten = new HashMap<>();

    Windows(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void open(String person) {
        lastWritten.put(person, clock.instant());
    }

    synchronized boolean hasWritten(String person) {
        return lastWritten.containsKey(person);
    }

    boolean isOpen(String person) {
        return end(person).isPresent();
    }

    /// Empty if it is closed.
    synchronized Optional<Instant> end(String person) {
        return Optional.ofNullable(lastWritten.get(person))
                .map(written -> written.plus(LENGTH))
                .filter(end -> end.isAfter(clock.instant()));
    }
}
