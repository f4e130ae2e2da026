package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.Conversations.Reason;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The citizen's part of the HTTP contract.
///
/// A conversation that does not exist is answered like a wrong token, so that identifiers cannot be tried out.
final class CitizenApi implements Routes {

    private static final String BASE = "/api/v1/conversations";
    private static final String BEARER = "Bearer ";
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final int MOST_CONTACT_FIELDS = 5;

    private final Conversations conversations;
    private final Workers workers;
    private final Json json;
    private final RateLimit openings;
    private final RateLimit messages;

    CitizenApi(Conversations conversations, Workers workers, Json json, RateLimit openings, RateLimit messages) {
        this.conversations = conversations;
        this.workers = workers;
        this.json = json;
        this.openings = openings;
        this.messages = messages;
    }

    @Override
    public void install(Router router) {
        router.post(BASE).handler(this::open);
        router.post(BASE + "/:id/messages").handler(this::message);
        router.post(BASE + "/join").handler(this::join);
        router.post(BASE + "/:id/code").handler(request -> admitted(request, this::joinCode, 201));
        router.get(BASE + "/:id/events").handler(this::events);
        router.get(BASE + "/:id/export").handler(request -> admitted(request, conversations::export, 200));
        router.get(BASE + "/:id").handler(request -> admitted(request, conversations::transcript, 200));
        router.delete(BASE + "/:id").handler(this::erase);
        router.post(BASE + "/:id/turns/:turnId/feedback").handler(this::rate);
        router.post(BASE + "/:id/handover").handler(this::requestPerson);
        router.delete(BASE + "/:id/handover").handler(this::withdraw);
        router.get("/api/v1/documents/:id").handler(this::document);
    }

    private void open(RoutingContext request) {
        openings.take(request.request().remoteAddress().hostAddress());
        String language = RequestBody.of(request, json.mapper()).textOr("language", "auto");
        if (!language.equals("auto")) {
            try {
                WrittenForms.of(language);
            } catch (IllegalArgumentException unknown) {
                throw Problem.badRequest("'language' is none of auto, fr, ar, ary-Arab, ary-Latn, zgh-Tfng, zgh-Latn.");
            }
        }
        workers.run(request, () -> conversations.open(language), opened -> json.answer(request, 201, opened));
    }

    /// What the citizen sends by another channel to go on there.
    private record JoinCode(String code) {}

    private JoinCode joinCode(UUID id) {
        return new JoinCode(conversations.issueJoinCode(id));
    }

    /// Guessing costs as much as opening conversations.
    private void join(RoutingContext request) {
        openings.take(request.request().remoteAddress().hostAddress());
        String code = RequestBody.checked(
                "code", RequestBody.of(request, json.mapper()).textOr("code", ""));
        workers.run(
                request,
                () -> conversations.join(code),
                opened ->
                        json.answer(request, 200, opened.orElseThrow(() -> Problem.notFound("The code is not good."))));
    }

