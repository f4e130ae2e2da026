package ma.dalil.channels.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Lets a form through only if it was sent from a page of ours.
///
/// A browser says where a form comes from in `Sec-Fetch-Site`, an older one in `Origin`. A client that says neither is
/// no browser in which somebody else's page could have sent the form; the cookie, which never crosses sites, stands
/// behind this.
final class SameOrigin {

    private SameOrigin() {}

    static void require(RoutingContext request) {
        if (!holds(request.request())) {
            throw new Problem(403, "Forbidden", "The form was not sent from this site.");
        }
        request.next();
    }

    private static boolean holds(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || authority(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            @Nullable String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
