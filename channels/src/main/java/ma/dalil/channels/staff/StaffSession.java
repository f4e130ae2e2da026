package ma.dalil.channels.staff;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.web.Problem;
import org.jspecify.annotations.Nullable;

/// Who of the staff is asking: a cookie that scripts cannot read, and a second token that every change must repeat, so
/// that another site cannot make a browser send one.
///
/// @param secure the cookie travels over TLS only
record StaffSession(Access access, boolean secure) {

    static final String COOKIE = "dalil_staff";
    private static final String PATH = "/staff";

    /// The cookie's value; empty if there is none.
    static String token(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    /// Blocks.
    Optional<Session> find(String token) {
        return token.isEmpty() ? Optional.empty() : access.session(token);
    }

    /// @throws Problem 403 if the second token is not the session's
    static void requireForChange(Session session, @Nullable String csrfToken) {
        if (csrfToken == null || !MessageDigest.isEqual(bytes(session.csrfToken()), bytes(csrfToken))) {
            throw new Problem(403, "Forbidden", "The change does not carry this session's X-CSRF-Token.");
        }
    }

    void give(RoutingContext request, Session session) {
        request.response().addCookie(cookie(session.token()));
    }

    void take(RoutingContext request) {
        request.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value)
                .setPath(PATH)
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
