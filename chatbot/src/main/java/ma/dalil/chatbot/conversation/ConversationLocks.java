package ma.dalil.chatbot.conversation;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets one turn at a time pass per conversation in this process. Between replicas the database decides: a turn is
/// answered once.
final class ConversationLocks {

    private final ConcurrentMap<UUID, Door> doors = new ConcurrentHashMap<>();

    /// A lock, and how many hold it or wait for it; the last one takes it out of the map.
    private record Door(ReentrantLock lock, int users) {}

    <T> T oneAtATime(UUID conversationId, Supplier<T> work) {
        Door door = doors.compute(
                conversationId,
                (id, open) ->
                        open == null ? new Door(new ReentrantLock(true), 1) : new Door(open.lock(), open.users() + 1));
        door.lock().lock();
        try {
            return work.get();
        } finally {
            door.lock().unlock();
            doors.computeIfPresent(
                    conversationId, (id, open) -> open.users() == 1 ? null : new Door(open.lock(), open.users() - 1));
        }
    }
}
