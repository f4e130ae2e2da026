package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.channels.desk.OwnAccount.Change;
import ma.dalil.channels.desk.OwnAccount.Codes;
import ma.dalil.channels.desk.OwnAccount.Enrolled;
import ma.dalil.channels.desk.OwnAccount.Enrolment;
import ma.dalil.channels.desk.OwnAccount.Name;
import ma.dalil.channels.desk.OwnAccount.Profile;
import ma.dalil.channels.staff.SignInRoutes.Opened;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.staff.StaffAnswer.SignedIn;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The own account: who one is here, the password, one-time codes, the open sessions. What signing in still asks for is
/// done at the same addresses.
record OwnAccountRoutes(OwnAccount ownAccount, StaffView view) implements StaffRoutes {

    static final String ME = "/staff/me";
    static final String PASSWORD = ME + "/password";
    static final String CODES = ME + "/codes";
    private static final Who CHOOSING = Who.SIGNED_IN.during(Due.NOTHING, Due.PASSWORD);
    private static final Who ENROLLING = Who.SIGNED_IN.during(Due.NOTHING, Due.ENROLMENT);

    /// @param codes in words; null where another issuer signs in
    private record Me(
            String person,
            String username,
            String roles,
            @Nullable String department,
            boolean local,
            @Nullable String codes,
            List<Line> sessions) {}

    private record Line(String id, String since, String seen, boolean current) {}

    /// @param first it has to be chosen before the desk opens
    private record PasswordForm(
            boolean first, String username, @Nullable String error) {}

    /// @param asking the password is asked for
    /// @param offer a secret that waits for its first code
    /// @param removable there are codes, and the role allows to be without
    private record CodesForm(
            boolean first,
            boolean asking,
            boolean enrolled,
            boolean removable,
            @Nullable Offer offer,
            @Nullable String error) {}

    private record Offer(String secret, String link, QrCode picture) {}

    /// Told once.
    private record Told(Opened session, List<String> recoveryCodes) {}

    private record RecoveryCodes(List<String> recovery, String onward) {}

    @Override
    public void describe(StaffTable table) {
        table.menu("access.menu.me", ME, Who.SIGNED_IN, call -> new Page(200, me(call)));
        table.page(PASSWORD, CHOOSING, call -> new Page(200, password(call, null)));
        table.form(PASSWORD, CHOOSING, this::changePassword);
        table.page(CODES, ENROLLING, call -> new Page(200, codes(call, null)));
        table.form(CODES, ENROLLING, this::offer);
        table.form(CODES + "/confirm", ENROLLING, this::confirm);
        table.form(CODES + "/remove", Who.SIGNED_IN, this::remove);
        table.form(ME + "/sessions/:id/end", Who.SIGNED_IN, this::endSession);

        table.read("/me", Who.SIGNED_IN, call -> ownAccount.read(call.session()));
        table.change(HttpMethod.POST, "/me/password", CHOOSING, this::choose);
        table.change(HttpMethod.POST, "/me/codes", ENROLLING, this::give);
        table.change(HttpMethod.POST, "/me/codes/confirm", ENROLLING, this::enrol);
        table.change(HttpMethod.POST, "/me/codes/remove", Who.SIGNED_IN, call -> {
            if (!ownAccount.removeCodes(call.session(), call.body().message("password"))) {
                throw new Problem(
                        409, "Conflict", "The password is wrong, or the role does not sign in without codes.");
            }
            return new Done();
        });
        table.change(HttpMethod.DELETE, "/me/sessions/:id", Who.SIGNED_IN, call -> {
            end(call);
            return new Done();
        });
    }

    private String me(StaffCall call) {
        StaffWords said = view.words(call);
        Profile profile = ownAccount.read(call.session());
        Me model = new Me(
                profile.officer().displayName(),
                profile.officer().username(),
                String.join(
                        said.words("access.and"),
                        profile.officer().roles().stream()
                                .map(role -> said.words("access.role." + role))
                                .toList()),
                profile.department() == null ? null : inLanguageOf(call, profile.department()),
                profile.local(),
                profile.local() ? codesInWords(said, profile) : null,
                profile.sessions().stream()
                        .map(open -> new Line(
                                open.id().toString(),
                                said.moment(open.since()),
                                said.moment(open.seenAt()),
                                open.current()))
                        .toList());
        return view.page(call, "me", said.words("access.menu.me"), ME, model);
    }

    private static String codesInWords(StaffWords said, Profile profile) {
        return switch (profile.codes()) {
            case NONE -> said.words("access.codes.NONE");
            case REQUIRED, OWN_CHOICE -> said.words("access.codes.ON", profile.recoveryCodes());
        };
    }

    private static String inLanguageOf(StaffCall call, Name name) {
        return call.form().equals(WrittenForms.ARABIC) ? name.arabic() : name.french();
    }

