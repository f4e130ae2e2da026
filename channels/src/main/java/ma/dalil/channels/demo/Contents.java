package ma.dalil.channels.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a `ContentSid` with its variables looks like on a phone. One that nobody has described shows its first variable
/// as the text and the others as buttons.
final class Contents {

    /// @param body with variables as `{{1}}`
    record Template(String body, List<String> buttons) {
        Template {
            buttons = List.copyOf(buttons);
        }
    }

    record Shown(String body, List<String> buttons) {}

    private static final Pattern SID = Pattern.compile("HX[0-9a-fA-F]{32}");
    private static final String TEXT = "1";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    void describe(String sid, Template template) {
        templates.put(sid, template);
    }

    Shown show(String sid, @Nullable String variables) {
        if (!SID.matcher(sid).matches()) {
            throw new Refused(TwilioError.INVALID_CONTENT);
        }
        Map<String, String> values = variables(variables);
        Template template = templates.get(sid);
        if (template != null) {
            return new Shown(
                    fill(template.body(), values),
                    template.buttons().stream()
                            .map(button -> fill(button, values))
                            .toList());
        }
        String body = values.getOrDefault(TEXT, "");
        values.remove(TEXT);
        return new Shown(body, List.copyOf(values.values()));
    }

    private Map<String, String> variables(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new TreeMap<>();
        }
        try {
            return json.readValue(written, new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException malformed) {
            throw new Refused(TwilioError.INVALID_VARIABLES);
        }
    }

    private static String fill(String pattern, Map<String, String> values) {
        String filled = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }
}
