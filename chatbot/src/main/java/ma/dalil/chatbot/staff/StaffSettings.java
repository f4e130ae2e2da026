package ma.dalil.chatbot.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param sessionLifetime from signing in until signing in again
/// @param attempts wrong passwords in a row until the account is locked, at least 1
/// @param lockOut how long it then stays locked
/// @param checksAtOnce passwords that are checked at the same time, at least 1; each takes 16 MB and a tenth of a
/// second
@ConfigurationProperties("dalil.staff")
public record StaffSettings(
        @DefaultValue("8h") Duration sessionLifetime,
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration lockOut,
        @DefaultValue("4") int checksAtOnce) {

    public StaffSettings {
        if (attempts < 1 || checksAtOnce < 1) {
            throw new IllegalArgumentException("dalil.staff: attempts and checks-at-once are at least 1");
        }
    }
}
