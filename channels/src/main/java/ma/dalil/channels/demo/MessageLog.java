package ma.dalil.channels.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All messages, in the order in which they came.
final class MessageLog {

    private final Map<String, DemoMessage> messages = new LinkedHashMap<>();

    synchronized void add(DemoMessage message) {
        messages.put(message.sid(), message);
    }

    /// Empty if there is none with that identifier, as after it was deleted.
    synchronized Optional<DemoMessage> change(String sid, UnaryOperator<DemoMessage> change) {
        return Optional.ofNullable(messages.computeIfPresent(sid, (key, old) -> change.apply(old)));
    }

    synchronized Optional<DemoMessage> find(String sid) {
        return Optional.ofNullable(messages.get(sid));
    }

    synchronized boolean delete(String sid) {
        return messages.remove(sid) != null;
    }

    synchronized List<DemoMessage> all() {
        return List.copyOf(messages.values());
    }

    synchronized List<DemoMessage> newestFirst() {
        return new ArrayList<>(messages.values()).reversed();
    }
}
