package ma.dalil.channels.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All messages, in the order in which they came: as the provider keeps them, and as the phones do, which do not lose
/// what the provider has redacted or deleted.
final class MessageLog {

    private final Map<String, DemoMessage> provider = new LinkedHashMap<>();
    private final Map<String, DemoMessage> phones = new LinkedHashMap<>();

    synchronized void add(DemoMessage message) {
        provider.put(message.sid(), message);
        phones.put(message.sid(), message);
    }

    /// Changes what both keep.
    ///
    /// @return empty if the provider keeps none with that identifier
    synchronized Optional<DemoMessage> change(String sid, UnaryOperator<DemoMessage> change) {
        phones.computeIfPresent(sid, (key, old) -> change.apply(old));
        return Optional.ofNullable(provider.computeIfPresent(sid, (key, old) -> change.apply(old)));
    }

    synchronized Optional<DemoMessage> redact(String sid, Instant at) {
        return Optional.ofNullable(provider.computeIfPresent(sid, (key, old) -> old.redacted(at)));
    }

    synchronized void delete(String sid) {
        provider.remove(sid);
    }

    synchronized Optional<DemoMessage> find(String sid) {
        return Optional.ofNullable(provider.get(sid));
    }

    synchronized List<DemoMessage> newestFirst() {
        return new ArrayList<>(provider.values()).reversed();
    }

    synchronized List<DemoMessage> onPhones() {
        return List.copyOf(phones.values());
    }
}
