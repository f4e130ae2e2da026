package ma.dalil.channels.aggregator;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings as they are bound from properties.
final class SmsSettingsFor {

    private SmsSettingsFor() {}

    /// One provider, named `operator`.
    static SmsSettings operator(Map<String, String> properties) {
        return provider("operator", properties);
    }

    static SmsSettings.Dialect dialect(Map<String, String> properties) {
        return Objects.requireNonNull(operator(properties).providers().get("operator"));
    }

    static SmsSettings provider(String name, Map<String, String> properties) {
        Map<String, Object> prefixed = new HashMap<>();
        properties.forEach((key, value) -> prefixed.put("dalil.sms.providers." + name + "." + key, value));
        return new Binder(new MapConfigurationPropertySource(prefixed)).bindOrCreate("dalil.sms", SmsSettings.class);
    }
}
