package ma.dalil.channels.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How often one address may do something: a bucket that fills evenly and holds a minute's worth.
public final class RateLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.time = new Nanos(nanos);
    }

    private record Nanos(LongSupplier source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return source.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /// @throws Problem 429 if the address has used up its share
    public void take(String address) {
        if (buckets.size() > MOST_ADDRESSES) {
            buckets.clear();
        }
        if (!buckets.computeIfAbsent(address, key -> full()).tryConsume(1)) {
            throw new Problem(429, "Too many requests", "This address has sent too many requests; wait a little.");
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
