package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Switches;
import ma.dalil.channels.web.RunningServer;
import org.jspecify.annotations.Nullable;

/// Switches in memory.
final class FakeSwitches implements Switches {

    final List<Stop> stops = new CopyOnWriteArrayList<>();
    final List<Announcement> announcements = new CopyOnWriteArrayList<>();

    @Override
    public State state() {
        return new State(stops, announcements);
    }

    @Override
    public void stop(Officer officer, @Nullable Channel channel, String reason, @Nullable Instant ends) {
        stops.add(new Stop(UUID.randomUUID(), channel, reason, officer.displayName(), RunningServer.NOW, ends));
    }

    @Override
    public boolean resume(Officer officer, UUID stop) {
        return stops.removeIf(running -> running.id().equals(stop));
    }

    @Override
    public void announce(Officer officer, Map<String, String> texts, Instant begins, Instant ends) {
        announcements.add(new Announcement(UUID.randomUUID(), texts, officer.displayName(), begins, ends));
    }

    @Override
    public boolean withdraw(Officer officer, UUID announcement) {
        return announcements.removeIf(told -> told.id().equals(announcement));
    }
}
