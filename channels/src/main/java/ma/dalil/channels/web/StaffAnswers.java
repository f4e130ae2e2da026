package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.NoSuchElementException;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.web.StaffAnswer.Page;
import ma.dalil.channels.web.StaffAnswer.SeeOther;
import ma.dalil.channels.web.StaffAnswer.SignedIn;
import ma.dalil.channels.web.StaffAnswer.SignedOut;

/// Lets a staff page's work run where it may wait, and sends what it ends with. Refusals become pages too: who reads
/// them is a person.
record StaffAnswers(StaffSession sessions, StaffView view, Workers workers) {

    static final String HOME = "/staff";

    @FunctionalInterface
    interface Work {

        /// @throws Problem for what is refused; 401 leads to the sign-in page
        /// @throws NoSuchElementException for a case that is not there
        StaffAnswer answer(StaffVisit visit) throws InterruptedException;
    }

    void give(RoutingContext request, Work work) {
        StaffVisit visit = StaffVisit.of(request, sessions.secure());
        workers.run(request, () -> answer(visit, work), answer -> send(request, answer));
    }

    private StaffAnswer answer(StaffVisit visit, Work work) throws InterruptedException {
        try {
            return work.answer(visit);
        } catch (NoSuchElementException erased) {
            return new Page(404, view.problem(visit, 404));
        } catch (Problem problem) {
            return problem.status() == 401
                    ? new SeeOther(visit.token().isEmpty() ? HOME : HOME + "?said=session-ended")
                    : new Page(problem.status(), view.problem(visit, problem.status()));
        }
    }

    private void send(RoutingContext request, StaffAnswer answer) {
        switch (answer) {
            case Page(int status, String html) ->
                request.response()
                        .setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(html);
            case SeeOther(String address) -> seeOther(request, address);
            case SignedIn(Desk.Session session) -> {
                sessions.give(request, session);
                seeOther(request, HOME);
            }
            case SignedOut() -> {
                sessions.take(request);
                seeOther(request, HOME + "?said=signed-out");
            }
        }
    }

    private static void seeOther(RoutingContext request, String address) {
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, address)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
