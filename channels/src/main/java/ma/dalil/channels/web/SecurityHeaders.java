package ma.dalil.channels.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/// What every answer tells the browser not to do, and the few exceptions.
final class SecurityHeaders {

    /// As an answer's `frame-ancestors`.
    static final String NOBODY = "'none'";

    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    private static final String OWN_THINGS =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors ";

    private SecurityHeaders() {}

    /// @param behindTls browsers are told to come by TLS alone from now on
    static void add(RoutingContext request, boolean behindTls) {
        MultiMap headers = request.response().headers();
        headers.set(CONTENT_POLICY, OWN_THINGS + NOBODY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set(RESOURCE_POLICY, "same-origin");
        if (behindTls) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        request.next();
    }

    /// Lets other pages show this one in a frame.
    ///
    /// @param ancestors origins as a content policy lists them
    static void allowAncestors(RoutingContext request, String ancestors) {
        request.response().headers().set(CONTENT_POLICY, OWN_THINGS + ancestors);
    }

    /// Lets this page show others of ours in a frame.
    static void allowFrames(RoutingContext request) {
        request.response().headers().set(CONTENT_POLICY, OWN_THINGS + NOBODY + "; frame-src 'self'");
    }

    /// Lets pages of other sites load this.
    static void allowOtherSites(RoutingContext request) {
        request.response().headers().set(RESOURCE_POLICY, "cross-origin");
    }
}
