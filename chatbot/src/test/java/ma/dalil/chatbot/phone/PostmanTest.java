package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.Sender;
import ma.dalil.channels.phone.Sending;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.phone.FakeSender.Behaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PostmanTest {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final OfficeDatabase database = new OfficeDatabase();
    private Phones phones = new Phones(new Rooms(database));

    @BeforeEach
    void empty() {
        phones = Phones.on(database);
        phones.says(Phones.AMINA, "bonjour"); // the notice of a first contact is not what these tests are about
        phones.sender.sent.clear();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void anAnswerIsSentOnce() {
        assertThat(phones.says(Phones.AMINA, "combien ?")).hasSize(1);
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
    }

    @Test
    void aProviderThatDoesNotSendByTheChannelIsNotAskedTo() {
        phones.sender.channels = Set.of(PhoneChannel.SMS);
        assertThat(phones.says(Phones.AMINA, "combien ?")).isEmpty();
        assertThat(phones.states()).last().isEqualTo("FAILED");
    }

    @Test
    void aFaultAfterHavingSentIsLookedInToAndNotSentAgain() {
        phones.sender.next(Behaviour.TAKE_AND_FAIL);
        phones.says(Phones.AMINA, "combien ?");
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
        assertThat(phones.states()).last().isEqualTo("SENT");
    }

    @Test
    void aFaultWithoutHavingSentIsSentAgain() {
        phones.sender.next(Behaviour.FAIL);
        phones.says(Phones.AMINA, "combien ?");
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
        assertThat(phones.states()).last().isEqualTo("SENT");
    }

    @Test
    void whatIsAbsentAtOnceMayStillArrive() {
        phones.sender.next(Behaviour.FAIL);
        phones.says(Phones.AMINA, "combien ?");
        phones.rooms.clock.pass(Duration.ofMillis(2_200));
        phones.delivers();
        assertThat(phones.sender.sent).isEmpty();
        assertThat(phones.states()).last().isEqualTo("UNSURE");
    }

    @Test
    void aProcessThatEndsWhileSendingIsLookedAfterByAnother() {
        phones.sender.next(Behaviour.TAKE_AND_DIE);
        assertThatThrownBy(() -> phones.says(Phones.AMINA, "combien ?")).isInstanceOf(FakeSender.ProcessEnded.class);
        assertThat(phones.states()).last().isEqualTo("SENDING");
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
        assertThat(phones.states()).last().isEqualTo("SENT");
    }

    @Test
    void whatNobodyCanSayIsSentNoSecondTimeAndLeftToStaff() {
        phones.sender.next(Behaviour.TAKE_AND_FAIL);
        phones.sender.found = Optional.of(new Sender.Found.Unknown());
        phones.says(Phones.AMINA, "combien ?");
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.states()).last().isEqualTo("UNSURE");
        phones.rooms.clock.pass(Duration.ofHours(1));
        phones.delivers();
        assertThat(phones.states()).last().isEqualTo("FAILED");
        assertThat(phones.sender.sent).hasSize(1);
    }

    @Test
    void whatComesAfterWaitsForWhatIsBefore() {
        phones.sender.next(Behaviour.FAIL);
        phones.receives(Phones.AMINA, "un");
        phones.receives(Phones.AMINA, "deux");
        phones.answers();
        phones.delivers();
        assertThat(phones.sender.sent).isEmpty();
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(2);
    }

    @Test
    void aTransientRefusalIsTriedAgainAsOftenAsIsAllowed() {
        Sending later = refusal("20429", Failure.Kind.TRANSIENT);
        phones.sender.refuse(later, later, later, later);
        phones.says(Phones.AMINA, "combien ?");
        for (int i = 0; i < 10; i++) {
            phones.rooms.clock.pass(A_WHILE);
            phones.delivers();
        }
        assertThat(phones.sender.sent).isEmpty();
        assertThat(phones.states()).last().isEqualTo("FAILED");
    }

    @Test
    void whatIsRefusedForNowIsNotSentAgainAtOnce() {
        phones.sender.refuse(refusal("20429", Failure.Kind.TRANSIENT));
        assertThat(phones.says(Phones.AMINA, "combien ?")).isEmpty();
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
    }

    @Test
    void aPermanentRefusalIsTriedOnce() {
        phones.sender.refuse(refusal("21211", Failure.Kind.PERMANENT));
        phones.says(Phones.AMINA, "combien ?");
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).isEmpty();
        assertThat(phones.states()).last().isEqualTo("FAILED");
    }

    @Test
    void whoOptedOutWithTheProviderIsSentNothingMore() {
        phones.sender.refuse(refusal("21610", Failure.Kind.OPTED_OUT));
        phones.says(Phones.AMINA, "combien ?");
        assertThat(phones.says(Phones.AMINA, "combien ?")).isEmpty();
    }

    @Test
    void afterTwentyFourHoursATemplateGoesAndTheReplyWaitsForThePerson() {
        UUID conversation = handedOver();
        phones.rooms.clock.pass(Duration.ofHours(25));
        staffReplies(conversation, "Votre dossier est prêt.");
        phones.delivers();
        assertThat(phones.sender.texts()).containsExactly("template answer-waiting");
        assertThat(phones.says(Phones.AMINA, "oui")).anyMatch(text -> text.contains("Votre dossier est prêt."));
    }

    @Test
    void anSmsHasNoWindow() {
        phones.rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        phones.texts(Phones.YOUSSEF, "une personne svp");
        phones.sender.sent.clear();
        UUID conversation = database.jdbc
                .sql("select conversation_id from phone_person where channel = 'SMS'")
                .query(UUID.class)
                .single();
        phones.rooms.clock.pass(Duration.ofHours(25));
        staffReplies(conversation, "Votre dossier est prêt.");
        phones.delivers();
        assertThat(phones.sender.texts()).singleElement().asString().contains("Votre dossier est pr");
    }

    @Test
    void aTemplateWaitsForTheMorningToo() {
        phones.rooms.clock.pass(Duration.ofHours(13)); // 22 h in Rabat
        phones.sender.refuse(refusal("63016", Failure.Kind.WINDOW_CLOSED));
        assertThat(phones.says(Phones.AMINA, "combien ?")).isEmpty();
        phones.rooms.clock.pass(Duration.ofHours(10).plus(A_WHILE));
        phones.delivers();
        assertThat(phones.sender.texts()).containsExactly("template answer-waiting");
    }

    @Test
    void oneTemplateAsksForAllThatWaits() {
        UUID conversation = handedOver();
        phones.rooms.clock.pass(Duration.ofHours(25));
        staffReplies(conversation, "Un.");
        phones.delivers();
        reply(conversation, "Deux.");
        phones.delivers();
        assertThat(phones.sender.texts()).containsExactly("template answer-waiting");
    }

    @Test
    void theProvidersClockWins() {
        UUID conversation = handedOver();
        phones.sender.refuse(refusal("63016", Failure.Kind.WINDOW_CLOSED));
        staffReplies(conversation, "Votre dossier est prêt.");
        phones.delivers();
        reply(conversation, "Apportez votre carte.");
        phones.delivers();
        assertThat(phones.sender.texts()).containsExactly("template answer-waiting");
    }

    @Test
    void aNotificationWaitsForTheMorning() {
        UUID conversation = handedOver();
        phones.rooms.clock.pass(Duration.ofHours(13)); // 22 h in Rabat
        staffReplies(conversation, "Votre dossier est prêt.");
        phones.delivers();
        assertThat(phones.sender.sent).isEmpty();
        phones.rooms.clock.pass(Duration.ofHours(10).plus(A_WHILE));
        phones.delivers();
        assertThat(phones.sender.texts()).anyMatch(text -> text.contains("Votre dossier est prêt."));
    }

    @Test
    void noMoreGoInASecondThanIsAllowed() {
        JdbcRates rates = new JdbcRates(database.jdbc);
        var now = phones.rooms.clock.instant();
        for (int i = 0; i < 5; i++) {
            assertThat(rates.allow("ours", 5, now)).isTrue();
        }
        assertThat(rates.allow("ours", 5, now)).isFalse();
        assertThat(rates.allow("other", 5, now)).isTrue();
        assertThat(rates.allow("ours", 5, now.plusMillis(200))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Phones.OURS, "*"})
    void whatIsMoreThanARateAllowsGoesALittleLater(String sender) {
        phones.receives(Phones.AMINA, "combien ?");
        phones.answers();
        exhaust(sender);
        phones.delivers();
        assertThat(phones.sender.sent).isEmpty();
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
    }

    @Test
    void waitingForARateIsNoAttempt() {
        phones.receives(Phones.AMINA, "combien ?");
        phones.answers();
        for (int i = 0; i < Rooms.PHONES.sends(); i++) {
            exhaust(Phones.OURS);
            phones.delivers();
            phones.rooms.clock.pass(A_WHILE);
        }
        phones.sender.refuse(refusal("20429", Failure.Kind.TRANSIENT));
        phones.delivers();
        phones.rooms.clock.pass(A_WHILE);
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
    }

    /// Lets one go in some seconds, and so none before.
    private void exhaust(String sender) {
        new JdbcRates(database.jdbc)
                .allow(sender, 1, phones.rooms.clock.instant().plusSeconds(2));
    }

    private UUID handedOver() {
        phones.rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        phones.says(Phones.AMINA, "une personne svp");
        phones.sender.sent.clear();
        return database.jdbc
                .sql("select conversation_id from phone_person")
                .query(UUID.class)
                .single();
    }

    /// Claims the case, which the citizen is told too; that is not what these tests are about.
    private void staffReplies(UUID conversation, String text) {
        Officer officer = phones.rooms.officer("Nadia");
        phones.rooms.desk.claim(officer, caseOf(conversation));
        database.jdbc
                .sql("delete from phone_delivery where state = 'PENDING' and sent_at is null and reply_id is not null")
                .update();
        phones.rooms.desk.reply(officer, caseOf(conversation), text);
        this.officer = officer;
    }

    private Officer officer = new Officer(UUID.randomUUID(), "none", "none", Role.AGENT);

    private void reply(UUID conversation, String text) {
        phones.rooms.desk.reply(officer, caseOf(conversation), text);
    }

    private UUID caseOf(UUID conversation) {
        return database.jdbc
                .sql("select id from escalation where conversation_id = ?")
                .param(conversation)
                .query(UUID.class)
                .single();
    }

    private static Sending refusal(String code, Failure.Kind kind) {
        return new Sending.Refused(new Failure(code, kind));
    }
}
