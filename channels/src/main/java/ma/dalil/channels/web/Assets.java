package ma.dalil.channels.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the citizen's page loads, kept in memory. An address that names the content's hash never has to be asked for
/// again; without the hash the browser asks whether it changed.
final class Assets implements Routes {

    private static final String BASE = "/assets/";
    private static final int HASH_LENGTH = 12;
    private static final List<String> FONTS =
            List.of("noto-sans-arabic-400.woff2", "noto-sans-arabic-600.woff2", "noto-sans-tifinagh-400.woff2");
    private static final String STYLE = "chat.css";
    private static final String SCRIPT = "chat.js";
    private static final String ICON = "icon.svg";

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    private record Asset(Buffer content, String type, String hash) {

        static Asset of(String name, byte[] content) {
            return new Asset(Buffer.buffer(content), type(name), hash(content));
        }

        private static String type(String name) {
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "css" -> "text/css; charset=utf-8";
                case "js" -> "text/javascript; charset=utf-8";
                case "svg" -> "image/svg+xml";
                default -> "font/woff2";
            };
        }

        private static String hash(byte[] content) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }

    Assets() {
        FONTS.forEach(font -> assets.put(font, Asset.of(font, read(font))));
        for (String name : List.of(SCRIPT, ICON)) {
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
        return Map.of("style", address(STYLE), "script", address(SCRIPT), "icon", address(ICON));
    }

    private String address(String name) {
        return BASE + name + "?v=" + Objects.requireNonNull(assets.get(name)).hash();
    }

    @Override
    public void install(Router router) {
        assets.forEach((name, asset) -> router.get(BASE + name).handler(request -> answer(request, asset)));
    }

    private static void answer(RoutingContext request, Asset asset) {
        String tag = "\"" + asset.hash() + "\"";
        boolean named = asset.hash().equals(request.request().getParam("v"));
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, named ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            request.response().setStatusCode(304).end();
            return;
        }
        if (asset.type().startsWith("font/")) {
            request.response().putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY); // compressed already
        }
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, asset.type()).end(asset.content());
    }

    private static byte[] read(String name) {
        try (InputStream content = Objects.requireNonNull(Assets.class.getResourceAsStream("chat/" + name), name)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
