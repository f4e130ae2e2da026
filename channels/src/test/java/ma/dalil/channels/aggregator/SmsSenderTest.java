package ma.dalil.channels.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import ma.dalil.channels.phone.OutboundPhoneMessage;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.phone.ProviderDouble;
import ma.dalil.channels.phone.ProviderHttp;
import ma.dalil.channels.phone.Sender.Found;
import ma.dalil.channels.phone.Sending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSenderTest {

    private static final UUID DELIVERY = UUID.fromString("7f0f2f6e-0b7a-4f0e-9a38-5a4de1f2c001");
    private static final Instant SINCE = Instant.parse("2026-11-27T10:00:00Z");

    private final ProviderDouble operator = new ProviderDouble();

    @AfterEach
    void stop() {
        operator.close();
    }

    private SmsSender sender(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of("send.url", operator.url() + "/send"));
        properties.putAll(more);
        return new SmsSender(
                "operator",
                SmsSettingsFor.dialect(properties).send(),
                new ProviderHttp(Duration.ofMillis(500), Duration.ofMillis(700)));
    }

    private static OutboundPhoneMessage message(Content content) {
        return new OutboundPhoneMessage(
                DELIVERY, PhoneChannel.SMS, PhoneIdentity.ofNumber("+212600000001"), "3737", content);
    }

    private static OutboundPhoneMessage sms() {
        return message(new Content.Text("Ça coûte 75 DH", List.of()));
    }

    private static Sending refused(String code, Kind kind) {
        return new Sending.Refused(new Failure(code, kind));
    }

    @Test
    void aFormIsSent() {
        operator.answers(200, "{\"id\":\"88\"}");
        assertThat(sender(Map.of("send.constants.type", "unicode")).send(sms()))
                .isEqualTo(new Sending.Accepted("88", DeliveryStatus.ACCEPTED));
        assertThat(operator.last().target()).isEqualTo("/send");
        assertThat(operator.last().field("to")).isEqualTo("+212600000001");
        assertThat(operator.last().field("from")).isEqualTo("3737");
        assertThat(operator.last().field("text")).isEqualTo("Ça coûte 75 DH");
        assertThat(operator.last().field("reference")).isEqualTo(DELIVERY.toString());
        assertThat(operator.last().field("type")).isEqualTo("unicode");
    }

    @Test
    void jsonIsSentUnderTheProvidersNames() {
        operator.answers(202, "{\"result\":{\"mid\":88}}");
        Map<String, String> names = Map.of(
                "send.body", "json",
                "send.plus", "false",
                "send.id", "result.mid",
                "send.fields.to", "msisdn",
                "send.fields.text", "message",
                "send.fields.reference", "ref");
        assertThat(sender(names).send(sms())).isEqualTo(new Sending.Accepted("88", DeliveryStatus.ACCEPTED));
        assertThat(operator.last().header("Content-Type")).isEqualTo("application/json");
        assertThat(operator.last().body())
                .isEqualTo("{\"msisdn\":\"212600000001\",\"from\":\"3737\",\"message\":\"Ça coûte 75 DH\",\"ref\":\""
                        + DELIVERY + "\"}");
    }

    @Test
    void aUserSignsInWithAPassword() {
        operator.answers(200, "{}");
        sender(Map.of("send.credentials.user", "dalil", "send.credentials.password", "pass"))
                .send(sms());
        assertThat(operator.last().header("Authorization"))
                .isEqualTo(
                        "Basic " + Base64.getEncoder().encodeToString("dalil:pass".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHeaderCarriesAKey() {
        operator.answers(200, "{}");
        sender(Map.of("send.credentials.header", "X-Api-Key", "send.credentials.value", "key"))
                .send(sms());
        assertThat(operator.last().header("X-Api-Key")).isEqualTo("key");
    }

    @Test
    void anAnswerWithoutAnIdIsKnownByOurReference() {
        operator.answers(200, "OK");
        assertThat(sender(Map.of()).send(sms()))
                .isEqualTo(new Sending.Accepted(DELIVERY.toString(), DeliveryStatus.ACCEPTED));
    }

    @ParameterizedTest
    @CsvSource({"17,PERMANENT", "99,CONFIGURATION"})
    void anOutcomeMayTellAFailureUnderAGoodStatus(String outcome, Kind kind) {
        operator.answers(200, "{\"code\":" + outcome + "}");
        Map<String, String> outcomes =
                Map.of("send.outcome", "code", "send.success-outcomes", "0", "send.failures.17", "permanent");
        assertThat(sender(outcomes).send(sms())).isEqualTo(refused(outcome, kind));
    }

    @Test
    void anOutcomeMayTellSuccess() {
        operator.answers(200, "{\"code\":0,\"id\":88}");
        assertThat(sender(Map.of("send.outcome", "code", "send.success-outcomes", "0"))
                        .send(sms()))
                .isEqualTo(new Sending.Accepted("88", DeliveryStatus.ACCEPTED));
    }

    @ParameterizedTest
    @CsvSource({"400,CONFIGURATION", "401,CONFIGURATION", "429,TRANSIENT"})
    void aRefusalHasNotSent(int status, Kind kind) {
        operator.answers(status, "no");
        assertThat(sender(Map.of()).send(sms())).isEqualTo(refused(Integer.toString(status), kind));
    }

    @Test
    void aFaultMayHaveSent() {
        operator.answers(503, "");
        assertThat(sender(Map.of()).send(sms())).isEqualTo(new Sending.Unsure("503"));
    }

    @Test
    void silenceMayHaveSent() {
        operator.keepsSilent();
        assertThat(sender(Map.of()).send(sms())).isEqualTo(new Sending.Unsure("no-answer"));
    }

    @Test
    void aRefusedConnectionHasNotSent() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(sender(Map.of("send.url", "http://127.0.0.1:" + nobody)).send(sms()))
                .isEqualTo(refused("unreachable", Kind.TRANSIENT));
    }

    @Test
    void aTemplateIsNothingForSms() {
        assertThat(sender(Map.of()).send(message(new Content.Template("ready", Locale.FRENCH, Map.of()))))
                .isEqualTo(refused("no-template", Kind.CONFIGURATION));
    }

    @Test
    void itServesSmsIfItMaySend() {
        assertThat(sender(Map.of()).serves(PhoneChannel.SMS)).isTrue();
        assertThat(sender(Map.of()).serves(PhoneChannel.WHATSAPP)).isFalse();
        assertThat(sender(Map.of("send.url", "")).serves(PhoneChannel.SMS)).isFalse();
    }

    private Found found(Map<String, String> more) {
        return sender(more).find(sms(), SINCE, id -> false);
    }

    @Test
    void withoutALookUpNothingIsKnown() {
        assertThat(found(Map.of())).isEqualTo(new Found.Unknown());
        assertThat(operator.asked()).isEmpty();
    }

    @Test
    void aMessageIsLookedUpByOurReference() {
        operator.answers(200, "{\"id\":88}");
        assertThat(found(Map.of("send.lookup-url", operator.url() + "/sent/{reference}")))
                .isEqualTo(new Found.Sent("88", DeliveryStatus.ACCEPTED));
        assertThat(operator.last().target()).isEqualTo("/sent/" + DELIVERY);
    }

    @Test
    void aMessageThatIsNotThereIsAbsent() {
        operator.answers(404, "");
        assertThat(found(Map.of("send.lookup-url", operator.url() + "/sent/{reference}")))
                .isEqualTo(new Found.Absent());
    }

    @Test
    void whenTheProviderIsAwayNothingIsKnown() {
        operator.answers(503, "");
        assertThat(found(Map.of("send.lookup-url", operator.url() + "/sent/{reference}")))
                .isEqualTo(new Found.Unknown());
    }
}
