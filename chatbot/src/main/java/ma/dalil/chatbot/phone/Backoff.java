package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, less a random part of up to a half, so that those
/// who failed together do not come back together.
///
/// @param first before the second attempt
/// @param longest never more
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /// @param attempts how many were made, from 1
    Duration after(int attempts, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
    }
}
