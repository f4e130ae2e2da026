package ma.dalil.channels.demo;

import static ma.dalil.channels.demo.Twilio.AMINA;
import static ma.dalil.channels.demo.Twilio.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.dalil.channels.phone.PhoneChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SendingTest {

    private final Twilio twilio = new Twilio();

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void aMessageIsQueued() {
        HttpResponse<String> answer = twilio.sms("75 DH");
        JsonNode message = tree(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(message.get("sid").asString()).matches("SM[0-9a-f]{32}");
        assertThat(message.get("status").asString()).isEqualTo("queued");
        assertThat(message.get("direction").asString()).isEqualTo("outbound-api");
        assertThat(message.get("date_created").asString()).isEqualTo("Wed, 25 Nov 2026 10:00:00 +0000");
        assertThat(message.get("date_sent").isNull()).isTrue();
        assertThat(message.get("error_code").isNull()).isTrue();
        assertThat(message.get("num_segments").asString()).isEqualTo("1");
    }

    @Test
    void byAMessagingServiceItIsAccepted() {
        HttpResponse<String> answer = twilio.create(
                Map.of("To", AMINA, "Body", "x", "MessagingServiceSid", "MG00000000000000000000000000000000"));
        assertThat(tree(answer).get("status").asString()).isEqualTo("accepted");
    }

    @Test
    void whoeverIsNotTheAccountIsRefused() {
        HttpRequest.Builder request =
                twilio.anonymous(twilio.messages + ".json").header("Authorization", "Basic eDp5");
        check(twilio.send(request), 401, 20003);
        check(twilio.send(twilio.anonymous("/v2/Indicators/Typing.json")), 401, 20003);
    }

    @Test
    void anErrorIsToldInTwiliosShape() {
        JsonNode error = tree(twilio.create(Map.of("To", "0600000001", "From", "x", "Body", "x")));
        assertThat(error.get("code").asInt()).isEqualTo(21211);
        assertThat(error.get("status").asInt()).isEqualTo(400);
        assertThat(error.get("message").asString()).isNotEmpty();
        assertThat(error.get("more_info").asString()).isEqualTo("https://www.twilio.com/docs/errors/21211");
    }

    @ParameterizedTest
    @CsvSource({
        "'', +212500000001, x, 21604",
        "+212600000001, '', x, 21603",
        "+212600000001, +212500000001, '', 21602",
        "+212600000001, +212599999999, x, 21606",
        "whatsapp:+212600000001, whatsapp:+212599999999, x, 63007"
    })
    void whatIsWrongHasItsCode(String to, String from, String body, int code) {
        check(twilio.create(Map.of("To", to, "From", from, "Body", body)), 400, code);
    }

    @Test
    void sixteenHundredCharactersAreTakenAndNoMore() {
        assertThat(twilio.sms("ⵣ".repeat(1_600)).statusCode()).isEqualTo(201);
        check(twilio.sms("ⵣ".repeat(1_601)), 400, 21617);
    }

    @Test
    void anSmsIsSentAndDelivered() {
        twilio.sms("75 DH");
        assertThat(twilio.reports(2)).extracting(Service.Webhook::status).containsExactly("sent", "delivered");
    }

    @Test
    void aWhatsAppMessageIsReadToo() {
        twilio.taken(Inbound.whatsapp(AMINA, "Salam"));
        twilio.whatsapp("Merhba");
        assertThat(twilio.reports(3)).extracting(Service.Webhook::status).containsExactly("sent", "delivered", "read");
    }

    @Test
    void aReportIsSigned() {
        twilio.sms("75 DH");
        Service.Webhook report = twilio.reports(1).getFirst();
        assertThat(report.signature())
                .isEqualTo(Signature.of(twilio.settings.authToken(), twilio.reports.toString(), report.form()));
        assertThat(report.form()).containsEntry("To", AMINA).containsKeys("MessageSid", "AccountSid", "ApiVersion");
    }

    @Test
    void whatWasDeliveredHasADate() {
        String sid = tree(twilio.sms("75 DH")).get("sid").asString();
        twilio.reports(2);
        JsonNode message = tree(twilio.get(twilio.messages + "/" + sid + ".json"));
        assertThat(message.get("status").asString()).isEqualTo("delivered");
        assertThat(message.get("date_sent").asString()).isEqualTo("Wed, 25 Nov 2026 10:00:00 +0000");
    }

    @Test
    void outsideTheWindowFreeTextFails() {
        twilio.taken(Inbound.whatsapp(AMINA, "Salam"));
        twilio.phones.clock().pass(Duration.ofHours(24));
        assertThat(twilio.whatsapp("Merhba").statusCode()).isEqualTo(201);
        Service.Webhook report = twilio.reports(1).getFirst();
        assertThat(report.status()).isEqualTo("failed");
        assertThat(report.form()).containsEntry("ErrorCode", "63016");
    }

    @Test
    void outsideTheWindowATemplateArrives() {
        twilio.phones.describe("HX00000000000000000000000000000001", "Dossier {{1}}", List.of("Répondre"));
        Map<String, String> form = twilio.whatsappForm("");
        form.put("ContentSid", "HX00000000000000000000000000000001");
        form.put("ContentVariables", "{\"1\":\"DL-7K2Q\"}");
        twilio.create(form);
        assertThat(twilio.reports(3)).extracting(Service.Webhook::status).containsExactly("sent", "delivered", "read");
        DemoMessage message = twilio.phones.sentTo(PhoneChannel.WHATSAPP, AMINA).getFirst();
        assertThat(message.body()).isEqualTo("Dossier DL-7K2Q");
        assertThat(message.buttons()).containsExactly("Répondre");
    }

    @Test
    void aContentThatNobodyDescribedShowsItsVariables() {
        Map<String, String> form = twilio.whatsappForm("");
        form.put("ContentSid", "HX00000000000000000000000000000002");
        form.put("ContentVariables", "{\"1\":\"Quel passeport ?\",\"2\":\"Adulte\",\"3\":\"Mineur\"}");
        twilio.create(form);
        DemoMessage message = twilio.phones.sentTo(PhoneChannel.WHATSAPP, AMINA).getFirst();
        assertThat(message.body()).isEqualTo("Quel passeport ?");
        assertThat(message.buttons()).containsExactly("Adulte", "Mineur");
    }

    @Test
    void variablesThatAreNoJsonAreRefused() {
        Map<String, String> form = twilio.whatsappForm("");
        form.put("ContentSid", "HX00000000000000000000000000000002");
        form.put("ContentVariables", "1=x");
        check(twilio.create(form), 400, 21656);
    }

    @Test
    void whoeverOptedOutGetsNoSmsUntilTheyOptIn() {
        twilio.taken(Inbound.sms(AMINA, " stop "));
        check(twilio.sms("75 DH"), 400, 21610);
        twilio.taken(Inbound.sms(AMINA, "START"));
        assertThat(twilio.sms("75 DH").statusCode()).isEqualTo(201);
    }

    @Test
    void wordsOfOtherLanguagesDoNotOptOutWithTwilio() {
        twilio.taken(Inbound.sms(AMINA, "ARRET"));
        assertThat(twilio.sms("75 DH").statusCode()).isEqualTo(201);
    }

    @Test
    void aPersonWhoseNumberIsHiddenIsReached() {
        twilio.taken(Inbound.whatsapp("MA.1234", "Salam"));
        Map<String, String> form = twilio.whatsappForm("Merhba");
        form.put("To", "whatsapp:MA.1234");
        assertThat(twilio.create(form).statusCode()).isEqualTo(201);
        assertThat(twilio.reports(3)).extracting(Service.Webhook::status).endsWith("read");
    }

    private static void check(HttpResponse<String> answer, int status, int code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer).get("code").asInt()).isEqualTo(code);
    }
}
