package ma.dalil.chatbot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Accounts.Change;
import ma.dalil.channels.desk.Accounts.Details;
import ma.dalil.channels.desk.Accounts.Refusal;
import ma.dalil.channels.desk.Accounts.State;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsServiceTest {

    private static final Officer LATIFA = Colleagues.LATIFA;

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final AccountsService accounts = rooms.administration;
    private Colleagues colleagues;

    @BeforeEach
    void oneAdministrator() {
        colleagues = Colleagues.in(rooms);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theOneTimePasswordSignsInAndIsGoodForChoosingAnother() {
        String password = colleagues.told("omar", Role.AGENT).password();
        assertThat(rooms.accounts.signIn("omar", password).orElseThrow().due()).isEqualTo(Due.PASSWORD);
    }

    @Test
    void theOneTimePasswordIsNowhereToBeRead() {
        String password = colleagues.told("omar", Role.AGENT).password();
        assertThat(rows()).isNotEmpty().noneMatch(row -> row.contains(password));
    }

    @Test
    void aChosenPasswordOpensTheDesk() {
        assertThat(colleagues.settled("omar", Role.AGENT).due()).isEqualTo(Due.NOTHING);
        assertThat(colleagues.signIn("omar").due()).isEqualTo(Due.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "o", "omar idrissi", "عمر", ".omar", "<b>"})
    void aUserNameThatIsHardToTypeIsRefused(String username) {
        checkRefused(accounts.add(LATIFA, username, Colleagues.details("Omar", Role.AGENT)), Refusal.BAD_USERNAME);
    }

    @Test
    void aUserNameIsGivenOnce() {
        colleagues.told("omar", Role.AGENT);
        checkRefused(accounts.add(LATIFA, "OMAR", Colleagues.details("Omar", Role.AGENT)), Refusal.TAKEN);
    }

    @Test
    void anAccountHasARole() {
        checkRefused(accounts.add(LATIFA, "omar", Colleagues.details("Omar")), Refusal.NO_ROLE);
    }

    @Test
    void anAccountHasAName() {
        checkRefused(accounts.add(LATIFA, "omar", Colleagues.details(" ", Role.AGENT)), Refusal.BAD_NAME);
    }

    @Test
    void aDepartmentHasToBeThere() {
        Details details = new Details("Omar", Set.of(Role.AGENT), UUID.randomUUID(), Set.of());
        checkRefused(accounts.add(LATIFA, "omar", details), Refusal.NO_SUCH_DEPARTMENT);
    }

    @Test
    void aFormHasToBeOneOfTheSix() {
        Details details = new Details("Omar", Set.of(Role.AGENT), null, Set.of("de"));
        checkRefused(accounts.add(LATIFA, "omar", details), Refusal.NO_SUCH_FORM);
    }

    @Test
    void otherRolesEndTheSessions() {
        Session session = colleagues.settled("omar", Role.AGENT);
        accounts.change(LATIFA, session.officer().id(), Colleagues.details("Omar", Role.EDITOR));
        assertThat(rooms.accounts.session(session.token())).isEmpty();
        assertThat(colleagues.signIn("omar").officer().roles()).containsExactly(Role.EDITOR);
    }

    @Test
    void anotherNameLeavesTheSessionsOpen() {
        Session session = colleagues.settled("omar", Role.AGENT);
        accounts.change(LATIFA, session.officer().id(), Colleagues.details("Omar Idrissi", Role.AGENT));
        assertThat(rooms.accounts
                        .session(session.token())
                        .orElseThrow()
                        .officer()
                        .displayName())
                .isEqualTo("Omar Idrissi");
    }

    @Test
    void aResetEndsTheSessionsAndTheOldPassword() {
        Session session = colleagues.settled("omar", Role.AGENT);
        Change.Told told =
                (Change.Told) accounts.reset(LATIFA, session.officer().id());
        assertThat(rooms.accounts.session(session.token())).isEmpty();
        assertThat(rooms.accounts.signIn("omar", Colleagues.PASSWORD)).isEmpty();
        assertThat(rooms.accounts.signIn("omar", told.password()).orElseThrow().due())
                .isEqualTo(Due.PASSWORD);
    }

    @Test
    void aResetTakesTheCodesAway() {
        Session session =
                colleagues.enrol(colleagues.settled("omar", Role.AGENT)).session();
        Change.Told told =
                (Change.Told) accounts.reset(LATIFA, session.officer().id());
        assertThat(rooms.accounts.signIn("omar", told.password()).orElseThrow().due())
                .isEqualTo(Due.PASSWORD);
    }

    @Test
    void aLockedAccountIsUnlocked() {
        UUID omar = colleagues.settled("omar", Role.AGENT).officer().id();
        for (int attempt = 0; attempt < Rooms.SETTINGS.attempts(); attempt++) {
            rooms.accounts.signIn("omar", "wrong");
        }
        assertThat(accounts.account(omar).orElseThrow().state()).isEqualTo(State.LOCKED);
        accounts.unlock(LATIFA, omar);
        assertThat(rooms.accounts.signIn("omar", Colleagues.PASSWORD)).isPresent();
    }

    @Test
    void aClosedAccountSignsInNoMore() {
        Session session = colleagues.settled("omar", Role.AGENT);
        assertThat(accounts.close(LATIFA, session.officer().id())).isInstanceOf(Change.Done.class);
        assertThat(rooms.accounts.session(session.token())).isEmpty();
        assertThat(rooms.accounts.signIn("omar", Colleagues.PASSWORD)).isEmpty();
    }

    @Test
    void whoHasLeftKeepsAName() {
        UUID omar = colleagues.settled("omar", Role.AGENT).officer().id();
        accounts.close(LATIFA, omar);
        assertThat(rooms.staff.officer(omar)).isPresent();
        assertThat(accounts.accounts())
                .last()
                .satisfies(account -> assertThat(account.state()).isEqualTo(State.CLOSED));
    }

    @Test
    void aClosedAccountStaysAsItIs() {
        UUID omar = colleagues.settled("omar", Role.AGENT).officer().id();
        accounts.close(LATIFA, omar);
        checkRefused(accounts.reset(LATIFA, omar), Refusal.CLOSED);
    }

    @Test
    void nobodyClosesTheOwnAccount() {
        colleagues.settled("omar", Role.ADMINISTRATOR);
        checkRefused(accounts.close(LATIFA, LATIFA.id()), Refusal.OWN_ACCOUNT);
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        Details agent = Colleagues.details("Latifa", Role.AGENT);
        checkRefused(accounts.change(LATIFA, LATIFA.id(), agent), Refusal.LAST_ADMINISTRATOR);
    }

    @Test
    void theLastAdministratorIsNotClosed() {
        Officer omar = colleagues.settled("omar", Role.AGENT).officer();
        checkRefused(accounts.close(omar, LATIFA.id()), Refusal.LAST_ADMINISTRATOR);
    }

    @Test
    void oneOfTwoAdministratorsMayLeave() {
        Officer omar = colleagues.settled("omar", Role.ADMINISTRATOR).officer();
        assertThat(accounts.close(omar, LATIFA.id())).isInstanceOf(Change.Done.class);
    }

    @Test
    void ofAdministratorsWhoCloseEachOtherOneStays() throws Exception {
        Officer omar = colleagues.settled("omar", Role.ADMINISTRATOR).officer();
        List<Future<Change>> changes = new ArrayList<>();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            changes.add(both.submit(() -> accounts.close(omar, LATIFA.id())));
            changes.add(both.submit(() -> accounts.close(LATIFA, omar.id())));
        }
        List<Change> results = new ArrayList<>();
        for (Future<Change> change : changes) {
            results.add(change.get());
        }
        assertThat(results).hasAtLeastOneElementOfType(Change.Refused.class);
        assertThat(accounts.accounts())
                .filteredOn(account -> account.state() == State.OPEN)
                .hasSize(1);
    }

    @Test
    void everyChangeIsRecorded() {
        UUID omar = colleagues.settled("omar", Role.AGENT).officer().id();
        accounts.change(LATIFA, omar, Colleagues.details("Omar", Role.EDITOR));
        accounts.reset(LATIFA, omar);
        accounts.unlock(LATIFA, omar);
        accounts.close(LATIFA, omar);
        assertThat(recordedOf(omar))
                .containsExactly(
                        "STAFF_ADDED", "STAFF_CHANGED", "STAFF_PASSWORD_RESET", "STAFF_UNLOCKED", "STAFF_CLOSED");
    }

    private List<String> recordedOf(UUID account) {
        return database.jdbc
                .sql("select kind from audit where body::jsonb ->> 'account' = ? order by number")
                .param(account.toString())
                .query((row, at) -> row.getString(1))
                .list();
    }

    private List<String> rows() {
        return database.jdbc
                .sql("select s::text from staff s union all select body from audit")
                .query((row, at) -> row.getString(1))
                .list();
    }

    private static void checkRefused(Change change, Refusal refusal) {
        assertThat(change).isEqualTo(new Change.Refused(refusal));
    }
}
