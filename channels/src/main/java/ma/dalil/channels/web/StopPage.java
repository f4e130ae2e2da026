package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.channels.phone.StopLinks;
import ma.dalil.channels.phone.StopLinks.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where whoever is sent SMS from a name stops them, and lets them come again, in the form that they are spoken to in.
///
/// Whatever shows a preview of a link loads it: so loading shows how things stand, and only the button changes it.
final class StopPage implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(StopPage.class);

    /// The first handler of failures is the one that is asked; whoever comes here is told in a page.
    private static final int BEFORE_ALL_OTHERS = -1;

    private static final String OFF = "off";
    private static final String ON = "on";

    private final StopLinks links;
    private final Workers workers;
    private final RateLimit visits;
    private final ChatTemplate template;
    private final Map<String, String> assets;
    private final Map<Locale, PageWords> words = PageWords.inAllForms();

    StopPage(StopLinks links, Workers workers, RateLimit visits, ChatTemplate template, Map<String, String> assets) {
        this.links = links;
        this.workers = workers;
        this.visits = visits;
        this.template = template;
        this.assets = Map.copyOf(assets);
    }

    @Override
    public void install(Router router) {
        router.route("/s/:code").order(BEFORE_ALL_OTHERS).failureHandler(this::tell);
        router.get("/s/:code").handler(this::show);
        router.post("/s/:code").handler(SameOrigin::require);
        router.post("/s/:code").handler(this::choose);
    }

    /// Guessing is slow, and a guess has a chance of one in 2⁶⁰ for each person who has a link.
    private void show(RoutingContext request) {
        visits.take(request.request().remoteAddress().hostAddress());
        String code = code(request);
        workers.run(request, () -> links.find(code), found -> show(request, code, found));
    }

    private void show(RoutingContext request, String code, Optional<Standing> found) {
        Standing standing = found.orElseThrow(() -> Problem.notFound("There is no such link."));
        PageWords said = words(request, standing.form());
        StopView.Choice choice = standing.optedOut()
                ? new StopView.Choice(address(code), ON, said.of("stop-resume"))
                : new StopView.Choice(address(code), OFF, said.of("stop-stop"));
        String told = standing.optedOut() ? "stop-stopped" : "stop-comes";
        template.answerStop(request, 200, StopView.of(said, assets, address(code), told, choice));
    }

    /// Leads back to the page, which tells how things stand then.
    private void choose(RoutingContext request) {
        visits.take(request.request().remoteAddress().hostAddress());
        String code = code(request);
        boolean optedOut = isOff(request.request().getFormAttribute("messages"));
        Locale form = ChosenForm.of(request);
        workers.run(request, () -> links.choose(code, optedOut), known -> {
            if (!known) {
                throw Problem.notFound("There is no such link.");
            }
            request.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, address(code) + "?lang=" + form.toLanguageTag())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        });
    }

    private static boolean isOff(@Nullable String messages) {
        return switch (messages) {
            case OFF -> true;
            case ON -> false;
            case null, default -> throw Problem.badRequest("'messages' is neither on nor off.");
        };
    }

    private void tell(RoutingContext request) {
        int status = request.failure() instanceof Problem problem ? problem.status() : request.statusCode();
        if (status == 500) {
            LOG.error("A stop link failed", request.failure());
        }
        String told = switch (status) {
            case 403 -> "error-refused";
            case 404 -> "stop-unknown";
            case 429 -> "error-many";
            default -> "stop-failed";
        };
        PageWords said = words(request, null);
        template.answerStop(request, status, StopView.of(said, assets, address(code(request)), told, null));
    }

    /// The form that was chosen on the page, else the person's, else what the browser asks for.
    private PageWords words(RoutingContext request, @Nullable Locale known) {
        Locale form = ChosenForm.tagged(request.request().getParam("lang"))
                .or(() -> Optional.ofNullable(known))
                .orElseGet(() -> ChosenForm.of(request));
        return Objects.requireNonNull(words.get(form));
    }

    private static String code(RoutingContext request) {
        return Objects.requireNonNull(request.pathParam("code")).toUpperCase(Locale.ROOT);
    }

    private static String address(String code) {
        return "/s/" + code;
    }
}
