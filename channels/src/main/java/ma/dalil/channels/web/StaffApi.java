package ma.dalil.channels.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Officer;
import ma.dalil.channels.desk.Desk.Result;

/// The desk as JSON, behind the same session as the staff pages.
final class StaffApi implements Routes {

    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String BASE = "/staff/api/v1";
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final long NOTHING_SEEN = -1;

    private final Desk desk;
    private final StaffSession sessions;
    private final Workers workers;
    private final Json json;
    private final RateLimit signIns;

    /// What a client may know of its session: all but the cookie's value.
    private record SignedIn(Officer officer, String csrfToken, Instant expiresAt) {
        static SignedIn of(Desk.Session session) {
            return new SignedIn(session.officer(), session.csrfToken(), session.expiresAt());
        }
    }

    private record Cases(List<CaseSummary> cases) {}

    private record Aside(List<Desk.SetAside> messages) {}

    StaffApi(Desk desk, StaffSession sessions, Workers workers, Json json, RateLimit signIns) {
        this.desk = desk;
        this.sessions = sessions;
        this.workers = workers;
        this.json = json;
        this.signIns = signIns;
    }

    @Override
    public void install(Router router) {
        router.post(BASE + "/session").handler(this::signIn);
        router.get(BASE + "/session").handler(request -> read(request, SignedIn::of));
        router.delete(BASE + "/session").handler(this::signOut);
        router.get(BASE + "/cases").handler(request -> read(request, session -> new Cases(desk.cases())));
        router.get(BASE + "/set-aside").handler(request -> read(request, session -> new Aside(desk.setAside())));
        router.get(BASE + "/cases/:id").handler(this::readCase);
        router.post(BASE + "/cases/:id/claim").handler(request -> change(request, desk::claim));
        router.post(BASE + "/cases/:id/replies").handler(this::reply);
        router.post(BASE + "/cases/:id/close").handler(request -> change(request, desk::close));
        router.get(BASE + "/events").handler(this::events);
    }

    private void signIn(RoutingContext request) {
        signIns.take(request.request().remoteAddress().hostAddress());
        RequestBody body = RequestBody.of(request, json.mapper());
        String username = body.textOr("username", "");
        String password = body.textOr("password", "");
        workers.run(
                request,
                () -> desk.signIn(username, password)
                        .orElseThrow(() -> new Problem(401, "Unauthorized", "The name or the password is wrong.")),
                session -> {
                    sessions.give(request, session);
                    json.answer(request, 201, SignedIn.of(session));
                });
    }

    private void signOut(RoutingContext request) {
        String token = StaffSession.token(request);
        String csrfToken = request.request().getHeader(CSRF_HEADER);
        workers.run(
                request,
                () -> {
                    desk.signOut(sessions.requireForChange(token, csrfToken).token());
                    return true;
                },
                done -> {
                    sessions.take(request);
                    done(request);
                });
    }

    private void readCase(RoutingContext request) {
        UUID id = caseId(request);
        read(request, session -> desk.read(session.officer(), id).orElseThrow(StaffApi::noSuchCase));
    }

    private void reply(RoutingContext request) {
        String text = RequestBody.of(request, json.mapper()).message("text");
        change(request, (officer, id) -> desk.reply(officer, id, text));
    }

    private <T> void read(RoutingContext request, Function<Desk.Session, T> work) {
        String token = StaffSession.token(request);
        workers.run(request, () -> work.apply(sessions.require(token)), result -> json.answer(request, 200, result));
    }

    private void change(RoutingContext request, BiFunction<Officer, UUID, Result> work) {
        UUID id = caseId(request);
        String token = StaffSession.token(request);
        String csrfToken = request.request().getHeader(CSRF_HEADER);
        workers.run(
                request,
                () -> work.apply(sessions.requireForChange(token, csrfToken).officer(), id),
                result -> {
                    switch (result) {
                        case DONE -> done(request);
                        case NOT_FOUND -> throw noSuchCase();
                        case NOT_YOURS -> throw new Problem(403, "Forbidden", "The case is not claimed by you.");
                        case ALREADY_CLAIMED -> throw new Problem(409, "Conflict", "Someone has claimed the case.");
                        case CLOSED -> throw new Problem(409, "Conflict", "The case is closed.");
                    }
                });
    }

    private void events(RoutingContext request) {
        String token = StaffSession.token(request);
        long seen = EventStream.lastEventId(request, NOTHING_SEEN);
        workers.run(request, () -> sessions.require(token), session -> {
            EventStream stream = new EventStream(request, json.mapper());
            workers.stream(() -> follow(token, seen, stream));
        });
    }

    /// Tells changes for as long as the session lasts; without a last event, the state at the start counts as one.
    private void follow(String token, long seen, EventStream stream) {
        long last = seen;
        try {
            while (!stream.isClosed() && desk.session(token).isPresent()) {
                long now = desk.awaitChange(last, HEARTBEAT_MILLIS);
                if (now == last) {
                    stream.heartbeat();
                } else {
                    stream.send(now, "changed", Map.of("change", now));
                    last = now;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            stream.end();
        }
    }

    private static UUID caseId(RoutingContext request) {
        try {
            return UUID.fromString(request.pathParam("id"));
        } catch (IllegalArgumentException notOne) {
            throw noSuchCase();
        }
    }

    private static Problem noSuchCase() {
        return Problem.notFound("There is no such case.");
    }

    private static void done(RoutingContext request) {
        request.response().setStatusCode(204).end();
    }
}
