package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The citizen's page and its forms, which do everything without JavaScript: a form is answered with the address of the
/// page (303), so that loading it again sends nothing twice. The script of the page uses [CitizenApi] instead.
final class ChatPage implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(ChatPage.class);

    /// The first handler of failures is the one that is asked; a form's failure is a page and no problem+json.
    private static final int BEFORE_ALL_OTHERS = -1;

    private final Conversations conversations;
    private final Workers workers;
    private final Json json;
    private final RateLimit openings;
    private final RateLimit messages;
    private final ChatCookie cookie;
    private final Map<String, String> assets;
    private final Map<Locale, PageWords> words = PageWords.inAllForms();
    private final ChatTemplate template;

    ChatPage(
            Conversations conversations,
            Workers workers,
            Json json,
            RateLimit openings,
            RateLimit messages,
            ChatCookie cookie,
            ChatTemplate template,
            Map<String, String> assets) {
        this.conversations = conversations;
        this.workers = workers;
        this.json = json;
        this.openings = openings;
        this.messages = messages;
        this.cookie = cookie;
        this.template = template;
        this.assets = Map.copyOf(assets);
    }

    @Override
    public void install(Router router) {
        router.get("/").handler(this::show);
        router.post("/chat*").order(BEFORE_ALL_OTHERS).failureHandler(this::tell);
        router.post("/chat*").handler(SameOrigin::require);
        router.post("/chat").handler(this::say);
        router.post("/chat/person").handler(this::requestPerson);
        router.post("/chat/withdraw").handler(this::withdraw);
        router.post("/chat/feedback").handler(this::rate);
        router.post("/chat/code").handler(this::issueCode);
        router.post("/chat/join").handler(this::join);
        router.post("/chat/erase").handler(this::erase);
        router.get("/chat/export").handler(this::export);
    }

    private void show(RoutingContext request) {
        PageWords said = words(ChosenForm.of(request));
        Optional<ChatCookie.Held> claimed = cookie.read(request);
        boolean erased = request.request().getParam("erased") != null;
        workers.run(request, () -> shown(PageView.fresh(said, assets, erased), claimed, said), shown -> {
            if (claimed.isPresent() && !shown.started()) {
                cookie.forget(request);
            }
            template.answer(request, 200, shown);
        });
    }

    private PageView shown(PageView fresh, Optional<ChatCookie.Held> claimed, PageWords said) {
        PageView announcing = fresh.announcing(conversations.announcement(said.language()));
        return claimed.filter(this::opens)
                .map(held -> announcing.of(conversations.transcript(held.conversation()), said))
                .orElse(announcing);
    }

    private void say(RoutingContext request) {
        messages.take(address(request));
        ChatForm form = ChatForm.of(request);
        String text = form.message();
        inConversation(
                request, form, id -> conversations.handle(new InboundMessage(id, form.messageId(), text), stage -> {}));
    }

    private void requestPerson(RoutingContext request) {
        messages.take(address(request));
        ChatForm form = ChatForm.of(request);
        Map<String, String> contact =
                form.contact().isBlank() ? Map.of() : Map.of("contact", RequestBody.checked("contact", form.contact()));
        inConversation(request, form, id -> conversations.requestPerson(id, contact));
    }

    private void withdraw(RoutingContext request) {
        ChatForm form = ChatForm.of(request);
        Optional<ChatCookie.Held> claimed = cookie.read(request);
        workers.run(
                request,
                () -> claimed.filter(this::opens)
                        .map(held -> conversations.withdraw(held.conversation()))
                        .orElse(false),
                withdrawn -> back(request, form.form()));
    }

    private void rate(RoutingContext request) {
        ChatForm form = ChatForm.of(request);
        UUID turn = form.turn();
        Optional<ChatCookie.Held> claimed = cookie.read(request);
        workers.run(
                request,
                () -> turn != null
                        && claimed.filter(this::opens).isPresent()
                        && conversations.rate(claimed.get().conversation(), turn, form.rating()),
                rated -> back(request, form.form()));
    }

    private void erase(RoutingContext request) {
        Locale form = ChatForm.of(request).form();
        Optional<ChatCookie.Held> claimed = cookie.read(request);
        workers.run(
                request,
                () -> {
                    claimed.filter(this::opens).ifPresent(held -> conversations.erase(held.conversation()));
                    return true;
                },
                erased -> {
                    cookie.forget(request);
                    redirect(request, "/?lang=" + form.toLanguageTag() + "&erased=1");
                });
    }

    /// Shows the code at once, since it is kept nowhere to be shown again; a page that is loaded again has another.
    private void issueCode(RoutingContext request) {
        messages.take(address(request));
        PageWords said = words(ChatForm.of(request).form());
        Optional<ChatCookie.Held> claimed = cookie.read(request);
        workers.run(
                request,
                () -> {
                    UUID id = claimed.filter(this::opens)
                            .orElseThrow(() -> Problem.notFound("There is no conversation."))
                            .conversation();
                    String code = conversations.issueJoinCode(id);
                    return PageView.fresh(said, assets, false)
                            .of(conversations.transcript(id), said)
                            .telling(code);
                },
                view -> template.answer(request, 200, view));
    }

    /// Guessing costs as much as opening conversations.
    private void join(RoutingContext request) {
        openings.take(address(request));
        ChatForm form = ChatForm.of(request);
        workers.run(
                request,
                () -> conversations.join(form.code()),
                opened -> opened.ifPresentOrElse(
                        conversation -> {
                            cookie.keep(request, conversation);
                            back(request, form.form());
                        },
                        () -> refuse(request, words(form.form()))));
    }

    private void refuse(RoutingContext request, PageWords said) {
        PageView page = PageView.fresh(said, assets, false).failing(said.of("error-code"), "", UUID.randomUUID());
        template.answer(request, 404, page);
    }

    private void export(RoutingContext request) {
        Optional<ChatCookie.Held> claimed = cookie.read(request);
        workers.run(
                request,
                () -> conversations.export(claimed.filter(this::opens)
                        .orElseThrow(Problem::unauthorised)
                        .conversation()),
                all -> {
                    request.response().putHeader("Content-Disposition", "attachment; filename=\"dalil.json\"");
                    json.answer(request, 200, all);
                });
    }

    /// What a form does in the conversation that the browser holds, or in a new one.
    private interface Step {
        Object in(UUID conversation);
    }

    private void inConversation(RoutingContext request, ChatForm form, Step step) {
        Optional<ChatCookie.Held> claimed = cookie.read(request);
        workers.run(
                request,
                () -> {
                    Optional<ChatCookie.Held> held = claimed.filter(this::opens);
                    if (held.isPresent()) {
                        step.in(held.get().conversation());
                        return Optional.<Conversations.Opened>empty();
                    }
                    openings.take(address(request));
                    Conversations.Opened opened = conversations.open(form.form().toLanguageTag());
                    step.in(opened.id());
                    return Optional.of(opened);
                },
                opened -> {
                    opened.ifPresent(conversation -> cookie.keep(request, conversation));
                    back(request, form.form());
                });
    }

    private boolean opens(ChatCookie.Held held) {
        return conversations.admits(held.conversation(), held.token());
    }

    private static void back(RoutingContext request, Locale form) {
        redirect(request, "/?lang=" + form.toLanguageTag() + "#last");
    }

    private static void redirect(RoutingContext request, String address) {
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, address)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    /// A failure as a page that keeps what was written, and the message's id with it.
    private void tell(RoutingContext request) {
        ChatForm form = ChatForm.of(request);
        PageWords said = words(form.form());
        int status = switch (request.failure()) {
            case Problem problem -> problem.status();
            case NoSuchElementException gone -> 404;
            case null -> request.statusCode();
            default -> 500;
        };
        if (status == 500) {
            LOG.error("{} failed", request.normalizedPath(), request.failure());
        }
        String told = said.of(
                switch (status) {
                    case 400 -> "error-empty";
                    case 403 -> "error-refused";
                    case 404 -> "error-expired";
                    case 413 -> "error-long";
                    case 429 -> "error-many";
                    default -> "error-failed";
                });
        PageView page = PageView.fresh(said, assets, false).failing(told, form.text(), form.messageId());
        template.answer(request, status, page);
    }

    private PageWords words(Locale form) {
        return Objects.requireNonNull(words.get(form));
    }

    private static String address(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }
}
