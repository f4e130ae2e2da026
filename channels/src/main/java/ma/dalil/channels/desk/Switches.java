package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import org.jspecify.annotations.Nullable;

/// What the desk can switch for everybody: the assistant off, a notice on. Calls block and belong on a virtual thread.
public interface Switches {

    /// The assistant is silent, and people are offered in its place.
    ///
    /// @param channel null: everywhere
    /// @param by who stopped it
    /// @param ends null: when somebody ends it
    record Stop(
            UUID id,
            @Nullable Channel channel,
            String reason,
            String by,
            Instant begun,
            @Nullable Instant ends) {}

    /// What every citizen is told before anything else.
    ///
    /// @param texts by written form; French and Arabic are always there
    record Announcement(UUID id, Map<String, String> texts, String by, Instant begins, Instant ends) {

        public Announcement {
            texts = Map.copyOf(texts);
        }

        public boolean isTold(Instant now) {
            return !now.isBefore(begins) && now.isBefore(ends);
        }
    }

    /// All that is not over.
    record State(List<Stop> stops, List<Announcement> announcements) {

        public State {
            stops = List.copyOf(stops);
            announcements = List.copyOf(announcements);
        }
    }

    State state();

    /// @param channel null: everywhere
    /// @param ends null: when somebody ends it
    void stop(Officer officer, @Nullable Channel channel, String reason, @Nullable Instant ends);

    /// False if it is over already.
    boolean resume(Officer officer, UUID stop);

    void announce(Officer officer, Map<String, String> texts, Instant begins, Instant ends);

    /// False if it is over already.
    boolean withdraw(Officer officer, UUID announcement);
}
