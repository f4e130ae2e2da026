package ma.dalil.channels.twilio;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The address of a request as its sender wrote it, which is what a signature covers. What a proxy says of it
/// counts only if the proxy is known; where the public address is configured, nobody is asked.
final class PublicAddress {

    private final String publicUrl;
    private final Set<String> trustedProxies;

    PublicAddress(String publicUrl, Set<String> trustedProxies) {
        this.publicUrl = publicUrl;
        this.trustedProxies = trustedProxies;
    }

    String of(HttpServerRequest request) {
        if (!publicUrl.isEmpty()) {
            return publicUrl + request.uri();
        }
        String scheme = String.valueOf(request.scheme());
        String host = String.valueOf(request.authority());
        if (trustedProxies.contains(request.remoteAddress().hostAddress())) {
            scheme = forwarded(request, "Proto", scheme);
            host = forwarded(request, "Host", host);
            String port = forwarded(request, "Port", "");
            if (!port.isEmpty() && !host.matches(".*:\\d+")) {
                host = host + ":" + port;
            }
        }
        return scheme + "://" + host + request.uri();
    }

    /// The last of several values is the one that the known proxy wrote.
    private static String forwarded(HttpServerRequest request, String what, String otherwise) {
        @Nullable String header = request.getHeader("X-Forwarded-" + what);
        return header == null || header.isBlank()
                ? otherwise
                : header.substring(header.lastIndexOf(',') + 1).strip();
    }
}
