package ma.dalil.channels.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The style and the script of the staff pages. A browser keeps them, and asks each time whether they are still the
/// same.
final class StaffAssets implements Routes {

    private final Asset style = Asset.of("staff.css", "text/css; charset=utf-8");
    private final Asset script = Asset.of("staff.js", "text/javascript; charset=utf-8");

    private record Asset(String name, String type, Buffer content, String tag) {

        static Asset of(String name, String type) {
            String resource = "staff/" + name;
            try (InputStream stream =
                    Objects.requireNonNull(StaffAssets.class.getResourceAsStream(resource), resource)) {
                byte[] bytes = stream.readAllBytes();
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Asset(
                        name, type, Buffer.buffer(bytes), '"' + HexFormat.of().formatHex(digest, 0, 8) + '"');
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public void install(Router router) {
        router.get("/staff/assets/" + style.name()).handler(request -> send(request, style));
        router.get("/staff/assets/" + script.name()).handler(request -> send(request, script));
    }

    private static void send(RoutingContext request, Asset asset) {
        request.response().putHeader(HttpHeaders.ETAG, asset.tag()).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (asset.tag().equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, asset.type()).end(asset.content());
        }
    }
}
