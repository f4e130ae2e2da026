package ma.dalil.channels.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// To whom an answer is being written: shown until it has come, for 25 seconds at most.
final class Typing {

    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final InstantSource clock;
    private final Map<String, Instant> begun = new HashMap<>();

    Typing(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void begin(String person) {
        begun.put(person, clock.instant());
    }

    synchronized void end(String person) {
        begun.remove(person);
    }

    synchronized boolean isShown(String person) {
        Instant since = begun.get(person);
        return since != null && since.plus(LONGEST).isAfter(clock.instant());
    }
}
