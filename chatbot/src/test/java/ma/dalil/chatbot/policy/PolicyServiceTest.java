package ma.dalil.chatbot.policy;

import static ma.dalil.channels.desk.Policies.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Policies.Result;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.State;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.channels.desk.Policies.Version;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyServiceTest {

    private static final Rule DEFAULT = new Rule(ANY, ANY, Use.ANSWER, "");
    private static final Rule JUSTICE = new Rule("justice", ANY, Use.APPROVE_FIRST, "Famille");

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Officer editor = rooms.officer("Aicha Benali", Role.EDITOR);
    private final Officer otherEditor = rooms.officer("Omar Idrissi", Role.EDITOR);
    private final Officer supervisor = rooms.officer("Samira Alaoui", Role.SUPERVISOR);

    @AfterEach
    void withdrawWhatIsLeft() {
        rooms.policies.versions().stream()
                .filter(version -> version.state() == State.DRAFT)
                .forEach(version -> rooms.policies.withdraw(editor, version.number()));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void aDraftBeginsWithTheRulesInForce() {
        Version draft = version(rooms.policies.begin(editor));
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.rules()).isEqualTo(rooms.policies.inForce().rules());
    }

    @Test
    void thereIsOneDraftAtATime() {
        int begun = rooms.policies.begin(editor);
        assertThat(rooms.policies.begin(supervisor)).isEqualTo(begun);
    }

    @Test
    void aDraftGovernsNothing() {
        int inForce = rooms.policies.inForce().number();
        drafted(null);
        assertThat(rooms.policies.inForce().number()).isEqualTo(inForce);
    }

    @Test
    void twoPeopleSignAndTheVersionIsInForceOnEveryReplica() {
        int number = drafted(null);
        assertThat(sign(editor, number)).isEqualTo(Result.DONE);
        assertThat(version(number).state()).isEqualTo(State.DRAFT);
        assertThat(sign(supervisor, number)).isEqualTo(Result.DONE);
        assertThat(version(number).state()).isEqualTo(State.IN_FORCE);
        assertThat(rooms.anotherProcess().policies.inForce().number()).isEqualTo(number);
    }

    @Test
    void onePersonDoesNotSignTwice() {
        int number = drafted(null);
        sign(supervisor, number);
        assertThat(sign(supervisor, number)).isEqualTo(Result.SAME_PERSON);
        assertThat(version(number).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void twoEditorsAreNotEnough() {
        int number = drafted(null);
        sign(editor, number);
        assertThat(sign(otherEditor, number)).isEqualTo(Result.NO_SUPERVISOR);
        assertThat(sign(supervisor, number)).isEqualTo(Result.DONE);
    }

    @Test
    void whatIsSignedIsWhatWasRead() {
        int number = drafted(null);
        String read = version(number).hash();
        rooms.policies.change(otherEditor, number, read, null, List.of(DEFAULT));
        assertThat(rooms.policies.sign(supervisor, number, read)).isEqualTo(Result.CHANGED_MEANWHILE);
    }

    @Test
    void theFirstSignatureEndsAllChange() {
        int number = drafted(null);
        sign(editor, number);
        assertThat(rooms.policies.change(editor, number, version(number).hash(), null, List.of(DEFAULT)))
                .isEqualTo(Result.FROZEN);
    }

    @Test
    void theDatabaseTooRefusesToChangeWhatBearsASignature() {
        int number = drafted(null);
        sign(editor, number);
        checkRefused(
                "update policy_version set body = body || ' ', hash = sha256(convert_to(body || ' ', 'UTF8')) where number = "
                        + number);
    }

    @Test
    void theDatabaseKeepsASignedVersion() {
        int number = signed(null);
        checkRefused("update policy_version set in_force_at = now() where number = " + number);
        checkRefused("delete from policy_version where number = " + number);
        checkRefused("delete from policy_signature where number = " + number);
        checkRefused("truncate policy_signature");
    }

    @Test
    void theDatabaseLetsNoVersionComeIntoForceUnsigned() {
        int number = drafted(null);
        checkRefused("update policy_version set state = 'SIGNED', in_force_at = now() where number = " + number);
        sign(editor, number);
        checkRefused("update policy_version set state = 'SIGNED', in_force_at = now() where number = " + number);
    }

    @Test
    void aHashThatIsNotTheBodysIsRefused() {
        int number = drafted(null);
        checkRefused("update policy_version set body = body || ' ' where number = " + number);
    }

    @Test
    void aVersionComesIntoForceOnItsDay() {
        int before = rooms.policies.inForce().number();
        int number = signed(rooms.clock.instant().plus(Duration.ofDays(2)));
        assertThat(version(number).state()).isEqualTo(State.SIGNED);
        assertThat(rooms.policies.inForce().number()).isEqualTo(before);
        rooms.clock.pass(Duration.ofDays(3));
        assertThat(rooms.policies.inForce().number()).isEqualTo(number);
    }

    @Test
    void aDayThatHasPassedIsTheDayOfTheSignature() {
        int number = signed(rooms.clock.instant().minus(Duration.ofDays(2)));
        assertThat(version(number).inForceSince())
                .isEqualTo(version(number).signatures().getLast().at());
    }

    @Test
    void aVersionThatWasReplacedStaysInTheHistory() {
        int first = signed(null);
        rooms.clock.pass(Duration.ofMinutes(1));
        int second = signed(null);
        assertThat(rooms.policies.versions())
                .extracting(Version::number)
                .startsWith(second, first)
                .endsWith(0);
        assertThat(version(first).state()).isEqualTo(State.REPLACED);
        assertThat(version(first).signatures()).hasSize(2);
    }

    @Test
    void aDraftThatIsGivenUpCannotBeSigned() {
        int number = drafted(null);
        assertThat(rooms.policies.withdraw(editor, number)).isEqualTo(Result.DONE);
        assertThat(sign(supervisor, number)).isEqualTo(Result.FROZEN);
    }

    @Test
    void theBuiltInVersionIsNotChanged() {
        assertThat(rooms.policies.change(editor, 0, "", null, List.of(DEFAULT))).isEqualTo(Result.FROZEN);
        assertThat(rooms.policies.change(editor, 4_000, "", null, List.of(DEFAULT)))
                .isEqualTo(Result.NOT_FOUND);
    }

    @Test
    void everyStepIsRecordedWithItsOfficer() {
        int number = signed(null);
        List<String> steps = new ArrayList<>(database.jdbc
                .sql(
                        "select kind || ' ' || (body::jsonb ->> 'officer') from audit where body::jsonb ->> 'policy' = ? order by number")
                .param(String.valueOf(number))
                .query(String.class)
                .list());
        assertThat(steps)
                .containsExactly(
                        "POLICY_BEGUN " + editor.id(),
                        "POLICY_CHANGED " + editor.id(),
                        "POLICY_SIGNED " + editor.id(),
                        "POLICY_SIGNED " + supervisor.id());
    }

    private int drafted(@Nullable Instant from) {
        int number = rooms.policies.begin(editor);
        assertThat(rooms.policies.change(editor, number, version(number).hash(), from, List.of(DEFAULT, JUSTICE)))
                .isEqualTo(Result.DONE);
        return number;
    }

    private int signed(@Nullable Instant from) {
        int number = drafted(from);
        assertThat(sign(editor, number)).isEqualTo(Result.DONE);
        assertThat(sign(supervisor, number)).isEqualTo(Result.DONE);
        return number;
    }

    private Result sign(Officer officer, int number) {
        return rooms.policies.sign(officer, number, version(number).hash());
    }

    private Version version(int number) {
        return rooms.policies.version(number).orElseThrow();
    }

    private void checkRefused(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.jdbc.sql(statement).update());
    }
}