    private void message(RoutingContext request) {
        messages.take(request.request().remoteAddress().hostAddress());
        UUID id = conversationId(request);
        String token = token(request);
        RequestBody body = RequestBody.of(request, json.mapper());
        InboundMessage message = new InboundMessage(id, body.uuid("clientMessageId"), body.message("text"));
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("text/event-stream")) {
            workers.run(request, () -> admit(id, token), admitted -> streamTurn(request, message));
        } else {
            workers.run(
                    request,
                    () -> {
                        admit(id, token);
                        return conversations.handle(message, stage -> {});
                    },
                    turn -> json.answer(request, 200, turn));
        }
    }

    private void streamTurn(RoutingContext request, InboundMessage message) {
        EventStream stream = new EventStream(request, json.mapper());
        Consumer<Conversations.Stage> progress = stage -> stream.send("stage", stage);
        Callable<TurnView> answering = () -> conversations.handle(message, progress);
        workers.run(request, answering, turn -> {
            stream.send("turn", turn);
            stream.end();
        });
    }

    private void events(RoutingContext request) {
        UUID id = conversationId(request);
        String token = token(request);
        long after = EventStream.lastEventId(request, 0);
        workers.run(request, () -> admit(id, token), admitted -> {
            EventStream stream = new EventStream(request, json.mapper());
            workers.stream(() -> follow(id, after, stream));
        });
    }

    private void follow(UUID id, long after, EventStream stream) {
        long last = after;
        try {
            while (!stream.isClosed()) {
                List<Conversations.Event> events = conversations.eventsAfter(id, last, HEARTBEAT_MILLIS);
                for (Conversations.Event event : events) {
                    stream.send(event.id(), event.type(), event.data());
                    last = event.id();
                }
                if (events.isEmpty()) {
                    stream.heartbeat();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            stream.end();
        }
    }

    private void erase(RoutingContext request) {
        UUID id = conversationId(request);
        String token = token(request);
        workers.run(
                request,
                () -> {
                    admit(id, token);
                    conversations.erase(id);
                    return true;
                },
                erased -> request.response().setStatusCode(204).end());
    }

    private void rate(RoutingContext request) {
        UUID id = conversationId(request);
        UUID turnId = uuid(request, "turnId");
        String token = token(request);
        RequestBody body = RequestBody.of(request, json.mapper());
        if (!body.tree().path("helpful").isBoolean()) {
            throw Problem.badRequest("'helpful' is neither true nor false.");
        }
        boolean helpful = body.tree().get("helpful").booleanValue();
        Rating rating =
                new Rating(helpful, reason(helpful, body), RequestBody.checked("comment", body.textOr("comment", "")));
        workers.run(
                request,
                () -> {
                    admit(id, token);
                    return conversations.rate(id, turnId, rating);
                },
                known -> {
                    if (!known) {
                        throw Problem.notFound("The conversation has no such turn.");
                    }
                    request.response().setStatusCode(204).end();
                });
    }

    private static @Nullable Reason reason(boolean helpful, RequestBody body) {
        String id = body.text("reason");
        if (id == null) {
            return null;
        }
        if (helpful) {
            throw Problem.badRequest("'reason' is for an answer that did not help.");
        }
        return Reason.of(id).orElseThrow(() -> Problem.badRequest("'reason' is none of those described."));
    }

    private void requestPerson(RoutingContext request) {
        UUID id = conversationId(request);
        String token = token(request);
        Map<String, String> contact = contact(RequestBody.of(request, json.mapper()));
        workers.run(
                request,
                () -> {
                    admit(id, token);
                    return conversations.requestPerson(id, contact);
                },
                turn -> json.answer(request, 200, turn));
    }

    private void withdraw(RoutingContext request) {
        UUID id = conversationId(request);
        String token = token(request);
        workers.run(
                request,
                () -> {
                    admit(id, token);
                    return conversations.withdraw(id);
                },
                withdrawn -> {
                    if (!withdrawn) {
                        throw Problem.notFound("No person has or is due to take this conversation.");
                    }
                    request.response().setStatusCode(204).end();
                });
    }

    private static Map<String, String> contact(RequestBody body) {
        Map<String, String> contact = new HashMap<>();
        body.tree().path("contact").forEachEntry((name, value) -> {
            if (!value.isString() || contact.size() >= MOST_CONTACT_FIELDS) {
                throw Problem.badRequest("'contact' holds up to " + MOST_CONTACT_FIELDS + " strings.");
            }
            contact.put(name, RequestBody.checked("contact", value.asString()));
        });
        return contact;
    }

    private void document(RoutingContext request) {
        String id = Objects.requireNonNull(request.pathParam("id"));
        workers.run(
                request,
                () -> conversations.document(id),
                document -> json.answer(
                        request, 200, document.orElseThrow(() -> Problem.notFound("There is no such document."))));
    }

    private <T> void admitted(RoutingContext request, Function<UUID, T> work, int status) {
        UUID id = conversationId(request);
        String token = token(request);
        workers.run(
                request,
                () -> {
                    admit(id, token);
                    return work.apply(id);
                },
                result -> json.answer(request, status, result));
    }

    private boolean admit(UUID id, String token) {
        if (!conversations.admits(id, token)) {
            throw Problem.unauthorised();
        }
        return true;
    }

    private static String token(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            throw Problem.unauthorised();
        }
        return header.substring(BEARER.length()).strip();
    }

    private static UUID conversationId(RoutingContext request) {
        return uuid(request, "id");
    }

    private static UUID uuid(RoutingContext request, String parameter) {
        try {
            return UUID.fromString(request.pathParam(parameter));
        } catch (IllegalArgumentException notOne) {
            throw Problem.notFound("There is nothing at this address.");
        }
    }
}
