package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.DeliveryUpdate;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.FakeDeliveries;
import ma.dalil.channels.phone.FakeInbox;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.InboundPhoneMessage.Location;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.twilio.TwilioRequests.Form;
import ma.dalil.channels.web.RunningServer;
import ma.dalil.channels.web.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWebhooksTest {

    private static final String MESSAGES = "/channels/twilio/messages";
    private static final String STATUS = "/channels/twilio/status";
    private static final Form SMS = Form.of(
            "MessageSid",
            "SM1",
            "From",
            "+212600000001",
            "To",
            "+14155550100",
            "Body",
            "Salam, bghit la carte nationale");
    private static final Form WHATSAPP =
            Form.of("MessageSid", "SM2", "From", "whatsapp:+212600000001", "To", "whatsapp:+14155550100");

    private final FakeInbox inbox = new FakeInbox();
    private final FakeDeliveries deliveries = new FakeDeliveries();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RunningServer server = serving(Map.of());

    private RunningServer serving(Map<String, String> more) {
        TwilioSettings settings = TwilioSettingsFor.account("", more);
        return RunningServer.serving(new TwilioWebhooks(settings, inbox, deliveries, new Workers(16), metrics));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> arrives(Form form) {
        HttpResponse<String> answer = server.send(TwilioRequests.signed(server, MESSAGES, form));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> reported(String target, Form form) {
        return server.send(TwilioRequests.signed(server, target, form));
    }

    private double rejected() {
        return metrics.get("dalil.webhooks.rejected")
                .tag("provider", "twilio")
                .counter()
                .count();
    }

    @Test
    void aMessageIsStoredAndAcknowledgedWithNothingToSay() {
        HttpResponse<String> answer = arrives(SMS);
        assertThat(answer.body()).isEqualTo("<Response></Response>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml");
        assertThat(inbox.messages())
                .containsExactly(new InboundPhoneMessage(
                        "twilio",
                        PhoneChannel.SMS,
                        "SM1",
                        null,
                        PhoneIdentity.ofNumber("+212600000001"),
                        "+14155550100",
                        "Salam, bghit la carte nationale",
                        List.of(),
                        null));
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledged() {
        inbox.goAway();
        HttpResponse<String> answer = server.send(TwilioRequests.signed(server, MESSAGES, SMS));
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aWrongSignatureIsRefusedAndCounted() {
        HttpRequest.Builder forged = TwilioRequests.post(server, MESSAGES, SMS)
                .header("X-Twilio-Signature", TwilioRequests.signature("https://elsewhere.example" + MESSAGES, SMS));
        assertThat(server.send(forged).statusCode()).isEqualTo(403);
        assertThat(inbox.messages()).isEmpty();
        assertThat(rejected()).isEqualTo(1);
    }

    @Test
    void aMissingSignatureIsRefused() {
        assertThat(server.send(TwilioRequests.post(server, MESSAGES, SMS)).statusCode())
                .isEqualTo(403);
        assertThat(inbox.messages()).isEmpty();
    }

    @Test
    void aReportWithoutASignatureIsRefused() {
        Form form = Form.of("MessageSid", "SM1", "MessageStatus", "delivered");
        assertThat(server.send(TwilioRequests.post(server, STATUS, form)).statusCode())
                .isEqualTo(403);
        assertThat(deliveries.updates()).isEmpty();
    }

    @Test
    void aChangedParameterBreaksTheSignature() {
        HttpRequest.Builder changed = TwilioRequests.post(server, MESSAGES, SMS.and("Latitude", "34.0"))
                .header("X-Twilio-Signature", TwilioRequests.signature(TwilioRequests.PUBLIC_URL + MESSAGES, SMS));
        assertThat(server.send(changed).statusCode()).isEqualTo(403);
    }

    @Test
    void theSignatureCoversParametersThatNobodyKnows() {
        arrives(SMS.and("SomethingNew", "2027"));
        assertThat(inbox.messages()).hasSize(1);
    }

    @Test
    void theSignatureCoversEveryValueOfARepeatedParameter() {
        arrives(SMS.and("Tag", "b", "Tag", "a", "Tag", "b"));
        assertThat(inbox.messages()).hasSize(1);
    }

    @Test
    void theSignatureCoversTheQueryAsItIsWritten() {
        String target = MESSAGES + "?line=rabat&office=a%20b";
        HttpResponse<String> answer = server.send(TwilioRequests.signed(server, target, SMS));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aQueryThatWasAddedBreaksTheSignature() {
        HttpRequest.Builder changed = TwilioRequests.post(server, MESSAGES + "?line=rabat", SMS)
                .header("X-Twilio-Signature", TwilioRequests.signature(TwilioRequests.PUBLIC_URL + MESSAGES, SMS));
        assertThat(server.send(changed).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"شنو خاصني باش نجدد لاكارط؟", "ⵎⴰⵏ ⵜⵉⴽⴰⵕⴹⵉⵡⵉⵏ?", "Où ? À côté… 🇲🇦"})
    void theFormIsUtf8(String text) {
        arrives(Form.of("MessageSid", "SM1", "From", "+212600000001", "To", "+14155550100", "Body", text));
        assertThat(inbox.message().text()).isEqualTo(text);
    }

    @Test
    void aBrokenEscapeIsRefused() {
        HttpRequest.Builder broken =
                server.to(MESSAGES).header("X-Twilio-Signature", "x").POST(BodyPublishers.ofString("Body=%zz"));
        assertThat(server.send(broken).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyHasALimit() {
        Form huge = SMS.and("Padding", "x".repeat(70_000));
        assertThat(server.send(TwilioRequests.signed(server, MESSAGES, huge)).statusCode())
                .isEqualTo(413);
        assertThat(inbox.messages()).isEmpty();
    }

    @Test
    void forwardedHeadersOfStrangersDoNotCount() {
        try (RunningServer open = serving(Map.of("public-url", ""))) {
            HttpRequest.Builder request = TwilioRequests.post(open, MESSAGES, SMS)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "dalil.example")
                    .header("X-Twilio-Signature", TwilioRequests.signature("https://dalil.example" + MESSAGES, SMS));
            assertThat(open.send(request).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void forwardedHeadersOfAKnownProxyCount() {
        try (RunningServer open = serving(Map.of("public-url", "", "trusted-proxies", "127.0.0.1"))) {
            HttpRequest.Builder request = TwilioRequests.post(open, MESSAGES, SMS)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "dalil.example")
                    .header("X-Forwarded-Port", "8443")
                    .header(
                            "X-Twilio-Signature",
                            TwilioRequests.signature("https://dalil.example:8443" + MESSAGES, SMS));
            assertThat(open.send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ofSeveralForwardedHeadersTheKnownProxysCounts() {
        try (RunningServer open = serving(Map.of("public-url", "", "trusted-proxies", "127.0.0.1"))) {
            HttpRequest.Builder request = TwilioRequests.post(open, MESSAGES, SMS)
                    .header("X-Forwarded-Proto", "http, https")
                    .header("X-Forwarded-Host", "elsewhere.example, dalil.example")
                    .header("X-Twilio-Signature", TwilioRequests.signature("https://dalil.example" + MESSAGES, SMS));
            assertThat(open.send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatIsReadFromTheRequestHasItsQuery() {
        try (RunningServer open = serving(Map.of("public-url", "", "trusted-proxies", "127.0.0.1"))) {
            String target = MESSAGES + "?line=rabat";
            HttpRequest.Builder request = TwilioRequests.post(open, target, SMS)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "dalil.example")
                    .header("X-Twilio-Signature", TwilioRequests.signature("https://dalil.example" + target, SMS));
            assertThat(open.send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theConfiguredAddressCountsMoreThanAKnownProxy() {
        try (RunningServer open = serving(Map.of("trusted-proxies", "127.0.0.1"))) {
            HttpRequest.Builder request =
                    TwilioRequests.signed(open, MESSAGES, SMS).header("X-Forwarded-Host", "elsewhere.example");
            assertThat(open.send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theIdempotencyTokenIsTheSecondKey() {
        server.send(TwilioRequests.signed(server, MESSAGES, SMS).header("I-Twilio-Idempotency-Token", "4f3c"));
        assertThat(inbox.message().idempotencyToken()).isEqualTo("4f3c");
    }

    @Test
    void whatsappIsToldByItsPrefix() {
        arrives(WHATSAPP.and("Body", "Salam", "ProfileName", "Samira", "WaId", "212600000001"));
        assertThat(inbox.message().channel()).isEqualTo(PhoneChannel.WHATSAPP);
        assertThat(inbox.message().sender()).isEqualTo(PhoneIdentity.ofNumber("+212600000001"));
        assertThat(inbox.message().recipient()).isEqualTo("+14155550100");
    }

    @Test
    void aScopedIdentifierBesideTheNumberIsKept() {
        arrives(WHATSAPP.and("ExternalUserId", "whatsapp:MA.1349120865530274"));
        assertThat(inbox.message().sender()).isEqualTo(new PhoneIdentity("+212600000001", "MA.1349120865530274"));
    }

    @Test
    void aScopedIdentifierInsteadOfTheNumberIsAPersonToo() {
        arrives(Form.of("MessageSid", "SM2", "From", "whatsapp:MA.1349120865530274", "To", "whatsapp:+14155550100"));
        assertThat(inbox.message().sender()).isEqualTo(new PhoneIdentity(null, "MA.1349120865530274"));
    }

    @Test
    void aNumberBesideTheScopedIdentifierIsFoundInItsOwnField() {
        arrives(Form.of(
                "MessageSid", "SM2",
                "From", "whatsapp:MA.1349120865530274",
                "WaId", "212600000001",
                "To", "whatsapp:+14155550100"));
        assertThat(inbox.message().sender()).isEqualTo(new PhoneIdentity("+212600000001", "MA.1349120865530274"));
    }

    @Test
    void aScopedIdentifierThatIsNoneDoesNotLoseTheMessage() {
        arrives(WHATSAPP.and("ExternalUserId", "?"));
        assertThat(inbox.message().sender()).isEqualTo(PhoneIdentity.ofNumber("+212600000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INWI", "3737"})
    void whoCannotBeAnsweredIsAcknowledgedAndLeftAlone(String from) {
        arrives(Form.of("MessageSid", "SM1", "From", from, "To", "+14155550100", "Body", "Promo"));
        assertThat(inbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From", "To"})
    void aMessageWithoutItsEssentialsIsRefused(String missing) {
        Form form = new Form(SMS.parameters().stream()
                .filter(each -> !each.getKey().equals(missing))
                .toList());
        HttpResponse<String> answer = server.send(TwilioRequests.signed(server, MESSAGES, form));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"ButtonText,Oui", "ListTitle,Rabat", "ButtonPayload,yes", "ListId,rabat"})
    void aPressedButtonOrAChosenRowSpeaks(String parameter, String text) {
        arrives(WHATSAPP.and(parameter, text));
        assertThat(inbox.message().text()).isEqualTo(text);
    }

    @Test
    void theWordsOfAButtonComeBeforeWhatIsBehindIt() {
        arrives(WHATSAPP.and("Body", "Oui", "ButtonText", "Oui", "ButtonPayload", "yes-1"));
        assertThat(inbox.message().text()).isEqualTo("Oui");
    }

    @Test
    void aLocationIsRead() {
        arrives(WHATSAPP.and("Latitude", "34.0209", "Longitude", "-6.8416"));
        assertThat(inbox.message().location()).isEqualTo(new Location(34.0209, -6.8416));
    }

    @Test
    void aPlaceThatIsNotOnEarthIsNoLocation() {
        arrives(WHATSAPP.and("Latitude", "134", "Longitude", "NaN"));
        assertThat(inbox.message().location()).isNull();
    }

    @Test
    void attachmentsAreListed() {
        arrives(WHATSAPP.and(
                "NumMedia", "2",
                "MediaUrl0", "https://api.twilio.com/media/ME0",
                "MediaContentType0", "audio/ogg",
                "MediaUrl1", "https://api.twilio.com/media/ME1",
                "MediaContentType1", "image/jpeg"));
        assertThat(inbox.message().media())
                .containsExactly(
                        new Media("https://api.twilio.com/media/ME0", "audio/ogg"),
                        new Media("https://api.twilio.com/media/ME1", "image/jpeg"));
    }

    @Test
    void aReportMovesTheDeliveryThatItsAddressNames() {
        UUID delivery = UUID.randomUUID();
        HttpResponse<String> answer = reported(
                STATUS + "?delivery=" + delivery,
                Form.of("MessageSid", "SM9", "MessageStatus", "delivered", "SomethingNew", "1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.updates())
                .containsExactly(new DeliveryUpdate("twilio", "SM9", delivery, DeliveryStatus.DELIVERED, null));
    }

    @Test
    void aReportTellsWhyItFailed() {
        reported(STATUS, Form.of("MessageSid", "SM9", "MessageStatus", "undelivered", "ErrorCode", "30006"));
        assertThat(deliveries.updates())
                .containsExactly(new DeliveryUpdate(
                        "twilio",
                        "SM9",
                        null,
                        DeliveryStatus.UNDELIVERED,
                        new Failure("30006", Failure.Kind.PERMANENT)));
    }

    @Test
    void aReportWithSomebodyElsesDeliveryGoesByTheMessage() {
        reported(STATUS + "?delivery=1", Form.of("MessageSid", "SM9", "MessageStatus", "sent"));
        assertThat(deliveries.updates())
                .containsExactly(new DeliveryUpdate("twilio", "SM9", null, DeliveryStatus.SENT, null));
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,ACCEPTED",
        "scheduled,ACCEPTED",
        "queued,QUEUED",
        "sending,SENDING",
        "sent,SENT",
        "delivered,DELIVERED",
        "undelivered,UNDELIVERED",
        "failed,FAILED",
        "canceled,FAILED",
        "read,READ"
    })
    void everyStatusHasItsWord(String word, DeliveryStatus status) {
        reported(STATUS, Form.of("MessageSid", "SM9", "MessageStatus", word));
        assertThat(deliveries.updates()).extracting(DeliveryUpdate::status).containsExactly(status);
    }

    @Test
    void aStatusThatNobodyKnowsIsAcknowledged() {
        HttpResponse<String> answer = reported(STATUS, Form.of("MessageSid", "SM9", "MessageStatus", "teleported"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.updates()).isEmpty();
    }
}
