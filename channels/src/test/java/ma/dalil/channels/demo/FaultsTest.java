package ma.dalil.channels.demo;

import static ma.dalil.channels.demo.Twilio.AMINA;
import static ma.dalil.channels.demo.Twilio.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import ma.dalil.channels.phone.PhoneChannel;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Twilio twilio = new Twilio();

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void tooManyRequestsAsOftenAsScripted() {
        twilio.phones.faults().next(new Fault.TooManyRequests(), 2);
        assertThat(List.of(twilio.sms("1"), twilio.sms("2"), twilio.sms("3")))
                .extracting(HttpResponse::statusCode)
                .containsExactly(429, 429, 201);
        assertThat(sent()).extracting(DemoMessage::body).containsExactly("3");
    }

    @Test
    void aBreakdownBeforeSendingSendsNothing() {
        twilio.phones.faults().next(new Fault.BreaksDown(503, false), 1);
        assertThat(twilio.sms("75 DH").statusCode()).isEqualTo(503);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aBreakdownAfterSendingHasSent() {
        twilio.phones.faults().next(new Fault.BreaksDown(500, true), 1);
        assertThat(twilio.sms("75 DH").statusCode()).isEqualTo(500);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aRequestThatIsNeverAnsweredHasSent() {
        twilio.phones.faults().next(new Fault.NeverAnswers(), 1);
        HttpRequest.Builder impatient =
                twilio.form(twilio.messages + ".json", twilio.smsForm("75 DH")).timeout(Duration.ofMillis(300));
        assertThatThrownBy(() -> twilio.send(impatient)).hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aLateAnswerComes() {
        twilio.phones.faults().next(new Fault.AnswersAfter(Duration.ofMillis(50)), 1);
        assertThat(twilio.sms("75 DH").statusCode()).isEqualTo(201);
    }

    @Test
    void aRefusalHasItsCode() {
        twilio.phones.faults().next(new Fault.Refuses(TwilioError.NOT_MOBILE), 1);
        assertThat(tree(twilio.sms("75 DH")).get("code").asInt()).isEqualTo(21614);
    }

    @Test
    void whatDoesNotArriveIsToldAfterwards() {
        twilio.phones.faults().next(new Fault.Undelivered(30003), 1);
        assertThat(twilio.sms("75 DH").statusCode()).isEqualTo(201);
        List<Service.Webhook> reports = twilio.reports(2);
        assertThat(reports).extracting(Service.Webhook::status).containsExactly("sent", "undelivered");
        assertThat(reports.getLast().form()).containsEntry("ErrorCode", "30003");
    }

    @Test
    void aLastingFaultLastsUntilItIsEnded() {
        twilio.phones.faults().lasting(new Fault.TooManyRequests());
        assertThat(twilio.sms("1").statusCode()).isEqualTo(429);
        assertThat(twilio.sms("2").statusCode()).isEqualTo(429);
        twilio.phones.faults().lasting(null);
        assertThat(twilio.sms("3").statusCode()).isEqualTo(201);
    }

    @Test
    void reportsComeInDisorderAndDoubled() {
        twilio.phones.faults().reverseReports(true);
        twilio.phones.faults().doubleReports(true);
        twilio.sms("75 DH");
        assertThat(twilio.reports(4))
                .extracting(Service.Webhook::status)
                .containsExactly("delivered", "delivered", "sent", "sent");
    }

    @Test
    void withoutANetworkAMessageStaysSentUntilItIsBack() {
        twilio.phones.network().leave();
        twilio.sms("75 DH");
        assertThat(twilio.reports(1)).extracting(Service.Webhook::status).containsExactly("sent");
        assertThat(sent().getFirst().status()).isEqualTo(MessageStatus.SENT);
        twilio.phones.network().comeBack();
        assertThat(twilio.reports(2)).extracting(Service.Webhook::status).containsExactly("sent", "delivered");
    }

    @Test
    void withoutANetworkWhatAPersonWritesWaits() {
        twilio.phones.network().leave();
        Received first = twilio.phones.receive(Inbound.sms(AMINA, "un"));
        Received second = twilio.phones.receive(Inbound.sms(AMINA, "deux"));
        assertThat(first.answers()).isNotDone();
        twilio.phones.network().comeBack();
        second.answers().join();
        assertThat(twilio.service.at(twilio.webhook))
                .extracting(webhook -> webhook.form().get("Body"))
                .containsExactly("un", "deux");
    }

    @Test
    void aSearchBreaksDownAsOftenAsScripted() {
        twilio.phones.faults().breakLists(1);
        assertThat(twilio.get(twilio.messages + ".json").statusCode()).isEqualTo(503);
        assertThat(twilio.get(twilio.messages + ".json").statusCode()).isEqualTo(200);
    }

    private List<DemoMessage> sent() {
        Awaitility.await()
                .until(() -> twilio.phones.messages().stream()
                        .noneMatch(message -> message.status() == MessageStatus.QUEUED));
        return twilio.phones.sentTo(PhoneChannel.SMS, AMINA);
    }
}
