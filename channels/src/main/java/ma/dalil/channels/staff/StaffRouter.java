package ma.dalil.channels.staff;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.NoSuchElementException;
import java.util.Optional;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.staff.StaffAnswer.Arrived;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Depart;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Download;
import ma.dalil.channels.staff.StaffAnswer.LeadOn;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.staff.StaffAnswer.SignedIn;
import ma.dalil.channels.staff.StaffAnswer.SignedOut;
import ma.dalil.channels.staff.StaffTable.Handling.Answering;
import ma.dalil.channels.staff.StaffTable.Handling.Following;
import ma.dalil.channels.staff.StaffTable.Route;
import ma.dalil.channels.staff.StaffTable.Streaming;
import ma.dalil.channels.staff.StaffTable.Work;
import ma.dalil.channels.web.EventStream;
import ma.dalil.channels.web.Json;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.Workers;
import org.jspecify.annotations.Nullable;

/// Installs the desk's table: for each request the session, the second token of a change and the role are looked at
/// here, before any work is done. Refusals of pages are pages too: who reads them is a person.
record StaffRouter(StaffTable table, StaffSession sessions, Desk desk, StaffView view, Workers workers, Json json)
        implements Routes {

    static final String HOME = "/staff";
    static final String API = "/staff/api/v1";

    @Override
    public void install(Router router) {
        for (Route route : table.routes()) {
            router.route(route.method(), route.path()).handler(request -> handle(request, route));
        }
    }

    private void handle(RoutingContext request, Route route) {
        StaffVisit visit = StaffVisit.of(request, sessions.secure());
        switch (route.handling()) {
            case Answering(Work work) ->
                workers.run(request, () -> answer(request, visit, route, work), answer -> send(request, answer));
            case Following(Streaming work) ->
                workers.run(request, () -> listener(request, visit, route), listener -> follow(listener, work));
        }
    }

    private StaffAnswer answer(RoutingContext request, StaffVisit visit, Route route, Work work)
            throws InterruptedException {
        if (route.isApi()) {
            return work.answer(call(request, visit, route));
        }
        Optional<Session> session = Optional.empty();
        try {
            StaffCall call = call(request, visit, route);
            session = Optional.ofNullable(call.openSession());
            return work.answer(call);
        } catch (NoSuchElementException erased) {
            return new Page(404, view.problem(visit, session.orElse(null), "404"));
        } catch (RoleMissing missing) {
            return new Page(403, view.problem(visit, missing.session, "role"));
        } catch (Unfinished unfinished) {
            return new SeeOther(next(unfinished.due));
        } catch (Problem problem) {
            return problem.status() == 401
                    ? new SeeOther(visit.token().isEmpty() ? HOME : HOME + "?said=session-ended")
                    : new Page(problem.status(), view.problem(visit, null, String.valueOf(problem.status())));
        }
    }

    /// Signed in, but not for this.
    private static final class RoleMissing extends RuntimeException {

        private final transient Session session;

        RoleMissing(Session session) {
            super(null, null, false, false);
            this.session = session;
        }
    }

    /// Signed in, but not all the way.
    private static final class Unfinished extends RuntimeException {

        private final Due due;

        Unfinished(Due due) {
            super(null, null, false, false);
            this.due = due;
        }
    }

    /// Where whoever has shown the password goes next.
    static String next(Due due) {
        return switch (due) {
            case NOTHING -> HOME;
            case CODE -> SignInRoutes.CODE;
            case PASSWORD -> OwnAccountRoutes.PASSWORD;
            case ENROLMENT -> OwnAccountRoutes.CODES;
        };
    }

    /// @throws Problem 401 or 403
    private StaffCall call(RoutingContext request, StaffVisit visit, Route route) throws InterruptedException {
        Optional<Session> session = sessions.find(visit);
        if (route.who().isAnyone()) {
            session = session.filter(found -> found.due() == Due.NOTHING);
        } else {
            allow(route, visit, session.orElseThrow(() -> new Problem(401, "Unauthorized", "Sign in first.")));
        }
        return new StaffCall(
                request,
                visit,
                session.orElse(null),
                session.isEmpty() || route.isApi() ? 0 : desk.awaitChange(-1, 0),
                json.mapper());
    }

    private static void allow(Route route, StaffVisit visit, Session session) {
        if (!route.who().includes(session.officer())) {
            if (route.isApi()) {
                throw new Problem(403, "Forbidden", "This takes one of these roles: " + route.who() + ".");
            }
            throw new RoleMissing(session);
        }
        if (!route.who().isReached(session)) {
            if (route.isApi()) {
                throw new Problem(
                        403, "Forbidden", "This is for another step of signing in; due now: " + session.due() + ".");
            }
            throw new Unfinished(session.due());
        }
        if (route.isChange()) {
            StaffSession.requireForChange(session, visit.csrfToken());
        }
    }

    private record Listener(StaffCall call, long lastEvent) {}

    private Listener listener(RoutingContext request, StaffVisit visit, Route route) throws InterruptedException {
        return new Listener(call(request, visit, route), EventStream.lastEventId(request, -1));
    }

    private void follow(Listener listener, Streaming work) {
        EventStream stream = new EventStream(listener.call().request(), json.mapper());
        workers.stream(() -> {
            try {
                work.follow(listener.call(), listener.lastEvent(), stream);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                stream.end();
            }
        });
    }

    private void send(RoutingContext request, StaffAnswer answer) {
        switch (answer) {
            case Page(int status, String html) ->
                open(request, status, "text/html; charset=utf-8").end(html);
            case SeeOther(String address) ->
                open(request, 303, null)
                        .putHeader(HttpHeaders.LOCATION, address)
                        .end();
            case LeadOn(String html, String address) ->
                open(request, 200, "text/html; charset=utf-8")
                        .putHeader("Refresh", "0; url=" + address)
                        .end(html);
            case Depart(String address, String state) -> {
                sessions.keepState(request, state);
                send(request, new SeeOther(address));
            }
            case Arrived(StaffAnswer then) -> {
                sessions.forgetState(request);
                send(request, then);
            }
            case Data(int status, Object body) -> json.answer(request, status, body);
            case Done() -> open(request, 204, null).end();
            case Download(String name, String type, String content) ->
                open(request, 200, type)
                        .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .end(content);
            case SignedIn(Session session, StaffAnswer then) -> {
                sessions.give(request, session);
                send(request, then);
            }
            case SignedOut(StaffAnswer then) -> {
                sessions.take(request);
                send(request, then);
            }
        }
    }

    private static HttpServerResponse open(RoutingContext request, int status, @Nullable String type) {
        HttpServerResponse response =
                request.response().setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return type == null ? response : response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    }
}
