package ma.dalil.channels.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The citizen's page as HTML. Whatever it shows is escaped, and a name that the view does not know is an error.
final class ChatTemplate {

    private final Template page;
    private final Template closed;
    private final Template shared;
    private final Template stop;

    ChatTemplate() {
        Mustache.Compiler compiler =
                Mustache.compiler().nullValue("").strictSections(true).withLoader(ChatTemplate::source);
        page = compiler.loadTemplate("page");
        closed = compiler.loadTemplate("closed");
        shared = compiler.loadTemplate("shared");
        stop = compiler.loadTemplate("stop");
    }

    void answer(RoutingContext request, int status, PageView view) {
        answer(request, status, page.execute(view));
    }

    /// Tells that the page is not shown on other sites.
    void answerClosed(RoutingContext request, PageView view) {
        answer(request, 403, closed.execute(view));
    }

    /// Shows an answer to read.
    void answerShared(RoutingContext request, PageView view) {
        answer(request, 200, shared.execute(view));
    }

    void answerStop(RoutingContext request, int status, StopView view) {
        answer(request, status, stop.execute(view));
    }

    private static void answer(RoutingContext request, int status, String html) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Referrer-Policy", "same-origin") // else a form's Origin would be "null"
                .end(html);
    }

    private static Reader source(String name) {
        String file = "chat/" + name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(ChatTemplate.class.getResourceAsStream(file), file), StandardCharsets.UTF_8);
    }
}
