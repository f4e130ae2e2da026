package ma.dalil.channels.demo;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Attachments, by their identifier, until the service deletes them.
final class MediaShelf {

    record Medium(String message, Buffer content, String contentType) {}

    private final Map<String, Medium> media = new ConcurrentHashMap<>();

    void put(String sid, Medium medium) {
        media.put(sid, medium);
    }

    Optional<Medium> find(String sid) {
        return Optional.ofNullable(media.get(sid));
    }

    boolean delete(String sid) {
        return media.remove(sid) != null;
    }

    void deleteOf(String message) {
        media.values().removeIf(medium -> medium.message().equals(message));
    }
}
