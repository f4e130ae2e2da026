package ma.dalil.channels.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The double's own clock, which can be put forward.
public final class DemoClock implements InstantSource {

    private final InstantSource source;
    private Duration ahead = Duration.ZERO;

    public DemoClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public synchronized Instant instant() {
        return source.instant().plus(ahead);
    }

    public synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
    }
}
