package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.Accounts.Account;
import ma.dalil.channels.desk.Accounts.Change;
import ma.dalil.channels.desk.Accounts.Details;
import ma.dalil.channels.desk.Accounts.Refusal;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The accounts of the desk, as pages and as JSON.
record AccountRoutes(Accounts accounts, Departments departments, StaffView view) implements StaffRoutes {

    static final String ACCOUNTS = "/staff/accounts";
    private static final String ADD = ACCOUNTS + "/new";
    private static final String ONE = ACCOUNTS + "/:id";
    private static final Who KEEPERS = Who.with(Role.ADMINISTRATOR);

    private record Listed(List<Account> accounts) {}

    /// Told once.
    private record Told(UUID id, String password) {}

    @FunctionalInterface
    private interface Act {

        Change make(Officer by, UUID id);
    }

    @Override
    public void describe(StaffTable table) {
        table.menu(
                "account.menu",
                ACCOUNTS,
                KEEPERS,
                call -> new Page(200, pages(call).list(accounts.accounts())));
        table.page(ADD, KEEPERS, call -> new Page(200, pages(call).form("", null, AccountPages.NOBODY, null)));
        table.form(ACCOUNTS, KEEPERS, this::add);
        table.page(ONE, KEEPERS, call -> new Page(200, pages(call).one(account(call))));
        table.form(ONE, KEEPERS, this::change);
        table.form(ONE + "/reset", KEEPERS, call -> act(call, accounts::reset, ""));
        table.form(ONE + "/unlock", KEEPERS, call -> act(call, accounts::unlock, "account.unlocked"));
        table.form(ONE + "/close", KEEPERS, call -> act(call, accounts::close, "account.closed"));

        table.read("/accounts", KEEPERS, call -> new Listed(accounts.accounts()));
        table.change(HttpMethod.POST, "/accounts", KEEPERS, call -> {
            RequestBody body = call.body();
            return told(accounts.add(call.officer(), body.textOr("username", ""), details(body)), 201);
        });
        table.read("/accounts/:id", KEEPERS, this::account);
        table.change(
                HttpMethod.PUT,
                "/accounts/:id",
                KEEPERS,
                call -> told(accounts.change(call.officer(), call.id("id"), details(call.body())), 200));
        told(table, "reset", accounts::reset);
        told(table, "unlock", accounts::unlock);
        told(table, "close", accounts::close);
    }

    private static void told(StaffTable table, String name, Act act) {
        table.change(
                HttpMethod.POST,
                "/accounts/:id/" + name,
                KEEPERS,
                call -> told(act.make(call.officer(), call.id("id")), 200));
    }

    private static StaffAnswer told(Change change, int status) {
        return switch (change) {
            case Change.Done(UUID _) -> new Done();
            case Change.Told(UUID id, String password) -> new Data(status, new Told(id, password));
            case Change.Refused(Refusal refusal) -> throw problem(refusal);
        };
    }

    private static RuntimeException problem(Refusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> new NoSuchElementException();
            case BAD_USERNAME, BAD_NAME, NO_ROLE, NO_SUCH_DEPARTMENT, NO_SUCH_FORM ->
                Problem.badRequest("The account is refused: " + refusal + ".");
            case TAKEN, LAST_ADMINISTRATOR, OWN_ACCOUNT, EXTERNAL, CLOSED ->
                new Problem(409, "Conflict", "The account stays as it is: " + refusal + ".");
        };
    }

    private AccountPages pages(StaffCall call) {
        return new AccountPages(view, call, departments.departments());
    }

    private Account account(StaffCall call) {
        return accounts.account(call.id("id")).orElseThrow();
    }

    private StaffAnswer add(StaffCall call) {
        String username = call.field("username");
        Details details = details(call);
        return switch (accounts.add(call.officer(), username, details)) {
            case Change.Told(UUID id, String password) -> tell(call, id, password);
            case Change.Done(UUID id) -> new SeeOther(ACCOUNTS + "/" + id);
            case Change.Refused(Refusal refusal) -> new Page(400, pages(call).form(username, null, details, refusal));
        };
    }

    private StaffAnswer change(StaffCall call) {
        UUID id = call.id("id");
        Details details = details(call);
        return switch (accounts.change(call.officer(), id, details)) {
            case Change.Told(UUID told, String password) -> tell(call, told, password);
            case Change.Done(UUID _) -> new SeeOther(ACCOUNTS + "/" + id + "?said=account.changed");
            case Change.Refused(Refusal refusal) ->
                new Page(400, pages(call).form("", account(call), details, refusal));
        };
    }

    private StaffAnswer act(StaffCall call, Act act, String done) {
        UUID id = call.id("id");
        return switch (act.make(call.officer(), id)) {
            case Change.Told(UUID told, String password) -> tell(call, told, password);
            case Change.Done(UUID _) -> new SeeOther(ACCOUNTS + "/" + id + "?said=" + done);
            case Change.Refused(Refusal refusal) -> {
                Account account = account(call);
                yield new Page(409, pages(call).form("", account, account.details(), refusal));
            }
        };
    }

    private StaffAnswer tell(StaffCall call, UUID id, String password) {
        return new Page(200, pages(call).told(accounts.account(id).orElseThrow(), password));
    }

    private static Details details(StaffCall call) {
        return new Details(
                call.field("name"),
                roles(call.fields("role").stream()),
                departmentId(call.field("department")),
                new TreeSet<>(call.fields("form")));
    }

    private static Details details(RequestBody body) {
        return new Details(
                body.textOr("displayName", ""),
                roles(texts(body, "roles")),
                departmentId(body.textOr("departmentId", "")),
                texts(body, "forms").collect(Collectors.toSet()));
    }

    private static Stream<String> texts(RequestBody body, String property) {
        JsonNode list = body.tree().path(property);
        return list.valueStream().map(JsonNode::asString);
    }

    private static Set<Role> roles(Stream<String> names) {
        try {
            return names.map(Role::valueOf).collect(Collectors.toSet());
        } catch (IllegalArgumentException none) {
            throw Problem.badRequest("There is no such role.");
        }
    }

    private static @Nullable UUID departmentId(String id) {
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw Problem.badRequest("There is no such department.");
        }
    }
}
