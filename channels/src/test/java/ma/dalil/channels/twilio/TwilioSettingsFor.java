package ma.dalil.channels.twilio;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings as they are bound from properties.
final class TwilioSettingsFor {

    static final String ACCOUNT = "AC00000000000000000000000000000001";

    private TwilioSettingsFor() {}

    static TwilioSettings properties(Map<String, ?> properties) {
        Map<String, Object> prefixed = new HashMap<>();
        properties.forEach((name, value) -> prefixed.put("dalil.twilio." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("dalil.twilio", TwilioSettings.class);
    }

    /// An account that receives at [TwilioRequests#PUBLIC_URL] and sends to a double.
    static TwilioSettings account(String apiUrl, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "account-sid",
                ACCOUNT,
                "auth-token",
                TwilioRequests.TOKEN,
                "public-url",
                TwilioRequests.PUBLIC_URL,
                "api-url",
                apiUrl,
                "connect-limit",
                "500ms",
                "answer-limit",
                "700ms"));
        properties.putAll(more);
        return properties(properties);
    }
}
