package ma.dalil.channels.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.TurnView;

/// The whole answer behind the short address of an SMS, in the form it was given in. Nothing can be done on it but
/// read.
final class SharedReplyPage implements Routes {

    private final Conversations conversations;
    private final Workers workers;
    private final RateLimit readings;
    private final ChatTemplate template;
    private final Map<String, String> assets;
    private final Map<Locale, PageWords> words = PageWords.inAllForms();

    SharedReplyPage(
            Conversations conversations,
            Workers workers,
            RateLimit readings,
            ChatTemplate template,
            Map<String, String> assets) {
        this.conversations = conversations;
        this.workers = workers;
        this.readings = readings;
        this.template = template;
        this.assets = Map.copyOf(assets);
    }

    @Override
    public void install(Router router) {
        router.get("/r/:code").handler(this::show);
    }

    /// Guessing is slow, and a guess has a chance of one in 2⁵⁰.
    private void show(RoutingContext request) {
        readings.take(request.request().remoteAddress().hostAddress());
        String code = Objects.requireNonNull(request.pathParam("code")).toUpperCase(Locale.ROOT);
        workers.run(request, () -> conversations.sharedReply(code), found -> tell(request, found));
    }

    private void tell(RoutingContext request, Optional<TurnView> found) {
        if (found.isEmpty()) {
            PageWords said = Objects.requireNonNull(words.get(ChosenForm.of(request)));
            PageView page = PageView.fresh(said, assets, false);
            template.answer(request, 404, page.failing(said.of("error-expired"), "", UUID.randomUUID()));
            return;
        }
        TurnView reply = found.get();
        PageWords spoken = Objects.requireNonNull(words.get(Locale.forLanguageTag(reply.language())));
        TurnBody body = TurnBody.toRead(reply, spoken);
        template.answerShared(
                request, PageView.fresh(spoken, assets, false).reading(List.of(new PageView.Line(null, body, true))));
    }
}
