package ma.dalil.channels.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import ma.dalil.knowledge.Sha256;

/// A file that a page loads, kept in memory. An address that names the content's hash (`v`) never has to be asked for
/// again; without the hash the browser asks whether it changed.
public record Asset(Buffer content, String type, String hash) {

    private static final int HASH_LENGTH = 12;

    /// @param name tells the type by its ending
    public static Asset of(String name, byte[] content) {
        return new Asset(Buffer.buffer(content), type(name), hash(content));
    }

    /// @param resource beside this class
    static byte[] read(String resource) {
        return read(Asset.class, resource);
    }

    /// @param resource beside its owner
    public static byte[] read(Class<?> owner, String resource) {
        try (InputStream content = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content)).substring(0, HASH_LENGTH);
    }

    public void answer(RoutingContext request) {
        String tag = "\"" + hash + "\"";
        boolean named = hash.equals(request.request().getParam("v"));
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, named ? "public, max-age=31536000, immutable" : "no-cache")
                .putHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            request.response().setStatusCode(304).end();
            return;
        }
        if (type.startsWith("font/")) {
            request.response().putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY); // compressed already
        }
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(content);
    }
}
