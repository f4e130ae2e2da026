package ma.dalil.channels.demo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.dalil.channels.phone.PhoneChannel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the script of the page asks for and does. Only JSON is taken, which no form of another site can send.
final class PhoneApi {

    private static final String BASE = "/demo/phone/";
    private static final Duration LATER = Duration.ofHours(24);
    private static final int LONGEST = 1_600;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TwilioDouble phones;
    private final Map<String, PhoneWords> words;

    PhoneApi(TwilioDouble phones, Map<String, PhoneWords> words) {
        this.phones = phones;
        this.words = Map.copyOf(words);
    }

    void install(Router router) {
        router.get(BASE + "state").handler(this::show);
        router.post(BASE + "messages").handler(request -> act(request, this::say));
        router.post(BASE + "conditions").handler(request -> act(request, this::change));
        router.post(BASE + "clock").handler(request -> act(request, this::pass));
    }

    private void show(RoutingContext request) {
        Optional<FictitiousPerson> person =
                FictitiousPerson.of(request.request().getParam("person"));
        if (person.isEmpty()) {
            request.fail(404);
            return;
        }
        PhoneWords said = PhoneWords.chosen(words, request.request().getParam("lang"));
        PhoneState state = PhoneState.of(phones.exchange(), person.get().number(), said);
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(JSON.writeValueAsString(state));
    }

    /// @param action false if it could not be understood
    private void act(RoutingContext request, Function<JsonNode, Boolean> action) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            request.fail(415);
            return;
        }
        Buffer body = request.body().buffer();
        try {
            if (body != null && action.apply(JSON.readTree(body.getBytes()))) {
                request.response().setStatusCode(204).end();
                return;
            }
        } catch (JacksonException malformed) {
            request.fail(400, malformed);
            return;
        }
        request.fail(400);
    }

    private boolean say(JsonNode asked) {
        Optional<FictitiousPerson> person = FictitiousPerson.of(text(asked, "person"));
        Optional<PhoneChannel> channel = switch (text(asked, "channel")) {
            case "sms" -> Optional.of(PhoneChannel.SMS);
            case "whatsapp" -> Optional.of(PhoneChannel.WHATSAPP);
            default -> Optional.empty();
        };
        Optional<Inbound.Content> content = person.flatMap(known -> content(asked, known));
        if (channel.isEmpty() || content.isEmpty()) {
            return false;
        }
        boolean rich = !(content.get() instanceof Inbound.Content.Text);
        if (rich && channel.get() == PhoneChannel.SMS) {
            return false;
        }
        phones.receive(new Inbound(channel.get(), person.get().number(), content.get(), 1));
        return true;
    }

    private static Optional<Inbound.Content> content(JsonNode asked, FictitiousPerson person) {
        String text = text(asked, "text");
        boolean readable = !text.isBlank() && text.length() <= LONGEST;
        return switch (text(asked, "kind")) {
            case "text" -> readable ? Optional.of(new Inbound.Content.Text(text)) : Optional.empty();
            case "button" -> readable ? Optional.of(new Inbound.Content.Button(text, text)) : Optional.empty();
            case "voice" -> Optional.of(Samples.voiceNote());
            case "picture" -> Optional.of(Samples.picture());
            case "location" -> Optional.of(person.place());
            default -> Optional.empty();
        };
    }

    private boolean change(JsonNode asked) {
        Optional<ProviderMood> mood = ProviderMood.of(text(asked, "provider"));
        if (mood.isEmpty()) {
            return false;
        }
        mood.get().applyTo(phones.faults());
        phones.faults().doubleWebhooks(asked.path("twice").asBoolean(false));
        if (asked.path("away").asBoolean(false)) {
            phones.network().leave();
        } else {
            phones.network().comeBack();
        }
        return true;
    }

    private boolean pass(JsonNode asked) {
        phones.clock().pass(LATER);
        return asked.isObject();
    }

    private static String text(JsonNode asked, String property) {
        return asked.path(property).asString("");
    }
}
