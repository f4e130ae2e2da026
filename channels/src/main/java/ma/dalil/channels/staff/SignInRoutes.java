package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.SingleSignOn;
import ma.dalil.channels.desk.SingleSignOn.Arrival;
import ma.dalil.channels.desk.SingleSignOn.Departure;
import ma.dalil.channels.desk.SingleSignOn.Refusal;
import ma.dalil.channels.staff.StaffAnswer.Arrived;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Depart;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.LeadOn;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.staff.StaffAnswer.SignedIn;
import ma.dalil.channels.staff.StaffAnswer.SignedOut;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RateLimit;
import ma.dalil.channels.web.RequestBody;

/// Signing in and out, by form and as JSON: a password, then a one-time code where the account has them; or elsewhere,
/// at the issuer that signs in.
record SignInRoutes(Access access, SingleSignOn singleSignOn, StaffView view, RateLimit signIns)
        implements StaffRoutes {

    static final String CODE = "/staff/sign-in/code";
    static final String ELSEWHERE = "/staff/sign-in/elsewhere";
    private static final Who CODE_DUE = Who.SIGNED_IN.during(Due.CODE);

    /// What a client may know of its session: all but the cookie's value.
    record Opened(Officer officer, String csrfToken, Instant expiresAt, Due due) {
        static Opened of(Session session) {
            return new Opened(session.officer(), session.csrfToken(), session.expiresAt(), session.due());
        }
    }

    private record CodeForm(boolean wrong) {}

    @Override
    public void describe(StaffTable table) {
        table.form("/staff/sign-in", Who.ANYONE, this::signIn);
        table.page(CODE, CODE_DUE, call -> new Page(200, codeForm(call, false)));
        table.form(CODE, CODE_DUE, this::enterCode);
        table.page(ELSEWHERE, Who.ANYONE, this::depart);
        table.page(SingleSignOn.RETURN, Who.ANYONE, this::arrive);
        table.form("/staff/sign-out", Who.SIGNING_IN, call -> signOut(call, leave(call)));
        table.change(HttpMethod.POST, "/session", Who.ANYONE, this::open);
        table.change(HttpMethod.POST, "/session/code", CODE_DUE, this::complete);
        table.read("/session", Who.SIGNING_IN, call -> Opened.of(call.session()));
        table.change(HttpMethod.DELETE, "/session", Who.SIGNING_IN, call -> signOut(call, new Done()));
    }

    private StaffAnswer signIn(StaffCall call) {
        signIns.take(call.remoteAddress());
        if ("cross-site".equals(call.request().request().getHeader("Sec-Fetch-Site"))) {
            throw new Problem(403, "Forbidden", "Sign in on this site's own page.");
        }
        String username = call.field("username");
        Optional<Session> session = access.signIn(username, call.field("password"));
        return session.isPresent()
                ? goOn(session.get())
                : new Page(401, view.signIn(call.visit(), username, "refused"));
    }

    private static StaffAnswer goOn(Session session) {
        return new SignedIn(session, new SeeOther(StaffRouter.next(session.due())));
    }

    private String codeForm(StaffCall call, boolean wrong) {
        return view.page(call, "code", view.words(call).words("access-sign-in-code"), CODE, new CodeForm(wrong));
    }

    private StaffAnswer enterCode(StaffCall call) {
        signIns.take(call.remoteAddress());
        Optional<Session> session = access.enterCode(call.session(), call.field("code"));
        return session.isPresent() ? goOn(session.get()) : new Page(401, codeForm(call, true));
    }

    private StaffAnswer complete(StaffCall call) {
        signIns.take(call.remoteAddress());
        Session session = access.enterCode(call.session(), call.body().textOr("code", ""))
                .orElseThrow(() -> new Problem(401, "Unauthorized", "The code is wrong, or was used already."));
        return new SignedIn(session, new Data(200, Opened.of(session)));
    }

    private StaffAnswer depart(StaffCall call) {
        signIns.take(call.remoteAddress());
        if (!singleSignOn.isOffered()) {
            throw new NoSuchElementException();
        }
        Optional<Departure> departure = singleSignOn.depart();
        return departure.isPresent()
                ? new Depart(departure.get().address(), departure.get().state())
                : refusedElsewhere(call, Refusal.UNREACHABLE);
    }

    /// Whoever comes here comes from another site, so the strict cookie of the session does not travel with a redirect:
    /// a page of our own begins anew.
    private StaffAnswer arrive(StaffCall call) {
        signIns.take(call.remoteAddress());
        String query = Objects.requireNonNullElse(call.request().request().query(), "");
        Arrival arrival = singleSignOn.arrive(query, StaffSession.state(call.request()));
        return new Arrived(
                switch (arrival) {
                    case Arrival.SignedIn(Session session) ->
                        new SignedIn(
                                session,
                                new LeadOn(
                                        view.leadOn(call.visit(), "access-welcome", StaffRouter.HOME),
                                        StaffRouter.HOME));
                    case Arrival.Refused(Refusal refusal) -> refusedElsewhere(call, refusal);
                });
    }

    private StaffAnswer refusedElsewhere(StaffCall call, Refusal refusal) {
        int status = refusal == Refusal.UNREACHABLE ? 502 : 401;
        return new Page(status, view.signIn(call.visit(), "", "access.elsewhere." + refusal));
    }

    private StaffAnswer leave(StaffCall call) {
        return singleSignOn
                .farewell(call.session())
                .<StaffAnswer>map(address -> new LeadOn(view.leadOn(call.visit(), "access-farewell", address), address))
                .orElseGet(() -> new SeeOther("/staff?said=signed-out"));
    }

    private StaffAnswer open(StaffCall call) {
        signIns.take(call.remoteAddress());
        RequestBody body = call.body();
        Session session = access.signIn(body.textOr("username", ""), body.textOr("password", ""))
                .orElseThrow(() -> new Problem(401, "Unauthorized", "The name or the password is wrong."));
        return new SignedIn(session, new Data(201, Opened.of(session)));
    }

    private StaffAnswer signOut(StaffCall call, StaffAnswer then) {
        access.signOut(call.session().token());
        return new SignedOut(then);
    }
}
