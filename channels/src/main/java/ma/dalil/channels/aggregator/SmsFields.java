package ma.dalil.channels.aggregator;

import java.util.function.UnaryOperator;
import ma.dalil.channels.web.FormBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields of a form or of JSON, by name or path.
final class SmsFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnaryOperator<String> values;

    private SmsFields(UnaryOperator<String> values) {
        this.values = values;
    }

    /// @throws IllegalArgumentException if it is neither
    static SmsFields of(byte[] body) {
        if (looksLikeJson(body)) {
            try {
                JsonNode tree = JSON.readTree(body);
                return new SmsFields(
                        path -> tree.at("/" + path.replace('.', '/')).asString(""));
            } catch (JacksonException malformed) {
                throw new IllegalArgumentException("neither a form nor JSON", malformed);
            }
        }
        return new SmsFields(FormBody.of(body)::first);
    }

    /// By the body itself, since many senders give the wrong type.
    private static boolean looksLikeJson(byte[] body) {
        for (byte each : body) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    /// Empty if there is no such field, or if it has no name.
    String get(String field) {
        return field.isEmpty() ? "" : values.apply(field);
    }

    /// @throws IllegalArgumentException if it is missing
    String required(String field) {
        String value = get(field);
        if (value.isBlank()) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return value;
    }
}
