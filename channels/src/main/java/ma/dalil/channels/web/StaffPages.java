package ma.dalil.channels.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Officer;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.web.StaffAnswer.Page;
import ma.dalil.channels.web.StaffAnswer.SeeOther;
import ma.dalil.channels.web.StaffAnswer.SignedIn;
import ma.dalil.channels.web.StaffAnswer.SignedOut;

/// The staff pages: plain links and forms; a script only renews what they show.
final class StaffPages implements Routes {

    private static final String HOME = StaffAnswers.HOME;
    private static final String CASE = HOME + "/cases/";

    private final Desk desk;
    private final StaffSession sessions;
    private final StaffView view;
    private final StaffAnswers answers;
    private final RateLimit signIns;

    @FunctionalInterface
    private interface Change {

        Result make(Officer officer, UUID caseId);
    }

    StaffPages(Desk desk, StaffSession sessions, StaffView view, Workers workers, RateLimit signIns) {
        this.desk = desk;
        this.sessions = sessions;
        this.view = view;
        this.answers = new StaffAnswers(sessions, view, workers);
        this.signIns = signIns;
    }

    @Override
    public void install(Router router) {
        router.get(HOME).handler(request -> answers.give(request, this::home));
        router.post(HOME + "/sign-in").handler(this::signIn);
        router.post(HOME + "/sign-out").handler(request -> answers.give(request, this::signOut));
        router.get(CASE + ":id").handler(this::readCase);
        router.post(CASE + ":id/claim").handler(request -> change(request, desk::claim, "?said=claimed"));
        router.post(CASE + ":id/replies").handler(this::reply);
        router.post(HOME + "/set-aside/:id").handler(this::retry);
        router.post(CASE + ":id/close").handler(request -> change(request, desk::close, "?said=closed"));
    }

    private StaffAnswer home(StaffVisit visit) throws InterruptedException {
        Optional<Desk.Session> session = desk.session(visit.token());
        if (session.isEmpty()) {
            return new Page(200, view.signIn(visit, "", false));
        }
        long change = change(); // before the cases: what changes meanwhile is told again
        List<CaseSummary> cases = desk.cases();
        return new Page(200, view.cases(visit, session.get(), cases, desk.setAside(), change));
    }

    private void signIn(RoutingContext request) {
        String address = request.request().remoteAddress().hostAddress();
        String username = field(request, "username");
        String password = field(request, "password");
        boolean fromElsewhere = "cross-site".equals(request.request().getHeader("Sec-Fetch-Site"));
        answers.give(request, visit -> {
            signIns.take(address);
            if (fromElsewhere) {
                throw new Problem(403, "Forbidden", "Sign in on this site's own page.");
            }
            Optional<Desk.Session> session = desk.signIn(username, password);
            return session.isPresent()
                    ? new SignedIn(session.get())
                    : new Page(401, view.signIn(visit, username, true));
        });
    }

    private StaffAnswer signOut(StaffVisit visit) {
        desk.signOut(sessions.requireForChange(visit.token(), visit.csrfToken()).token());
        return new SignedOut();
    }

    private void readCase(RoutingContext request) {
        String id = Objects.requireNonNull(request.pathParam("id"));
        answers.give(request, visit -> show(visit, sessions.require(visit.token()), caseId(id), 200, "", ""));
    }

    private StaffAnswer show(StaffVisit visit, Desk.Session session, UUID id, int status, String unsent, String error)
            throws InterruptedException {
        long change = change();
        Case found = desk.read(session.officer(), id).orElseThrow();
        return new Page(status, view.oneCase(visit, session, found, change, unsent, error));
    }

    private void change(RoutingContext request, Change change, String done) {
        String id = Objects.requireNonNull(request.pathParam("id"));
        answers.give(request, visit -> {
            Officer officer =
                    sessions.requireForChange(visit.token(), visit.csrfToken()).officer();
            UUID caseId = caseId(id);
            return switch (change.make(officer, caseId)) {
                case DONE -> new SeeOther(CASE + caseId + done);
                case NOT_FOUND -> throw new NoSuchElementException();
                case NOT_YOURS -> new SeeOther(CASE + caseId + "?said=not-yours");
                case ALREADY_CLAIMED -> new SeeOther(CASE + caseId + "?said=already-claimed");
                case CLOSED -> new SeeOther(CASE + caseId + "?said=was-closed");
            };
        });
    }

    /// A text that is not taken stays on the page.
    private void reply(RoutingContext request) {
        String id = Objects.requireNonNull(request.pathParam("id"));
        String text = field(request, "text").replace("\r\n", "\n");
        answers.give(request, visit -> {
            Desk.Session session = sessions.requireForChange(visit.token(), visit.csrfToken());
            UUID caseId = caseId(id);
            try {
                RequestBody.message("text", text);
            } catch (Problem unusable) {
                return show(visit, session, caseId, unusable.status(), text, "reply." + unusable.status());
            }
            return switch (desk.reply(session.officer(), caseId, text)) {
                case DONE -> new SeeOther(CASE + caseId + "?said=replied");
                case NOT_FOUND -> throw new NoSuchElementException();
                case NOT_YOURS, ALREADY_CLAIMED -> show(visit, session, caseId, 403, text, "said.not-yours");
                case CLOSED -> show(visit, session, caseId, 409, text, "said.was-closed");
            };
        });
    }

    private void retry(RoutingContext request) {
        String id = Objects.requireNonNull(request.pathParam("id"));
        answers.give(request, visit -> {
            Desk.Session session = sessions.requireForChange(visit.token(), visit.csrfToken());
            if (!desk.retry(session.officer(), caseId(id))) {
                throw new NoSuchElementException();
            }
            return new SeeOther(HOME + "?said=retried");
        });
    }

    private long change() throws InterruptedException {
        return desk.awaitChange(-1, 0);
    }

    private static UUID caseId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOne) {
            throw new NoSuchElementException();
        }
    }

    private static String field(RoutingContext request, String name) {
        return Objects.requireNonNullElse(request.request().getFormAttribute(name), "");
    }
}
