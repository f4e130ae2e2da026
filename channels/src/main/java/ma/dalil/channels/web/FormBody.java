package ma.dalil.channels.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parameters of a form as its sender wrote them: every name with all its values, decoded as UTF-8.
///
/// It reads the bytes itself, because a signature covers parameters that a lenient parser joins or drops. It may
/// hold personal data, so it prints only names.
public record FormBody(Map<String, List<String>> parameters) {

    public FormBody {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = Collections.unmodifiableMap(copy);
    }

    /// @throws IllegalArgumentException if an escape is broken
    public static FormBody of(byte[] body) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decode(name), first -> new ArrayList<>())
                        .add(decode(value));
            }
        }
        return new FormBody(parameters);
    }

    private static String decode(String escaped) {
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }

    /// The first value; empty if there is none.
    public String first(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    @Override
    public String toString() {
        return "FormBody" + parameters.keySet();
    }
}
