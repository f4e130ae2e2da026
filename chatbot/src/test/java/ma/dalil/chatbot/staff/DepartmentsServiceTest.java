package ma.dalil.chatbot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.Departments.Change;
import ma.dalil.channels.desk.Departments.Department;
import ma.dalil.channels.desk.Departments.Details;
import ma.dalil.channels.desk.Departments.Refusal;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepartmentsServiceTest {

    private static final Details CIVIL_STATUS =
            new Details("Bureau de l’état civil", "مكتب الحالة المدنية", Set.of("civil-status", "identity"));

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final DepartmentsService departments = rooms.departments;

    @BeforeEach
    void noDepartment() {
        Colleagues.in(rooms);
        database.jdbc.sql("delete from department").update();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void sectorsAreThoseOfTheProcedures() {
        assertThat(departments.sectors())
                .contains("identity", "justice", "transport")
                .hasSize(11);
    }

    @Test
    void aDepartmentIsAsItWasAdded() {
        UUID id = added(CIVIL_STATUS);
        Department found = departments.department(id).orElseThrow();
        assertThat(found.details()).isEqualTo(CIVIL_STATUS);
        assertThat(found.closed()).isFalse();
        assertThat(found.members()).isEmpty();
    }

    @Test
    void aDepartmentHasANameInBothLanguages() {
        checkRefused(departments.add(Colleagues.LATIFA, new Details("Bureau", " ", Set.of())), Refusal.BAD_NAME);
    }

    @Test
    void aSectorHasToBeThere() {
        Details fishing = new Details("Pêche", "الصيد", Set.of("fishing"));
        checkRefused(departments.add(Colleagues.LATIFA, fishing), Refusal.NO_SUCH_SECTOR);
    }

    @Test
    void aNameIsGivenOnce() {
        added(CIVIL_STATUS);
        Details other = new Details("Autre", CIVIL_STATUS.arabic(), Set.of());
        checkRefused(departments.add(Colleagues.LATIFA, other), Refusal.TAKEN);
        UUID id = added(new Details("Justice", "العدل", Set.of()));
        checkRefused(departments.change(Colleagues.LATIFA, id, other), Refusal.TAKEN);
    }

    @Test
    void membersAreListed() {
        UUID id = added(CIVIL_STATUS);
        join("omar", id);
        assertThat(departments.department(id).orElseThrow().members())
                .singleElement()
                .satisfies(member -> assertThat(member.displayName()).isEqualTo("Omar"));
    }

    @Test
    void aDepartmentWithMembersStaysOpen() {
        UUID id = added(CIVIL_STATUS);
        join("omar", id);
        checkRefused(departments.close(Colleagues.LATIFA, id), Refusal.HAS_MEMBERS);
        assertThat(departments.department(id).orElseThrow().closed()).isFalse();
    }

    @Test
    void nobodyJoinsAClosedDepartment() {
        UUID id = added(CIVIL_STATUS);
        departments.close(Colleagues.LATIFA, id);
        assertThat(join("omar", id)).isEqualTo(new Accounts.Change.Refused(Accounts.Refusal.NO_SUCH_DEPARTMENT));
    }

    @Test
    void aClosedDepartmentIsReopened() {
        UUID id = added(CIVIL_STATUS);
        departments.close(Colleagues.LATIFA, id);
        departments.reopen(Colleagues.LATIFA, id);
        assertThat(join("omar", id)).isInstanceOf(Accounts.Change.Told.class);
    }

    private UUID added(Details details) {
        return ((Change.Done) departments.add(Colleagues.LATIFA, details)).id();
    }

    private Accounts.Change join(String username, UUID department) {
        return rooms.administration.add(
                Colleagues.LATIFA,
                username,
                new Accounts.Details("Omar", Set.of(Role.AGENT), department, Set.of("fr", "ary-Arab")));
    }

    private static void checkRefused(Change change, Refusal refusal) {
        assertThat(change).isEqualTo(new Change.Refused(refusal));
    }
}
