package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Departments.Change;
import ma.dalil.channels.desk.Departments.Department;
import ma.dalil.channels.desk.Departments.Details;
import ma.dalil.channels.desk.Departments.Member;
import ma.dalil.channels.desk.Departments.Refusal;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The departments, as pages and as JSON.
record DepartmentRoutes(Departments departments, StaffView view) implements StaffRoutes {

    private static final String DEPARTMENTS = "/staff/departments";
    private static final String ADD = DEPARTMENTS + "/new";
    private static final String ONE = DEPARTMENTS + "/:id";
    private static final Who KEEPERS = Who.with(Role.ADMINISTRATOR);
    private static final Details EMPTY = new Details("", "", Set.of());

    private record Listed(List<Department> departments) {}

    private record Changed(UUID id) {}

    private record Offices(List<Line> offices) {}

    private record Line(String at, String name, String sectors, String members, boolean closed) {}

    /// @param existing null for a new one
    private record Form(
            String heading,
            String action,
            String french,
            String arabic,
            List<Choice> sectors,
            @Nullable String error,
            @Nullable Existing existing) {}

    private record Existing(String at, boolean closed, List<Person> members) {}

    private record Person(String at, String person) {}

    @FunctionalInterface
    private interface Act {

        Change make(Officer by, UUID id);
    }

    /// In the language of the pages.
    static String name(StaffCall call, Department department) {
        return call.form().equals(WrittenForms.ARABIC)
                ? department.details().arabic()
                : department.details().french();
    }

    @Override
    public void describe(StaffTable table) {
        table.menu("department.menu", DEPARTMENTS, KEEPERS, call -> new Page(200, list(call)));
        table.page(ADD, KEEPERS, call -> new Page(200, form(call, null, EMPTY, null)));
        table.form(DEPARTMENTS, KEEPERS, this::add);
        table.page(ONE, KEEPERS, this::show);
        table.form(ONE, KEEPERS, this::change);
        table.form(ONE + "/close", KEEPERS, call -> act(call, departments::close, "department.closed"));
        table.form(ONE + "/reopen", KEEPERS, call -> act(call, departments::reopen, "department.reopened"));

        table.read("/departments", KEEPERS, call -> new Listed(departments.departments()));
        table.change(
                HttpMethod.POST,
                "/departments",
                KEEPERS,
                call -> made(departments.add(call.officer(), details(call.body())), 201));
        table.change(
                HttpMethod.PUT,
                "/departments/:id",
                KEEPERS,
                call -> made(departments.change(call.officer(), call.id("id"), details(call.body())), 200));
        table.change(
                HttpMethod.POST,
                "/departments/:id/close",
                KEEPERS,
                call -> made(departments.close(call.officer(), call.id("id")), 200));
        table.change(
                HttpMethod.POST,
                "/departments/:id/reopen",
                KEEPERS,
                call -> made(departments.reopen(call.officer(), call.id("id")), 200));
    }

    private static StaffAnswer made(Change change, int status) {
        return switch (change) {
            case Change.Done(UUID id) -> new Data(status, new Changed(id));
            case Change.Refused(Refusal refusal) -> throw problem(refusal);
        };
    }

    private static RuntimeException problem(Refusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> new NoSuchElementException();
            case BAD_NAME, NO_SUCH_SECTOR -> Problem.badRequest("The department is refused: " + refusal + ".");
            case TAKEN, HAS_MEMBERS -> new Problem(409, "Conflict", "The department stays as it is: " + refusal + ".");
        };
    }

    private String list(StaffCall call) {
        StaffWords said = view.words(call);
        List<Line> lines = departments.departments().stream()
                .map(department -> new Line(
                        at(department.id()),
                        name(call, department),
                        department.details().sectors().stream()
                                .map(sector -> sector(said, sector))
                                .collect(Collectors.joining(said.words("access.and"))),
                        said.words("department.members", department.members().size()),
                        department.closed()))
                .toList();
        return view.page(call, "departments", said.words("department.menu"), DEPARTMENTS, new Offices(lines));
    }

    private StaffAnswer show(StaffCall call) {
        Department department = departments.department(call.id("id")).orElseThrow();
        return new Page(200, form(call, department, department.details(), null));
    }

    private String form(StaffCall call, @Nullable Department department, Details details, @Nullable Refusal refusal) {
        StaffWords said = view.words(call);
        String heading = department == null ? said.words("department-new") : name(call, department);
        String action = department == null ? DEPARTMENTS : at(department.id());
        Set<String> offered = new TreeSet<>(departments.sectors());
        offered.addAll(details.sectors());
        Form model = new Form(
                heading,
                action,
                details.french(),
                details.arabic(),
                Choice.among(offered, details.sectors(), sector -> sector(said, sector)),
                refusal == null ? null : said.words("department.refused." + refusal),
                department == null ? null : existing(department));
        String title = refusal == null ? heading : said.words("error") + " " + heading;
        return view.page(call, "department", title, department == null ? ADD : action, model);
    }

    private static Existing existing(Department department) {
        return new Existing(
                at(department.id()),
                department.closed(),
                department.members().stream().map(DepartmentRoutes::person).toList());
    }

    private static Person person(Member member) {
        return new Person(AccountRoutes.ACCOUNTS + "/" + member.id(), member.displayName());
    }

    private StaffAnswer add(StaffCall call) {
        Details details = details(call);
        return switch (departments.add(call.officer(), details)) {
            case Change.Done(UUID id) -> new SeeOther(at(id) + "?said=department.added");
            case Change.Refused(Refusal refusal) -> new Page(400, form(call, null, details, refusal));
        };
    }

    private StaffAnswer change(StaffCall call) {
        Department department = departments.department(call.id("id")).orElseThrow();
        Details details = details(call);
        return switch (departments.change(call.officer(), department.id(), details)) {
            case Change.Done(UUID id) -> new SeeOther(at(id) + "?said=department.changed");
            case Change.Refused(Refusal refusal) -> new Page(400, form(call, department, details, refusal));
        };
    }

    private StaffAnswer act(StaffCall call, Act act, String done) {
        Department department = departments.department(call.id("id")).orElseThrow();
        return switch (act.make(call.officer(), department.id())) {
            case Change.Done(UUID id) -> new SeeOther(at(id) + "?said=" + done);
            case Change.Refused(Refusal refusal) ->
                new Page(409, form(call, department, department.details(), refusal));
        };
    }

    private static Details details(StaffCall call) {
        return new Details(
                call.field("french").strip(), call.field("arabic").strip(), new TreeSet<>(call.fields("sector")));
    }

    private static Details details(RequestBody body) {
        return new Details(
                body.textOr("french", "").strip(),
                body.textOr("arabic", "").strip(),
                body.tree()
                        .path("sectors")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()));
    }

    /// A sector that has no words yet is shown as it is.
    private static String sector(StaffWords said, String sector) {
        return said.find("department.sector." + sector).orElse(sector);
    }

    private static String at(UUID id) {
        return DEPARTMENTS + "/" + id;
    }
}
