package ma.dalil.channels.web;

import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The one script that another site names. It is a function of what the server knows: which sites are allowed, and the
/// words in each form.
final class WidgetScript implements Routes {

    private static final String NAME = "widget.js";
    private static final List<String> WORDS =
            List.of("widget-title", "widget-open", "widget-close", "widget-unread", "widget-frame");

    private final Asset script;

    WidgetScript(WidgetSettings settings, JsonMapper json) {
        String function = new String(Asset.read("widget/" + NAME), StandardCharsets.UTF_8);
        Map<String, Map<String, String>> words = PageWords.inAllForms().values().stream()
                .collect(Collectors.toMap(PageWords::language, WidgetScript::words));
        String served = json.writeValueAsString(Map.of("sites", settings.frameAncestors(), "words", words));
        script = Asset.of(NAME, (function + "(" + served + ");\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> words(PageWords said) {
        Map<String, String> words =
                WORDS.stream().collect(Collectors.toMap(key -> key.substring(key.indexOf('-') + 1), said::of));
        words.put("direction", PageWords.direction(said.form()));
        return words;
    }

    @Override
    public void install(Router router) {
        router.get("/" + NAME).handler(request -> {
            SecurityHeaders.allowOtherSites(request);
            script.answer(request);
        });
    }
}
