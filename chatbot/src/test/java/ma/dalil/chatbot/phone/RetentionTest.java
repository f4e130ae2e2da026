package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class RetentionTest {

    private static final Duration PEOPLE = Duration.ofDays(180);
    private static final Duration MESSAGES = Duration.ofDays(30);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final OfficeDatabase database = new OfficeDatabase();
    private Phones phones = Phones.on(database);

    @BeforeEach
    void empty() {
        phones = Phones.on(database);
        database.jdbc.sql("delete from escalation").update();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void whoWasNotHeardOfForLongIsForgotten() {
        phones.says(Phones.AMINA, "bonjour");
        forgetAfter(PEOPLE.plusDays(1));
        assertThat(List.of(count("phone_person"), count("phone_identity"), count("phone_inbound")))
                .containsOnly(0L);
    }

    @Test
    void whoWasHeardOfStays() {
        phones.says(Phones.AMINA, "bonjour");
        forgetAfter(PEOPLE.minusDays(1));
        assertThat(count("phone_person")).isEqualTo(1);
    }

    @Test
    void whoWasWrittenToStays() {
        phones.says(Phones.AMINA, "bonjour");
        phones.rooms.clock.pass(PEOPLE.minusDays(1));
        UUID person = database.jdbc
                .sql("select id from phone_person")
                .query(UUID.class)
                .single();
        phones.rooms.people.sent(person, phones.rooms.clock.instant());
        forgetAfter(Duration.ofDays(2));
        assertThat(count("phone_person")).isEqualTo(1);
    }

    @Test
    void whoComesBackIsSomebodyNew() {
        phones.says(Phones.AMINA, "bonjour");
        forgetAfter(PEOPLE.plusDays(1));
        assertThat(phones.says(Phones.AMINA, "bonjour").getFirst()).contains("automatique");
    }

    @Test
    void whoHasAnOpenCaseStays() {
        phones.rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        phones.says(Phones.AMINA, "je veux une personne");
        forgetAfter(PEOPLE.plusDays(1));
        assertThat(count("phone_person")).isEqualTo(1);
    }

    @Test
    void theDeliveriesOfAnOpenCaseStay() {
        phones.rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        phones.says(Phones.AMINA, "je veux une personne");
        forgetAfter(MESSAGES.plusDays(1));
        assertThat(count("phone_delivery")).isPositive();
    }

    @Test
    void whoseMessageIsNotAnsweredYetStays() {
        phones.receives(Phones.AMINA, "bonjour");
        forgetAfter(PEOPLE.plusDays(1));
        assertThat(count("phone_inbound")).isEqualTo(1);
    }

    @Test
    void whoOptedOutStaysOptedOut() {
        phones.says(Phones.AMINA, "STOP");
        forgetAfter(PEOPLE.plusDays(1));
        assertThat(count("phone_person")).isZero();
        assertThat(phones.says(Phones.AMINA, "bonjour")).isEmpty();
    }

    @Test
    void aMessageThatIsDoneIsForgottenBeforeItsPerson() {
        phones.says(Phones.AMINA, "bonjour");
        phones.redacts();
        forgetAfter(MESSAGES.plusDays(1));
        assertThat(List.of(count("phone_inbound"), count("phone_delivery"))).containsOnly(0L);
        assertThat(count("phone_person")).isEqualTo(1);
    }

    @Test
    void aMessageOfTheseDaysStays() {
        phones.says(Phones.AMINA, "bonjour");
        phones.redacts();
        forgetAfter(MESSAGES.minusDays(1));
        assertThat(count("phone_inbound")).isEqualTo(1);
    }

    @Test
    void aMessageThatLiesWithTheProviderStays() {
        phones.says(Phones.AMINA, "bonjour");
        forgetAfter(MESSAGES.plusDays(1));
        assertThat(count("phone_inbound")).isEqualTo(1);
    }

    @Test
    void aMessageThatWasSetAsideStaysForStaff() {
        phones.receives(Phones.AMINA, "bonjour");
        phones.conversation.setAside(phones.lend().getFirst(), "poison");
        phones.redacts();
        forgetAfter(MESSAGES.plusDays(1));
        assertThat(phones.rooms.desk.setAside()).hasSize(1);
    }

    @Test
    void codesThatAreOverGo() {
        phones.says(Phones.AMINA, "bonjour");
        phones.says(Phones.AMINA, "code");
        phones.phoneInbox.accept(phones.message(
                PhoneChannel.SMS, PhoneIdentity.ofNumber(Phones.YOUSSEF), "Combien coûte le passeport ?", List.of()));
        phones.answers();
        assertThat(count("join_code")).isPositive();
        assertThat(count("shared_reply")).isPositive();
        forgetAfter(PEOPLE);
        assertThat(List.of(count("join_code"), count("shared_reply"))).containsOnly(0L);
    }

    @Test
    void onlyOneReplicaForgetsAtATime() {
        phones.says(Phones.AMINA, "bonjour");
        phones.rooms.clock.pass(PEOPLE.plus(A_DAY));
        JdbcRetention other = new JdbcRetention(phones.rooms.anotherProcess().database.jdbc);
        phones.rooms.transactions.executeWithoutResult(status -> {
            assertThat(other.isMine()).isTrue();
            assertThat(inAnotherThread(() -> retention().forget().people())).isZero();
        });
        assertThat(retention().forget().people()).isEqualTo(1);
    }

    private static int inAnotherThread(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private void forgetAfter(Duration time) {
        phones.rooms.clock.pass(time);
        retention().forget();
    }

    private Retention retention() {
        return new Retention(
                new JdbcRetention(database.jdbc),
                new RetentionSettings(PEOPLE, MESSAGES, Duration.ofHours(1)),
                phones.rooms.transactions,
                phones.rooms.clock,
                false);
    }

    private long count(String table) {
        return database.jdbc
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
