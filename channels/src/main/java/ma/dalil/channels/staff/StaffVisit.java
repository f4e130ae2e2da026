package ma.dalil.channels.staff;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// One request to the desk: what is read of it on the event loop.
///
/// @param token the session cookie's value; empty if there is none
/// @param csrfToken the form's hidden field or the header that repeats the session's second token
/// @param said what was done just before, as the redirect tells it; empty if nothing
/// @param byItself the page asks, not the person who may have left it open
record StaffVisit(Locale form, String token, @Nullable String csrfToken, String said, boolean byItself) {

    static final String CSRF_HEADER = "X-CSRF-Token";
    static final String BY_ITSELF_HEADER = "X-Renewal";

    private static final String LANGUAGE = "lang";
    private static final String LANGUAGE_COOKIE = "dalil_staff_lang";
    private static final Duration YEAR = Duration.ofDays(365);

    static StaffVisit of(RoutingContext request, boolean secureCookies) {
        String said = request.request().getParam("said");
        String header = request.request().getHeader(CSRF_HEADER);
        return new StaffVisit(
                form(request, secureCookies),
                StaffSession.token(request),
                header == null ? request.request().getFormAttribute("csrf") : header,
                said == null ? "" : said,
                request.request().getHeader(BY_ITSELF_HEADER) != null);
    }

    private static Locale form(RoutingContext request, boolean secureCookies) {
        String chosen = request.request().getParam(LANGUAGE);
        if (chosen == null) {
            Cookie kept = request.request().getCookie(LANGUAGE_COOKIE);
            return form(kept == null ? "" : kept.getValue());
        }
        Locale form = form(chosen);
        request.response()
                .addCookie(Cookie.cookie(LANGUAGE_COOKIE, form.toLanguageTag())
                        .setPath("/staff")
                        .setMaxAge(YEAR.toSeconds())
                        .setHttpOnly(true)
                        .setSecure(secureCookies)
                        .setSameSite(CookieSameSite.LAX));
        return form;
    }

    private static Locale form(String tag) {
        return StaffWords.FORMS.stream()
                .filter(form -> form.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(WrittenForms.FRENCH);
    }
}
