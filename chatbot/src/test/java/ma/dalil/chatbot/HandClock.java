package ma.dalil.chatbot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock set by hand. Every look at it is a millisecond later, so that no two things happen at the same time.
public final class HandClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-25T09:00:00Z");

    @Override
    public synchronized Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
