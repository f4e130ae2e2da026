package ma.dalil.chatbot.switches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.desk.Switches.Announcement;
import ma.dalil.channels.desk.Switches.Stop;
import ma.dalil.knowledge.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stops and announcements. Nothing is deleted: what is over has an end.
@Repository
public class JdbcSwitches {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public JdbcSwitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isStopped(Channel channel, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from assistant_stop
                    where ended_at is null and (channel is null or channel = :channel)
                    and (ends_at is null or ends_at > :now))""")
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Those that are not over, oldest first.
    List<Stop> stops(Instant now) {
        return jdbc.sql("""
                select assistant_stop.*, staff.display_name from assistant_stop join staff on staff.id = begun_by
                where ended_at is null and (ends_at is null or ends_at > ?) order by begun_at""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> stop(row))
                .list();
    }

    void stop(UUID id, @Nullable Channel channel, String reason, UUID officerId, Instant now, @Nullable Instant ends) {
        jdbc.sql("""
                insert into assistant_stop (id, channel, reason, begun_by, begun_at, ends_at)
                values (:id, :channel, :reason, :officer, :now, :ends)""")
                .param("id", id)
                .param("channel", channel == null ? null : channel.name())
                .param("reason", reason)
                .param("officer", officerId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", ends == null ? null : ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean resume(UUID id, UUID officerId, Instant now) {
        return jdbc.sql("""
                update assistant_stop set ended_by = ?, ended_at = ?
                where id = ? and ended_at is null""").params(officerId, now.atOffset(ZoneOffset.UTC), id).update() == 1;
    }

    /// Those that are not over, the one that begins first at the head.
    List<Announcement> announcements(Instant now) {
        return jdbc.sql("""
                select announcement.*, texts::text as words, staff.display_name from announcement
                join staff on staff.id = made_by
                where withdrawn_at is null and ends_at > ? order by begins_at""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> announcement(row))
                .list();
    }

    void announce(Announcement announcement, UUID officerId) {
        jdbc.sql("""
                insert into announcement (id, texts, made_by, begins_at, ends_at)
                values (?, cast(? as jsonb), ?, ?, ?)""")
                .params(
                        announcement.id(),
                        JSON.writeValueAsString(announcement.texts()),
                        officerId,
                        announcement.begins().atOffset(ZoneOffset.UTC),
                        announcement.ends().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean withdraw(UUID id, UUID officerId, Instant now) {
        return jdbc.sql("""
                update announcement set withdrawn_by = ?, withdrawn_at = ?
                where id = ? and withdrawn_at is null""").params(officerId, now.atOffset(ZoneOffset.UTC), id).update() == 1;
    }

    private static Stop stop(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new Stop(
                row.getObject("id", UUID.class),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("reason"),
                row.getString("display_name"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Rows.instant(row, "ends_at"));
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getObject("id", UUID.class),
                JSON.readValue(row.getString("words"), new TypeReference<Map<String, String>>() {}),
                row.getString("display_name"),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
