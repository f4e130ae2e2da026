package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.util.Optional;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.staff.StaffAnswer.SignedIn;
import ma.dalil.channels.staff.StaffAnswer.SignedOut;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RateLimit;
import ma.dalil.channels.web.RequestBody;

/// Signing in and out, by form and as JSON.
record SignInRoutes(Access access, StaffView view, RateLimit signIns) implements StaffRoutes {

    /// What a client may know of its session: all but the cookie's value.
    private record Opened(Officer officer, String csrfToken, Instant expiresAt) {
        static Opened of(Session session) {
            return new Opened(session.officer(), session.csrfToken(), session.expiresAt());
        }
    }

    @Override
    public void describe(StaffTable table) {
        table.form("/staff/sign-in", Who.ANYONE, this::signIn);
        table.form("/staff/sign-out", Who.SIGNED_IN, call -> signOut(call, new SeeOther("/staff?said=signed-out")));
        table.change(HttpMethod.POST, "/session", Who.ANYONE, this::open);
        table.read("/session", Who.SIGNED_IN, call -> Opened.of(call.session()));
        table.change(HttpMethod.DELETE, "/session", Who.SIGNED_IN, call -> signOut(call, new Done()));
    }

    private StaffAnswer signIn(StaffCall call) {
        signIns.take(call.remoteAddress());
        if ("cross-site".equals(call.request().request().getHeader("Sec-Fetch-Site"))) {
            throw new Problem(403, "Forbidden", "Sign in on this site's own page.");
        }
        String username = call.field("username");
        Optional<Session> session = access.signIn(username, call.field("password"));
        return session.isPresent()
                ? new SignedIn(session.get(), new SeeOther(StaffRouter.HOME))
                : new Page(401, view.signIn(call.visit(), username, true));
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
