package ma.dalil.chatbot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.OwnAccount.Change;
import ma.dalil.channels.desk.OwnAccount.Codes;
import ma.dalil.channels.desk.OwnAccount.Enrolled;
import ma.dalil.channels.desk.OwnAccount.OpenSession;
import ma.dalil.channels.desk.OwnAccount.Refusal;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnAccountServiceTest {

    private static final String OTHER = "olive lampe train nuage";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final StaffAccounts accounts = rooms.accounts;
    private final OwnAccountService own = rooms.ownAccount;
    private Colleagues colleagues;
    private Session omar;

    @BeforeEach
    void oneAgent() {
        colleagues = Colleagues.in(rooms);
        omar = colleagues.settled("omar", Role.AGENT);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void aNewPasswordEndsAllSessionsAndGivesANewToken() {
        Session elsewhere = colleagues.signIn("omar");
        Session next = ((Change.Changed) own.changePassword(omar, Colleagues.PASSWORD, OTHER)).session();
        assertThat(accounts.session(elsewhere.token())).isEmpty();
        assertThat(accounts.session(omar.token())).isEmpty();
        assertThat(accounts.session(next.token())).contains(next);
        assertThat(accounts.signIn("omar", OTHER)).isPresent();
    }

    @Test
    void aPasswordChangesOnlyForWhoKnowsIt() {
        checkRefused(own.changePassword(omar, "wrong", OTHER), Refusal.WRONG_PASSWORD);
        assertThat(accounts.session(omar.token())).isPresent();
    }

    @Test
    void guessingThePasswordInAnOpenSessionLocksTheAccount() {
        for (int attempt = 0; attempt < Rooms.SETTINGS.attempts(); attempt++) {
            own.changePassword(omar, "wrong", OTHER);
        }
        checkRefused(own.changePassword(omar, Colleagues.PASSWORD, OTHER), Refusal.WRONG_PASSWORD);
    }

    @Test
    void aPasswordThatIsTriedFirstIsRefused() {
        checkRefused(own.changePassword(omar, Colleagues.PASSWORD, "motdepasse123"), Refusal.GUESSABLE);
    }

    @Test
    void theSamePasswordIsNoNewOne() {
        checkRefused(own.changePassword(omar, Colleagues.PASSWORD, Colleagues.PASSWORD), Refusal.SAME);
    }

    @Test
    void codesAreOfferedToWhoKnowsThePassword() {
        assertThat(own.offerCodes(omar, "wrong")).isFalse();
        assertThat(own.offered(omar)).isEmpty();
    }

    @Test
    void theAddressNamesServiceAndAccount() {
        own.offerCodes(omar, Colleagues.PASSWORD);
        String secret = own.offered(omar).orElseThrow().secret();
        assertThat(own.offered(omar).orElseThrow().address())
                .isEqualTo("otpauth://totp/Dalil:omar?secret=" + secret
                        + "&issuer=Dalil&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void theSecretIsSealed() {
        own.offerCodes(omar, Colleagues.PASSWORD);
        String secret = own.offered(omar).orElseThrow().secret();
        assertThat(staffRows()).noneMatch(row -> row.contains(secret));
    }

    @Test
    void anOfferCountsOnlyOnceConfirmed() {
        own.offerCodes(omar, Colleagues.PASSWORD);
        assertThat(own.confirmCodes(omar, "000000")).isEmpty();
        assertThat(colleagues.signIn("omar").due()).isEqualTo(Due.NOTHING);
    }

    @Test
    void withCodesThePasswordIsHalfTheWay() {
        Session session = enrolled().session();
        assertThat(accounts.session(session.token())).isPresent();
        assertThat(accounts.session(omar.token())).isEmpty();
        assertThat(colleagues.signIn("omar").due()).isEqualTo(Due.CODE);
    }

    @Test
    void theCodeGoesTheOtherHalfUnderANewToken() {
        String secret = enrolledSecret();
        rooms.clock.pass(STEP);
        Session half = colleagues.signIn("omar");
        Session whole = accounts.enterCode(half, colleagues.code(secret)).orElseThrow();
        assertThat(whole.due()).isEqualTo(Due.NOTHING);
        assertThat(accounts.session(half.token())).isEmpty();
        assertThat(accounts.session(whole.token())).contains(whole);
    }

    @Test
    void aCodeCountsOnce() {
        String secret = enrolledSecret();
        rooms.clock.pass(STEP);
        String code = colleagues.code(secret);
        assertThat(accounts.enterCode(colleagues.signIn("omar"), code)).isPresent();
        assertThat(accounts.enterCode(colleagues.signIn("omar"), code)).isEmpty();
    }

    @Test
    void theCodeThatConfirmedTheSecretIsUsedUp() {
        String secret = enrolledSecret();
        assertThat(accounts.enterCode(colleagues.signIn("omar"), colleagues.code(secret)))
                .isEmpty();
    }

    @Test
    void ofTwoWhoEnterTheSameCodeOneIsLetIn() throws Exception {
        String secret = enrolledSecret();
        rooms.clock.pass(STEP);
        String code = colleagues.code(secret);
        List<Callable<Optional<Session>>> both = Stream.of(colleagues.signIn("omar"), colleagues.signIn("omar"))
                .map(half -> (Callable<Optional<Session>>) () -> accounts.enterCode(half, code))
                .toList();
        int letIn = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Session>> entered : threads.invokeAll(both)) {
                letIn += entered.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(letIn).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeSignsInOnce() {
        String recovery = enrolled().recoveryCodes().getFirst();
        assertThat(accounts.enterCode(colleagues.signIn("omar"), recovery.toUpperCase(Locale.ROOT)))
                .isPresent();
        assertThat(accounts.enterCode(colleagues.signIn("omar"), recovery)).isEmpty();
    }

    @Test
    void recoveryCodesAreStoredAsHashes() {
        List<String> recovery = enrolled().recoveryCodes();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(own.read(colleagues.signIn("omar")).recoveryCodes()).isEqualTo(10);
        assertThat(database.shows(SpokenSecret.read(recovery.getFirst()))).isFalse();
    }

    @Test
    void wrongCodesLockTheAccountThoughThePasswordIsRight() {
        String secret = enrolledSecret();
        rooms.clock.pass(STEP);
        for (int attempt = 0; attempt < Rooms.SETTINGS.attempts(); attempt++) {
            assertThat(accounts.enterCode(colleagues.signIn("omar"), "000000")).isEmpty();
        }
        assertThat(accounts.signIn("omar", Colleagues.PASSWORD)).isEmpty();
        rooms.clock.pass(Rooms.SETTINGS.lockOut());
        assertThat(accounts.enterCode(colleagues.signIn("omar"), colleagues.code(secret)))
                .isPresent();
    }

    @Test
    void aHalfSessionEndsSoon() {
        enrolled();
        Session half = colleagues.signIn("omar");
        rooms.clock.pass(Duration.ofMinutes(10));
        assertThat(accounts.session(half.token())).isEmpty();
    }

    @Test
    void anOpenSessionTakesNoCode() {
        String secret = enrolledSecret();
        rooms.clock.pass(STEP);
        Session whole = accounts.enterCode(colleagues.signIn("omar"), colleagues.code(secret))
                .orElseThrow();
        rooms.clock.pass(STEP);
        assertThat(accounts.enterCode(whole, colleagues.code(secret))).isEmpty();
    }

    @Test
    void codesAreRemovedByWhoKnowsThePassword() {
        Session session = enrolled().session();
        assertThat(own.removeCodes(session, "wrong")).isFalse();
        assertThat(own.removeCodes(session, Colleagues.PASSWORD)).isTrue();
        assertThat(colleagues.signIn("omar").due()).isEqualTo(Due.NOTHING);
    }

    @Test
    void aRoleThatTakesCodesEnrolsBeforeTheDeskOpens() {
        Session auditor = colleagues.settled("nadia", Role.AUDITOR);
        assertThat(auditor.due()).isEqualTo(Due.ENROLMENT);
        own.offerCodes(auditor, "");
        Enrolled enrolled =
                own.confirmCodes(auditor, colleagues.offeredCode(auditor)).orElseThrow();
        assertThat(enrolled.session().due()).isEqualTo(Due.NOTHING);
        assertThat(own.read(enrolled.session()).codes()).isEqualTo(Codes.REQUIRED);
        assertThat(own.removeCodes(enrolled.session(), Colleagues.PASSWORD)).isFalse();
    }

    @Test
    void anotherSessionIsSeenAndEnded() {
        Session elsewhere = colleagues.signIn("omar");
        OpenSession other = own.read(omar).sessions().stream()
                .filter(session -> !session.current())
                .findFirst()
                .orElseThrow();
        assertThat(own.endSession(omar, other.id())).isTrue();
        assertThat(accounts.session(elsewhere.token())).isEmpty();
        assertThat(accounts.session(omar.token())).isPresent();
    }

    @Test
    void theSessionsOfOthersAreNotEnded() {
        Session nadia = colleagues.settled("nadia", Role.EDITOR);
        OpenSession hers = own.read(nadia).sessions().getFirst();
        assertThat(own.endSession(omar, hers.id())).isFalse();
        assertThat(accounts.session(nadia.token())).isPresent();
    }

    @Test
    void aSessionThatNobodyUsesEnds() {
        rooms.clock.pass(Rooms.SETTINGS.sessionIdle());
        assertThat(accounts.session(omar.token())).isEmpty();
        assertThat(own.read(colleagues.signIn("omar")).sessions()).hasSize(1);
    }

    @Test
    void aSessionInUseGoesOn() {
        for (int minutes = 0; minutes < 60; minutes += 20) {
            rooms.clock.pass(Duration.ofMinutes(20));
            assertThat(accounts.session(omar.token())).isPresent();
        }
    }

    @Test
    void aPageThatAsksByItselfIsNoUse() {
        rooms.clock.pass(Duration.ofMinutes(20));
        assertThat(accounts.look(omar.token())).isPresent();
        rooms.clock.pass(Duration.ofMinutes(20));
        assertThat(accounts.session(omar.token())).isEmpty();
    }

    @Test
    void useIsNotedOnceAMinute() {
        String before = seenAt();
        rooms.clock.pass(Duration.ofSeconds(50));
        accounts.session(omar.token());
        assertThat(seenAt()).isEqualTo(before);
        rooms.clock.pass(Duration.ofSeconds(20));
        accounts.session(omar.token());
        assertThat(seenAt()).isNotEqualTo(before);
    }

    private Enrolled enrolled() {
        return colleagues.enrol(omar);
    }

    private String enrolledSecret() {
        own.offerCodes(omar, Colleagues.PASSWORD);
        String secret = own.offered(omar).orElseThrow().secret();
        assertThat(own.confirmCodes(omar, colleagues.code(secret))).isPresent();
        return secret;
    }

    private String seenAt() {
        return database.jdbc
                .sql("select max(seen_at)::text from staff_session")
                .query(String.class)
                .single();
    }

    private List<String> staffRows() {
        return database.jdbc
                .sql("select s::text from staff s")
                .query((row, at) -> row.getString(1))
                .list();
    }

    private static void checkRefused(Change change, Refusal refusal) {
        assertThat(change).isEqualTo(new Change.Refused(refusal));
    }
}
