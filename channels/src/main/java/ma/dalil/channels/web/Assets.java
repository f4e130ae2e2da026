package ma.dalil.channels.web;

import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the citizen's page loads.
final class Assets implements Routes {

    private static final String BASE = "/assets/";
    private static final List<String> FONTS =
            List.of("noto-sans-arabic-400.woff2", "noto-sans-arabic-600.woff2", "noto-sans-tifinagh-400.woff2");
    private static final String STYLE = "chat.css";
    private static final String SCRIPT = "chat.js";
    private static final String EMBED = "embed.js";
    private static final String ICON = "icon.svg";

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Assets() {
        FONTS.forEach(font -> assets.put(font, Asset.of(font, read(font))));
        for (String name : List.of(SCRIPT, EMBED, ICON)) {
            assets.put(name, Asset.of(name, read(name)));
        }
        assets.put(STYLE, Asset.of(STYLE, style()));
    }

    /// The style sheet names the fonts with their hashes.
    private byte[] style() {
        String style = new String(read(STYLE), StandardCharsets.UTF_8);
        for (String font : FONTS) {
            style = style.replace("url(" + font + ")", "url(" + address(font) + ")");
        }
        return style.getBytes(StandardCharsets.UTF_8);
    }

    /// What the template calls them, and where they are.
    Map<String, String> addresses() {
        return Map.of(
                "style", address(STYLE), "script", address(SCRIPT), "embed", address(EMBED), "icon", address(ICON));
    }

    private String address(String name) {
        return BASE + name + "?v=" + Objects.requireNonNull(assets.get(name)).hash();
    }

    @Override
    public void install(Router router) {
        assets.forEach((name, asset) -> router.get(BASE + name).handler(asset::answer));
    }

    private static byte[] read(String name) {
        return Asset.read("chat/" + name);
    }
}
