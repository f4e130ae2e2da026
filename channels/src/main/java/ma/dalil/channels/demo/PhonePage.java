package ma.dalil.channels.demo;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import ma.dalil.channels.web.Asset;
import ma.dalil.channels.web.Routes;

/// The page that shows a person's phones: one with WhatsApp, one with SMS, and what can go wrong between them and the
/// service.
public final class PhonePage implements Routes {

    private static final String PAGE = "/demo/phone";
    private static final String STYLE = "phone.css";
    private static final String SCRIPT = "phone.js";

    private final TwilioDouble phones;
    private final Map<String, PhoneWords> words = PhoneWords.inBoth();
    private final Template template = template();
    private final Asset style = Asset.of(STYLE, Asset.read(PhonePage.class, STYLE));
    private final Asset script = Asset.of(SCRIPT, Asset.read(PhonePage.class, SCRIPT));

    public PhonePage(TwilioDouble phones) {
        this.phones = phones;
    }

    @Override
    public void install(Router router) {
        router.get(PAGE).handler(this::show);
        router.get(PAGE + "/" + STYLE).handler(style::answer);
        router.get(PAGE + "/" + SCRIPT).handler(script::answer);
        new PhoneApi(phones, words).install(router);
    }

    private void show(RoutingContext request) {
        FictitiousPerson person =
                FictitiousPerson.of(request.request().getParam("person")).orElse(FictitiousPerson.ALL.getFirst());
        PhoneView view = PhoneView.of(
                PhoneWords.chosen(words, request.request().getParam("lang")),
                phones.exchange().settings(),
                person,
                address(STYLE, style),
                address(SCRIPT, script));
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(template.execute(view));
    }

    private static String address(String name, Asset asset) {
        return PAGE + "/" + name + "?v=" + asset.hash();
    }

    private static Template template() {
        String name = "phone.mustache";
        try (Reader source = new InputStreamReader(
                Objects.requireNonNull(PhonePage.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return Mustache.compiler().strictSections(true).compile(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
