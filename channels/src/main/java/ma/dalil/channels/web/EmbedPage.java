package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.channels.conversation.Conversations;

/// The citizen's page in a frame of another site, which the site's `widget.js` opens. Its script speaks to [CitizenApi]
/// with a key that the frame keeps; the cookie of [ChatPage] is neither read nor set here (decision 0002).
final class EmbedPage implements Routes {

    private static final String COLOUR = "/embed/colour.css";
    private static final String KEPT_FOR_A_DAY = "public, max-age=86400";

    private final WidgetSettings settings;
    private final Conversations conversations;
    private final Workers workers;
    private final ChatTemplate template;
    private final Map<String, String> assets;
    private final Map<Locale, PageWords> words = PageWords.inAllForms();

    EmbedPage(
            WidgetSettings settings,
            Conversations conversations,
            Workers workers,
            ChatTemplate template,
            Map<String, String> assets) {
        this.settings = settings;
        this.conversations = conversations;
        this.workers = workers;
        this.template = template;
        this.assets = Map.copyOf(assets);
    }

    @Override
    public void install(Router router) {
        router.get("/embed").handler(this::show);
        router.get(COLOUR).handler(EmbedPage::colour);
    }

    private void show(RoutingContext request) {
        PageWords said = Objects.requireNonNull(words.get(ChosenForm.of(request)));
        if (settings.isOff()) {
            template.answerClosed(request, PageView.fresh(said, assets, false));
            return;
        }
        SecurityHeaders.allowAncestors(request, settings.frameAncestors());
        Optional<WidgetColour> colour = WidgetColour.of(request.request().getParam("colour"));
        PageView.Embedding embedding = new PageView.Embedding(
                settings.frameAncestors(),
                colour.map(chosen -> COLOUR + "?colour=" + chosen.hex()).orElse(null),
                colour.map(chosen -> "&colour=" + chosen.hex()).orElse(""));
        PageView page = PageView.embedded(said, assets, embedding);
        workers.run(
                request,
                () -> page.announcing(conversations.announcement(said.language())),
                told -> template.answer(request, 200, told));
    }

    /// A style sheet of its own, since the content policy of the page takes no style that stands in it.
    private static void colour(RoutingContext request) {
        WidgetColour colour = WidgetColour.of(request.request().getParam("colour"))
                .orElseThrow(() -> Problem.badRequest("'colour' is not rgb or rrggbb in hexadecimal digits."));
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, KEPT_FOR_A_DAY)
                .end(":root { --mine: #" + colour.hex() + "; --on-mine: #" + colour.textHex() + "; }\n");
    }
}
