package ma.dalil.channels.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/// What every answer tells the browser not to do.
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        request.next();
    }
}
