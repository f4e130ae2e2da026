package ma.dalil.channels.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All messages, in the order in which they came; and how often they have changed.
final class MessageLog {

    private final Map<String, DemoMessage> messages = new LinkedHashMap<>();
    private long version;

    synchronized void add(DemoMessage message) {
        messages.put(message.sid(), message);
        version++;
    }

    /// Empty if there is none with that identifier, as after it was deleted.
    synchronized Optional<DemoMessage> change(String sid, UnaryOperator<DemoMessage> change) {
        Optional<DemoMessage> changed =
                Optional.ofNullable(messages.computeIfPresent(sid, (key, old) -> change.apply(old)));
        version++;
        return changed;
    }

    synchronized Optional<DemoMessage> find(String sid) {
        return Optional.ofNullable(messages.get(sid));
    }

    synchronized boolean delete(String sid) {
        version++;
        return messages.remove(sid) != null;
    }

    synchronized List<DemoMessage> all() {
        return List.copyOf(messages.values());
    }

    synchronized List<DemoMessage> newestFirst() {
        return new ArrayList<>(messages.values()).reversed();
    }

    synchronized long version() {
        return version;
    }
}
