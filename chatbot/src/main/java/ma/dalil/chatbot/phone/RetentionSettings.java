package ma.dalil.chatbot.phone;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long what is known of people on telephones is kept.
///
/// @param people after the last contact with a person
/// @param messages after a message came in, or was put into the outbox, and is done with
/// @param every how often that is looked at
@ConfigurationProperties("dalil.phone.retention")
public record RetentionSettings(
        @DefaultValue("180d") Duration people,
        @DefaultValue("30d") Duration messages,
        @DefaultValue("1h") Duration every) {

    public RetentionSettings {
        if (!people.isPositive() || !messages.isPositive() || !every.isPositive()) {
            throw new IllegalArgumentException("dalil.phone.retention takes positive durations");
        }
    }
}