    private String password(StaffCall call, @Nullable String error) {
        PasswordForm model = new PasswordForm(
                call.session().due() == Due.PASSWORD, call.officer().username(), error);
        return view.page(call, "password", view.words(call).words("access-password"), PASSWORD, model);
    }

    private StaffAnswer changePassword(StaffCall call) {
        String wanted = call.field("wanted");
        if (!wanted.equals(call.field("again"))) {
            return new Page(400, password(call, view.words(call).words("access.password.AGAIN")));
        }
        return switch (ownAccount.changePassword(call.session(), call.field("current"), wanted)) {
            case Change.Changed(Session session) ->
                new SignedIn(session, new SeeOther(onward(session, ME + "?said=access.password-changed")));
            case Change.Refused(OwnAccount.Refusal refusal) ->
                new Page(400, password(call, view.words(call).words("access.password." + refusal)));
        };
    }

    /// What signing in asks for next, or else the address.
    private static String onward(Session session, String address) {
        return session.due() == Due.NOTHING ? address : StaffRouter.next(session.due());
    }

    private String codes(StaffCall call, @Nullable String error) {
        Profile profile = ownAccount.read(call.session());
        if (!profile.local()) {
            throw new NoSuchElementException();
        }
        boolean first = call.session().due() == Due.ENROLMENT;
        CodesForm model = new CodesForm(
                first,
                !first,
                profile.codes() != Codes.NONE,
                profile.codes() == Codes.OWN_CHOICE,
                ownAccount.offered(call.session()).map(OwnAccountRoutes::offer).orElse(null),
                error);
        return view.page(call, "codes", view.words(call).words("access-codes"), CODES, model);
    }

    private static Offer offer(Enrolment enrolment) {
        String inGroups = enrolment.secret().replaceAll("(.{4})(?=.)", "$1 ");
        return new Offer(inGroups, enrolment.address(), QrCode.of(enrolment.address()));
    }

    private StaffAnswer offer(StaffCall call) {
        return ownAccount.offerCodes(call.session(), call.field("password"))
                ? new SeeOther(CODES)
                : new Page(400, codes(call, view.words(call).words("access.password.WRONG_PASSWORD")));
    }

    private StaffAnswer confirm(StaffCall call) {
        Optional<Enrolled> enrolled = ownAccount.confirmCodes(call.session(), call.field("code"));
        if (enrolled.isEmpty()) {
            return new Page(400, codes(call, view.words(call).words("access.codes.WRONG")));
        }
        Session session = enrolled.get().session();
        RecoveryCodes model = new RecoveryCodes(enrolled.get().recoveryCodes(), onward(session, StaffRouter.HOME));
        StaffCall next = call.in(session);
        return new SignedIn(
                session,
                new Page(200, view.page(next, "recovery", view.words(next).words("access-recovery"), ME, model)));
    }

    private StaffAnswer remove(StaffCall call) {
        return ownAccount.removeCodes(call.session(), call.field("password"))
                ? new SeeOther(ME + "?said=access.codes-removed")
                : new Page(400, codes(call, view.words(call).words("access.codes.KEPT")));
    }

    private StaffAnswer endSession(StaffCall call) {
        end(call);
        return new SeeOther(ME + "?said=access.session-ended");
    }

    private void end(StaffCall call) {
        if (!ownAccount.endSession(call.session(), call.id("id"))) {
            throw new NoSuchElementException();
        }
    }

    private StaffAnswer choose(StaffCall call) {
        RequestBody body = call.body();
        String wanted = body.message("wanted");
        return switch (ownAccount.changePassword(call.session(), body.textOr("current", ""), wanted)) {
            case Change.Changed(Session session) -> new SignedIn(session, new Data(200, Opened.of(session)));
            case Change.Refused(OwnAccount.Refusal refusal) ->
                throw Problem.badRequest("The password is refused: " + refusal + ".");
        };
    }

    /// While the codes are due the password is not asked for again.
    private StaffAnswer give(StaffCall call) {
        String password =
                call.session().due() == Due.ENROLMENT ? "" : call.body().message("password");
        if (!ownAccount.offerCodes(call.session(), password)) {
            throw Problem.badRequest("The password is wrong, or kept elsewhere.");
        }
        return new Data(200, ownAccount.offered(call.session()).orElseThrow());
    }

    private StaffAnswer enrol(StaffCall call) {
        Enrolled enrolled = ownAccount
                .confirmCodes(call.session(), call.body().message("code"))
                .orElseThrow(() -> Problem.badRequest("The code does not come from the secret on offer."));
        Session session = enrolled.session();
        return new SignedIn(session, new Data(200, new Told(Opened.of(session), enrolled.recoveryCodes())));
    }
}
