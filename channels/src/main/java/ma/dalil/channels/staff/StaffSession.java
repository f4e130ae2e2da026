package ma.dalil.channels.staff;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
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
    private static final String STATE_COOKIE = "dalil_staff_way";
    private static final Duration STATE_KEPT = Duration.ofMinutes(10);

    /// The cookie's value; empty if there is none.
    static String token(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    /// Blocks.
    Optional<Session> find(StaffVisit visit) {
        if (visit.token().isEmpty()) {
            return Optional.empty();
        }
        return visit.byItself() ? access.look(visit.token()) : access.session(visit.token());
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

    /// What a browser that signs in elsewhere keeps. It comes back from another site, and a strict cookie would stay
    /// away.
    static String state(RoutingContext request) {
        Cookie cookie = request.request().getCookie(STATE_COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    void keepState(RoutingContext request, String state) {
        request.response().addCookie(stateCookie(state).setMaxAge(STATE_KEPT.toSeconds()));
    }

    void forgetState(RoutingContext request) {
        request.response().addCookie(stateCookie("").setMaxAge(0));
    }

    private Cookie stateCookie(String value) {
        return Cookie.cookie(STATE_COOKIE, value)
                .setPath(SignInRoutes.ELSEWHERE)
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
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
