package ma.dalil.chatbot.escalation;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the desk works.
///
/// @param urgentLevel within what time a person replies where somebody may come to harm, by day and by night
/// @param level within what working time a person replies to everything else
/// @param levels the same by category, where it is another time
/// @param load cases that one officer holds at most before the desk gives them no next one, at least 1
/// @param present how long an officer counts as reading a case after they were last seen
/// @param closedListed how long a closed case stands in the list
/// @param usualOver over how many days the time is taken that citizens usually wait
@ConfigurationProperties("dalil.desk")
public record DeskSettings(
        @DefaultValue("30m") Duration urgentLevel,
        @DefaultValue("8h") Duration level,
        @DefaultValue Map<String, Duration> levels,
        @DefaultValue("12") int load,
        @DefaultValue("20s") Duration present,
        @DefaultValue("14d") Duration closedListed,
        @DefaultValue("14") int usualOver) {

    public static final DeskSettings DEFAULTS = new DeskSettings(
            Duration.ofMinutes(30), Duration.ofHours(8), Map.of(), 12, Duration.ofSeconds(20), Duration.ofDays(14), 14);

    public DeskSettings {
        levels = Map.copyOf(levels);
        if (load < 1) {
            throw new IllegalArgumentException("dalil.desk: load is at least 1");
        }
    }
}
