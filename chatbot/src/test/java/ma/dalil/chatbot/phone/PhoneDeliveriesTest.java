package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.DeliveryUpdate;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.phone.FakeSender.Behaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PhoneDeliveriesTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private Phones phones = new Phones(new Rooms(database));

    @BeforeEach
    void oneAnswerIsSent() {
        phones = Phones.on(database);
        phones.says(Phones.AMINA, "bonjour");
        database.jdbc.sql("delete from phone_delivery").update();
        phones.sender.sent.clear();
        phones.says(Phones.AMINA, "combien ?");
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theInitialStatusIsKeptThoughNoReportComes() {
        assertThat(status()).isEqualTo("QUEUED");
    }

    @Test
    void reportsInDisorderOnlyMoveItForward() {
        report(DeliveryStatus.DELIVERED);
        report(DeliveryStatus.SENT);
        assertThat(status()).isEqualTo("DELIVERED");
        report(DeliveryStatus.READ);
        report(DeliveryStatus.DELIVERED);
        assertThat(status()).isEqualTo("READ");
    }

    @Test
    void aReportOnWhatWeDoNotKnowIsIgnored() {
        phones.reports.update(new DeliveryUpdate(FakeSender.PROVIDER, "SMx", null, DeliveryStatus.READ, null));
        assertThat(status()).isEqualTo("QUEUED");
    }

    @Test
    void whatIsDeliveredIsForgotten() {
        report(DeliveryStatus.DELIVERED);
        assertThat(column("content is null")).isEqualTo("true");
    }

    @Test
    void aReportThatComesBeforeTheAnswerSettlesTheAttempt() {
        phones.sender.next(Behaviour.TAKE_AND_FAIL);
        phones.says(Phones.AMINA, "et le délai ?");
        UUID id = database.jdbc
                .sql("select id from phone_delivery where state = 'UNSURE'")
                .query(UUID.class)
                .single();
        phones.reports.update(
                new DeliveryUpdate(FakeSender.PROVIDER, phones.sender.lastId(), id, DeliveryStatus.DELIVERED, null));
        assertThat(phones.states()).as("without a look at the provider").containsExactly("SENT", "SENT");
        phones.rooms.clock.pass(Duration.ofMinutes(5));
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(2);
        assertThat(phones.states()).containsExactly("SENT", "SENT");
    }

    @Test
    void whatDidNotArriveForAPassingReasonIsSentAgain() {
        fail("30003", Failure.Kind.TRANSIENT);
        phones.rooms.clock.pass(Duration.ofMinutes(1));
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(2);
    }

    @Test
    void aDoubledReportOnTheAttemptBeforeChangesNothing() {
        String first = phones.sender.lastId();
        fail("30003", Failure.Kind.TRANSIENT);
        phones.rooms.clock.pass(Duration.ofMinutes(1));
        phones.delivers();
        report(first, DeliveryStatus.UNDELIVERED, new Failure("30003", Failure.Kind.TRANSIENT));
        phones.rooms.clock.pass(Duration.ofMinutes(5));
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(2);
    }

    @Test
    void aLateReportOnTheAttemptBeforeDoesNotSettleTheNext() {
        String first = phones.sender.lastId();
        UUID delivery = UUID.fromString(column("id"));
        fail("30003", Failure.Kind.TRANSIENT);
        phones.reports.update(new DeliveryUpdate(FakeSender.PROVIDER, first, delivery, DeliveryStatus.SENT, null));
        phones.rooms.clock.pass(Duration.ofMinutes(1));
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(2);
    }

    @Test
    void aNumberThatDoesNotExistIsGivenUp() {
        fail("30006", Failure.Kind.PERMANENT);
        phones.rooms.clock.pass(Duration.ofHours(1));
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(1);
        assertThat(phones.states()).containsExactly("FAILED");
    }

    @Test
    void theClosedWindowToldLateKeepsTheReplyAndSendsATemplate() {
        fail("63016", Failure.Kind.WINDOW_CLOSED);
        phones.delivers();
        assertThat(phones.sender.texts()).last().isEqualTo("template answer-waiting");
        assertThat(phones.states()).first().isEqualTo("WAITING");
        phones.says(Phones.AMINA, "oui");
        assertThat(phones.states()).first().isEqualTo("SENT");
    }

    @Test
    void theClosedWindowToldLateHoldsBackWhatIsSaidAfterIt() {
        fail("63016", Failure.Kind.WINDOW_CLOSED);
        phones.delivers();
        Person person = phones.rooms.people.get(UUID.fromString(column("person_id", "order by number limit 1")));
        phones.rooms.outbox.tell(person, new Content.Text("Encore un mot.", List.of()), false);
        phones.delivers();
        assertThat(phones.sender.texts()).doesNotContain("Encore un mot.");
    }

    @Test
    void whoOptedOutWithTheProviderAsIsToldLateIsSentNothingMore() {
        fail("21610", Failure.Kind.OPTED_OUT);
        assertThat(phones.says(Phones.AMINA, "et le délai ?")).isEmpty();
    }

    private void fail(String code, Failure.Kind kind) {
        report(phones.sender.lastId(), DeliveryStatus.UNDELIVERED, new Failure(code, kind));
    }

    private void report(DeliveryStatus status) {
        report(phones.sender.lastId(), status, null);
    }

    private void report(String id, DeliveryStatus status, @Nullable Failure failure) {
        phones.reports.update(new DeliveryUpdate(FakeSender.PROVIDER, id, null, status, failure));
    }

    private String status() {
        return column("status");
    }

    private String column(String expression) {
        return column(expression, "");
    }

    private String column(String expression, String which) {
        return database.jdbc
                .sql("select (" + expression + ")::text from phone_delivery " + which)
                .query((row, at) -> row.getString(1))
                .single();
    }
}
