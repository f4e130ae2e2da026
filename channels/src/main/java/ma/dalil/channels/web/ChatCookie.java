package ma.dalil.channels.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations;

/// Which conversation a browser without JavaScript holds. It ends with the browser, and scripts cannot read it.
///
/// @param secure the cookie travels over TLS only
record ChatCookie(boolean secure) {

    static final String NAME = "dalil_chat";
    private static final char SEPARATOR = '.';
    private static final int UUID_LENGTH = 36;

    /// A conversation and what opens it; not yet known to be true.
    record Held(UUID conversation, String token) {}

    Optional<Held> read(RoutingContext request) {
        Cookie cookie = request.request().getCookie(NAME);
        String value = cookie == null ? "" : cookie.getValue();
        if (value.length() <= UUID_LENGTH + 1 || value.charAt(UUID_LENGTH) != SEPARATOR) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(value.substring(0, UUID_LENGTH));
            return Optional.of(new Held(id, value.substring(UUID_LENGTH + 1)));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    void keep(RoutingContext request, Conversations.Opened opened) {
        request.response().addCookie(cookie(opened.id().toString() + SEPARATOR + opened.token()));
    }

    void forget(RoutingContext request) {
        request.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }
}
