package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Policies;
import ma.dalil.channels.desk.Policies.Result;
import ma.dalil.channels.desk.Policies.Version;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import org.jspecify.annotations.Nullable;

/// The register of sensitive uses: read by all officers, drafted and signed by some; as pages, files and JSON.
record PolicyRoutes(Policies policies, StaffView view) implements StaffRoutes {

    private static final String REGISTER = PolicyPages.REGISTER;
    private static final String ONE = REGISTER + "/:version";
    private static final Who READERS = Who.SIGNED_IN;
    private static final Who WRITERS = Who.with(Role.EDITOR, Role.SUPERVISOR);
    private static final Who SIGNERS = Who.with(Role.EDITOR, Role.SUPERVISOR, Role.ADMINISTRATOR);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private record All(List<Version> versions) {}

    private record Begun(int number) {}

    @Override
    public void describe(StaffTable table) {
        table.menu("menu.policy", REGISTER, READERS, this::all);
        table.form(REGISTER, WRITERS, call -> new SeeOther(address(policies.begin(call.officer()), "policy-begun")));
        table.page(ONE + ".json", READERS, call -> PolicyFiles.json(version(call), call.json()));
        table.page(ONE + ".csv", READERS, call -> PolicyFiles.csv(version(call)));
        table.page(ONE, READERS, call -> one(call, 200, null, null));
        table.form(ONE, WRITERS, this::change);
        table.form(ONE + "/signatures", SIGNERS, this::sign);
        table.form(ONE + "/withdrawal", WRITERS, this::withdraw);

        table.read("/policies", READERS, call -> new All(policies.versions()));
        table.read("/policies/:version", READERS, this::version);
        table.change(
                HttpMethod.POST,
                "/policies",
                WRITERS,
                call -> new Data(201, new Begun(policies.begin(call.officer()))));
        table.change(HttpMethod.PUT, "/policies/:version", WRITERS, call -> {
            PolicyForm form = PolicyForm.of(call.body().tree());
            return made(policies.change(call.officer(), number(call), form.seen(), form.from(), form.rules()));
        });
        table.change(
                HttpMethod.POST,
                "/policies/:version/signatures",
                SIGNERS,
                call -> made(
                        policies.sign(call.officer(), number(call), call.body().textOr("seen", ""))));
        table.change(
                HttpMethod.DELETE,
                "/policies/:version",
                WRITERS,
                call -> made(policies.withdraw(call.officer(), number(call))));
    }

    private StaffAnswer all(StaffCall call) {
        PolicyPages.All model = pages(call).all(policies.versions(), WRITERS.includes(call.officer()), null);
        return new Page(200, view.page(call, "policies", view.words(call).words("policy-title"), REGISTER, model));
    }

    private StaffAnswer one(StaffCall call, int status, @Nullable PolicyForm unsaved, @Nullable String error) {
        Version version = version(call);
        PolicyPages pages = pages(call);
        PolicyPages.One model = pages.one(
                version,
                policies.inForce(),
                call.officer(),
                WRITERS.includes(call.officer()),
                SIGNERS.includes(call.officer()),
                unsaved,
                error);
        String title =
                error == null ? pages.title(version) : view.words(call).words("error") + " " + pages.title(version);
        return new Page(status, view.page(call, "policy", title, REGISTER + "/" + version.number(), model));
    }

    /// What is not taken stays in its form.
    private StaffAnswer change(StaffCall call) {
        PolicyForm form = PolicyForm.of(call);
        Result result = policies.change(call.officer(), number(call), form.seen(), form.from(), form.rules());
        return told(call, result, form, "policy-changed");
    }

    private StaffAnswer sign(StaffCall call) {
        return told(call, policies.sign(call.officer(), number(call), call.field("seen")), null, "policy-signed");
    }

    private StaffAnswer withdraw(StaffCall call) {
        return told(call, policies.withdraw(call.officer(), number(call)), null, "policy-withdrawn");
    }

    private StaffAnswer told(StaffCall call, Result result, @Nullable PolicyForm form, String said) {
        return switch (result) {
            case DONE -> new SeeOther(address(number(call), said));
            case NOT_FOUND -> throw new NoSuchElementException();
            case CHANGED_MEANWHILE, FROZEN, SAME_PERSON, NO_SUPERVISOR -> one(call, 409, form, error(call, result));
            case UNKNOWN_TERM, TWICE, NO_REASON, NO_DEFAULT, URGENT -> one(call, 400, form, error(call, result));
        };
    }

    private String error(StaffCall call, Result result) {
        return view.words(call).words("policy.error." + result);
    }

    private static StaffAnswer made(Result result) {
        return switch (result) {
            case DONE -> new Done();
            case NOT_FOUND -> throw new NoSuchElementException();
            case CHANGED_MEANWHILE -> throw conflict("The draft is not what was seen any more.");
            case FROZEN -> throw conflict("The version bears a signature or is no draft.");
            case SAME_PERSON -> throw conflict("A second person has to sign.");
            case NO_SUPERVISOR -> throw conflict("A supervisor or an administrator has to sign.");
            case UNKNOWN_TERM -> throw Problem.badRequest("A sector or a category does not exist.");
            case TWICE -> throw Problem.badRequest("Two rules are about the same sector and category.");
            case NO_REASON -> throw Problem.badRequest("A rule that takes a person has no reason.");
            case NO_DEFAULT -> throw Problem.badRequest("No rule is about every sector and category.");
            case URGENT -> throw Problem.badRequest("Where somebody may come to harm only people answer.");
        };
    }

    private static Problem conflict(String detail) {
        return new Problem(409, "Conflict", detail);
    }

    private Version version(StaffCall call) {
        return policies.version(number(call)).orElseThrow();
    }

    private static int number(StaffCall call) {
        String number = call.path("version");
        if (!NUMBER.matcher(number).matches()) {
            throw new NoSuchElementException();
        }
        return Integer.parseInt(number);
    }

    private PolicyPages pages(StaffCall call) {
        return new PolicyPages(view.words(call), policies.terms());
    }

    private static String address(int number, String said) {
        return REGISTER + "/" + number + "?said=" + said;
    }
}
