package ma.dalil.chatbot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.knowledge.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffAccountsTest {

    private static final String NAME = "samira";
    private static final String RIGHT = "a long pass phrase";
    private static final String WRONG = "another pass phrase";

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final StaffAccounts accounts = rooms.accounts;

    @BeforeEach
    void oneAccount() {
        nobody();
        assertThat(accounts.addFirst(
                        new Officer(UUID.randomUUID(), NAME, "Samira Alaoui", Role.ADMINISTRATOR), Secret.of(RIGHT)))
                .isTrue();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theFirstAdministratorIsCreatedOnce() {
        nobody();
        assertThat(startedOn(rooms)).hasSize(1);
        assertThat(startedOn(rooms.anotherProcess())).isEmpty();
        assertThat(accounts()).containsExactly("admin");
    }

    @Test
    void thePasswordThatIsSaidOnceSignsIn() {
        nobody();
        String said = startedOn(rooms).getFirst();
        String password = said.replaceAll("^.*password (\\S+) .*$", "$1");
        assertThat(accounts.signIn("admin", password)).isPresent();
    }

    @Test
    void whereThereAreAccountsNoAdministratorIsCreated() {
        assertThat(startedOn(rooms)).isEmpty();
        assertThat(accounts()).containsExactly(NAME);
    }

    @Test
    void aCommandCreatesNobody() {
        nobody();
        new FirstAdministrator(rooms.staff, accounts, true).start();
        assertThat(accounts()).isEmpty();
    }

    @Test
    void nameAndPasswordOpenASession() {
        assertThat(accounts.signIn(" Samira", RIGHT))
                .hasValueSatisfying(
                        session -> assertThat(session.officer().displayName()).isEqualTo("Samira Alaoui"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() {
        assertThat(accounts.signIn(NAME, WRONG)).isEmpty();
        assertThat(accounts.signIn("nobody", RIGHT)).isEmpty();
    }

    @Test
    void aRefusalIsAuditedWithoutTheNameTried() {
        long before = refusals();
        accounts.signIn("a password typed as a name", WRONG);
        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(database.shows("a password typed as a name")).isFalse();
    }

    @Test
    void tooManyWrongPasswordsLockTheAccount() {
        lock();
        assertThat(accounts.signIn(NAME, RIGHT)).isEmpty();
    }

    @Test
    void theLockEnds() {
        lock();
        rooms.clock.pass(Rooms.SETTINGS.lockOut());
        assertThat(accounts.signIn(NAME, RIGHT)).isPresent();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        for (int attempt = 1; attempt < Rooms.SETTINGS.attempts(); attempt++) {
            accounts.signIn(NAME, WRONG);
        }
        accounts.signIn(NAME, RIGHT);
        accounts.signIn(NAME, WRONG);
        assertThat(accounts.signIn(NAME, RIGHT)).isPresent();
    }

    @Test
    void attemptsAtTheSameTimeAreNoMoreThanAreAllowed() throws Exception {
        List<Future<Boolean>> attempts = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int attempt = 0; attempt < 12; attempt++) {
                attempts.add(many.submit(() -> rooms.staff
                        .attempt(NAME, 5, Duration.ofMinutes(15), rooms.clock.instant())
                        .orElseThrow()
                        .attemptGranted()));
            }
        }
        int granted = 0;
        for (Future<Boolean> attempt : attempts) {
            granted += attempt.get() ? 1 : 0;
        }
        assertThat(granted).isEqualTo(5);
    }

    @Test
    void aSessionIsKnownByItsTokenAlone() {
        Session session = signedIn();
        assertThat(accounts.session(session.token())).contains(session);
        assertThat(accounts.session(session.csrfToken())).isEmpty();
    }

    @Test
    void theTokenIsNotStored() {
        String token = signedIn().token();
        assertThat(database.jdbc
                        .sql("select s::text from staff_session s")
                        .query((row, at) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void aSessionExpires() {
        String token = signedIn().token();
        rooms.clock.pass(Rooms.SETTINGS.sessionLifetime());
        assertThat(accounts.session(token)).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionAndNoOther() {
        Session ended = signedIn();
        Session other = signedIn();
        accounts.signOut(ended.token());
        assertThat(accounts.session(ended.token())).isEmpty();
        assertThat(accounts.session(other.token())).isPresent();
    }

    private Session signedIn() {
        return accounts.signIn(NAME, RIGHT).orElseThrow();
    }

    private void lock() {
        for (int attempt = 0; attempt < Rooms.SETTINGS.attempts(); attempt++) {
            accounts.signIn(NAME, WRONG);
        }
    }

    private void nobody() {
        database.jdbc.sql("delete from staff").update();
    }

    private List<String> accounts() {
        return database.jdbc
                .sql("select username from staff")
                .query((row, at) -> row.getString(1))
                .list();
    }

    private long refusals() {
        return database.jdbc
                .sql("select count(*) from audit where kind = 'STAFF_REFUSED'")
                .query((row, at) -> row.getLong(1))
                .single();
    }

    /// What a process that starts says about the first administrator.
    private static List<String> startedOn(Rooms process) {
        Logger log = (Logger) LoggerFactory.getLogger(FirstAdministrator.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        try {
            new FirstAdministrator(process.staff, process.accounts, false).start();
        } finally {
            log.detachAppender(said);
        }
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
