package ma.dalil.channels.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Accounts.Account;
import ma.dalil.channels.desk.Accounts.Details;
import ma.dalil.channels.desk.Accounts.Refusal;
import ma.dalil.channels.desk.Accounts.State;
import ma.dalil.channels.desk.Departments.Department;
import ma.dalil.channels.desk.Role;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// Draws the pages of the accounts for one request.
record AccountPages(StaffView view, StaffCall call, List<Department> departments) {

    /// What the form of a new account holds.
    static final Details NOBODY = new Details("", Set.of(), null, Set.of());

    private record Accounts(List<Line> accounts) {}

    /// @param facts department, last sign-in, one-time codes, in words
    private record Line(
            String at,
            String person,
            String username,
            String roles,
            @Nullable String state,
            List<String> facts) {}

    /// @param action where the form is sent
    /// @param fresh it is a new account, whose user name is still to be chosen
    /// @param rolesFixed another issuer decides them
    private record Form(
            String heading,
            String action,
            boolean fresh,
            String username,
            String person,
            List<Choice> roles,
            boolean rolesFixed,
            List<Choice> offices,
            List<Choice> forms,
            @Nullable String error,
            @Nullable Acts acts) {}

    /// What else is done with an account.
    private record Acts(
            String at, List<String> facts, boolean open, boolean resettable, boolean locked, boolean closable) {}

    private record Told(String username, String password, String at) {}

    String list(List<Account> all) {
        StaffWords said = view.words(call);
        List<Line> lines = all.stream()
                .map(account -> new Line(
                        at(account.id()),
                        account.details().displayName(),
                        account.username(),
                        roles(account.details().roles()),
                        account.state() == State.OPEN ? null : said.words("account.state." + account.state()),
                        facts(account)))
                .toList();
        return view.page(call, "accounts", said.words("account.menu"), AccountRoutes.ACCOUNTS, new Accounts(lines));
    }

    String one(Account account) {
        return form("", account, account.details(), null);
    }

    /// @param username of a new account, as it was typed
    /// @param account null: a new one
    /// @param details what the form holds
    String form(String username, @Nullable Account account, Details details, @Nullable Refusal refusal) {
        StaffWords said = view.words(call);
        String heading =
                account == null ? said.words("account-new") : account.details().displayName();
        String action = account == null ? AccountRoutes.ACCOUNTS : at(account.id());
        Form model = new Form(
                heading,
                action,
                account == null,
                account == null ? username : account.username(),
                details.displayName(),
                Choice.among(
                        names(Role.values()),
                        names(details.roles().toArray(Role[]::new)),
                        role -> said.words("access.role." + role)),
                account != null && account.external(),
                offices(details),
                Choice.among(
                        WrittenForms.ALL.stream()
                                .map(form -> form.toLanguageTag())
                                .toList(),
                        details.forms(),
                        said::language),
                refusal == null ? null : said.words("account.refused." + refusal),
                account == null ? null : acts(account));
        String title = refusal == null ? heading : said.words("error") + " " + heading;
        return view.page(call, "account", title, account == null ? AccountRoutes.ACCOUNTS + "/new" : action, model);
    }

    String told(Account account, String password) {
        Told model = new Told(account.username(), password, at(account.id()));
        return view.page(call, "account-told", view.words(call).words("account-told"), model.at(), model);
    }

    private Acts acts(Account account) {
        boolean open = account.state() != State.CLOSED;
        boolean own = account.id().equals(call.officer().id());
        return new Acts(
                at(account.id()),
                Stream.concat(
                                account.state() == State.OPEN
                                        ? Stream.<String>empty()
                                        : Stream.of(view.words(call).words("account.state." + account.state())),
                                facts(account).stream())
                        .toList(),
                open,
                open && !account.external() && !own,
                account.state() == State.LOCKED,
                open && !own);
    }

    private List<Choice> offices(Details details) {
        String mine =
                details.departmentId() == null ? "" : details.departmentId().toString();
        return departments.stream()
                .filter(department ->
                        !department.closed() || department.id().toString().equals(mine))
                .map(department -> new Choice(
                        department.id().toString(),
                        DepartmentRoutes.name(call, department),
                        department.id().toString().equals(mine)))
                .toList();
    }

    private List<String> facts(Account account) {
        StaffWords said = view.words(call);
        UUID office = account.details().departmentId();
        return Stream.of(
                        departments.stream()
                                .filter(department -> department.id().equals(office))
                                .map(department -> DepartmentRoutes.name(call, department)),
                        Stream.of(
                                account.signedInAt() == null
                                        ? said.words("account.never")
                                        : said.words("account.last", said.moment(account.signedInAt()))),
                        account.external() ? Stream.of(said.words("account.external")) : Stream.<String>empty(),
                        account.passwordDue() ? Stream.of(said.words("account.due")) : Stream.<String>empty(),
                        account.codes() ? Stream.of(said.words("account.codes")) : Stream.<String>empty())
                .flatMap(facts -> facts)
                .toList();
    }

    private String roles(Set<Role> roles) {
        StaffWords said = view.words(call);
        return String.join(
                said.words("access.and"),
                roles.stream().map(role -> said.words("access.role." + role)).toList());
    }

    private static List<String> names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toList();
    }

    private static String at(UUID id) {
        return AccountRoutes.ACCOUNTS + "/" + id;
    }
}
