package ma.dalil.channels.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How often one address may do something: a bucket that fills evenly and holds a minute's worth.
final class RateLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double tokens, long at) {}

    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /// @throws Problem 429 if the address has used up its share
    void take(String address) {
        if (buckets.size() > MOST_ADDRESSES) {
            buckets.clear();
        }
        long now = nanos.getAsLong();
        Bucket after = buckets.compute(address, (key, before) -> {
            double tokens = before == null
                    ? perMinute
                    : Math.min(
                            perMinute,
                            Math.max(0, before.tokens())
                                    + (now - before.at()) * (double) perMinute / TimeUnit.MINUTES.toNanos(1));
            return new Bucket(tokens - 1, now);
        });
        if (after.tokens() < 0) {
            throw new Problem(429, "Too many requests", "This address has sent too many requests; wait a little.");
        }
    }
}
