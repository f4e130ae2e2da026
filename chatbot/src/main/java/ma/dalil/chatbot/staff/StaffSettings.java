package ma.dalil.chatbot.staff;

import java.time.Duration;
import java.util.Set;
import ma.dalil.channels.desk.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param sessionLifetime from signing in until signing in again
/// @param attempts wrong passwords and codes in a row until the account is locked, at least 1
/// @param lockOut how long it then stays locked
/// @param checksAtOnce passwords that are checked at the same time, at least 1; each takes 16 MB and a tenth of a
/// second
/// @param sessionIdle how long a session lasts that nobody uses, at least two minutes
/// @param requireCode the roles that do not sign in without a one-time code
@ConfigurationProperties("dalil.staff")
public record StaffSettings(
        @DefaultValue("8h") Duration sessionLifetime,
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration lockOut,
        @DefaultValue("4") int checksAtOnce,
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue Set<Role> requireCode) {

    /// A use of a session is noted once a minute: a shorter idle time would end sessions that are in use.
    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(2);

    public StaffSettings {
        if (attempts < 1 || checksAtOnce < 1) {
            throw new IllegalArgumentException("dalil.staff: attempts and checks-at-once are at least 1");
        }
        if (sessionIdle.compareTo(SHORTEST_IDLE) < 0) {
            throw new IllegalArgumentException("dalil.staff: session-idle is at least two minutes");
        }
        requireCode = Set.copyOf(requireCode);
    }
}
