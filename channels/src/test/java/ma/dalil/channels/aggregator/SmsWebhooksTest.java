package ma.dalil.channels.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.DeliveryUpdate;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import ma.dalil.channels.phone.FakeDeliveries;
import ma.dalil.channels.phone.FakeInbox;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.web.RunningServer;
import ma.dalil.channels.web.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsWebhooksTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String SECRET = "shared";
    private static final String MESSAGES = "/channels/sms/operator";
    private static final String STATUS = MESSAGES + "/status";
    private static final String FORM = "id=77&from=0600000001&to=3737&text=Bonjour+%C3%A7a+va&time=2026-11-27T10:00";

    private final FakeInbox inbox = new FakeInbox();
    private final FakeDeliveries deliveries = new FakeDeliveries();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private void serving(Map<String, String> more, Consumer<RunningServer> trying) {
        Map<String, String> properties = new HashMap<>(Map.of("receive.authentication.secret", SECRET));
        properties.putAll(more);
        SmsWebhooks webhooks = new SmsWebhooks(
                SmsSettingsFor.operator(properties),
                inbox,
                deliveries,
                new Workers(16),
                InstantSource.fixed(NOW),
                metrics);
        try (RunningServer server = RunningServer.serving(webhooks)) {
            trying.accept(server);
        }
    }

    private static byte[] hmac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpRequest.Builder signedAt(RunningServer server, Instant time, String target, String body) {
        String timestamp = Long.toString(time.getEpochSecond());
        return server.to(target)
                .header("X-Timestamp", timestamp)
                .header("X-Signature", HexFormat.of().formatHex(hmac(timestamp + "." + body)))
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder signed(RunningServer server, String target, String body) {
        return signedAt(server, NOW, target, body);
    }

    private static int status(RunningServer server, HttpRequest.Builder request) {
        return server.send(request).statusCode();
    }

    @Test
    void aFormIsReadAndStored() {
        serving(
                Map.of(),
                server -> assertThat(status(server, signed(server, MESSAGES, FORM)))
                        .isEqualTo(200));
        assertThat(inbox.messages())
                .containsExactly(new InboundPhoneMessage(
                        "operator",
                        PhoneChannel.SMS,
                        "77",
                        null,
                        PhoneIdentity.ofNumber("+212600000001"),
                        "3737",
                        "Bonjour ça va",
                        List.of(),
                        null));
    }

    @Test
    void jsonIsReadByPaths() {
        Map<String, String> paths = Map.of(
                "receive.fields.id", "sms.mid", "receive.fields.from", "sms.msisdn", "receive.fields.text", "sms.body");
        String json = "{\"sms\":{\"mid\":78,\"msisdn\":\"212600000001\",\"body\":\"ⴰⵣⵓⵍ\"}}";
        serving(
                paths,
                server -> assertThat(status(server, signed(server, MESSAGES, json)))
                        .isEqualTo(200));
        assertThat(inbox.message().messageId()).isEqualTo("78");
        assertThat(inbox.message().sender()).isEqualTo(PhoneIdentity.ofNumber("+212600000001"));
        assertThat(inbox.message().text()).isEqualTo("ⴰⵣⵓⵍ");
    }

    @Test
    void aMessageThatDoesNotNameUsIsForTheConfiguredSender() {
        serving(
                Map.of("send.sender", "3737"),
                server -> server.send(signed(server, MESSAGES, "id=77&from=0600000001&text=Salam")));
        assertThat(inbox.message().recipient()).isEqualTo("3737");
    }

    @Test
    void theSameMessageWithoutAnIdIsKnownAgain() {
        serving(Map.of("receive.fields.id", ""), server -> {
            server.send(signed(server, MESSAGES, FORM));
            server.send(signed(server, MESSAGES, FORM));
            server.send(signed(server, MESSAGES, FORM.replace("10:00", "10:01")));
        });
        List<String> ids =
                inbox.messages().stream().map(InboundPhoneMessage::messageId).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).startsWith("digest-").isNotEqualTo(ids.get(2));
    }

    @Test
    void theDigestIsKeyed() {
        serving(Map.of("receive.fields.id", ""), server -> server.send(signed(server, MESSAGES, FORM)));
        serving(
                Map.of(
                        "receive.fields.id", "",
                        "receive.authentication.scheme", "header",
                        "receive.authentication.secret", "another"),
                server -> server.send(
                        server.to(MESSAGES).header("X-Signature", "another").POST(BodyPublishers.ofString(FORM))));
        assertThat(inbox.messages()).hasSize(2);
        assertThat(inbox.messages().get(0).messageId())
                .isNotEqualTo(inbox.messages().get(1).messageId());
    }

    @Test
    void aProviderThatNobodyConfiguredIsNotThere() {
        serving(Map.of(), server -> {
            assertThat(status(server, signed(server, "/channels/sms/stranger", FORM)))
                    .isEqualTo(404);
            assertThat(status(server, signed(server, "/channels/sms/stranger/status", FORM)))
                    .isEqualTo(404);
        });
    }

    @Test
    void aWrongSignatureIsRefusedAndCounted() {
        serving(
                Map.of(),
                server -> assertThat(status(
                                server, signed(server, MESSAGES, FORM).setHeader("X-Signature", "00".repeat(32))))
                        .isEqualTo(403));
        assertThat(inbox.messages()).isEmpty();
        assertThat(metrics.get("dalil.webhooks.rejected")
                        .tag("provider", "operator")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aMissingSignatureIsRefused() {
        serving(
                Map.of(),
                server -> assertThat(status(server, server.to(MESSAGES).POST(BodyPublishers.ofString(FORM))))
                        .isEqualTo(403));
    }

    @Test
    void aChangedTimeBreaksTheSignature() {
        serving(
                Map.of(),
                server -> assertThat(status(
                                server,
                                signed(server, MESSAGES, FORM)
                                        .setHeader("X-Timestamp", Long.toString(NOW.getEpochSecond() + 1))))
                        .isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void fiveMinutesMayHavePassed(long seconds) {
        serving(
                Map.of(),
                server -> assertThat(status(server, signedAt(server, NOW.plusSeconds(seconds), MESSAGES, FORM)))
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void moreIsARepetition(long seconds) {
        serving(
                Map.of(),
                server -> assertThat(status(server, signedAt(server, NOW.plusSeconds(seconds), MESSAGES, FORM)))
                        .isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "99999999999999999999", "9223372036854775807"})
    void aTimeThatIsNoneIsRefused(String timestamp) {
        serving(
                Map.of(),
                server -> assertThat(
                                status(server, signed(server, MESSAGES, FORM).setHeader("X-Timestamp", timestamp)))
                        .isEqualTo(403));
    }

    @Test
    void aSignatureMayBeInBase64() {
        String timestamp = Long.toString(NOW.getEpochSecond());
        String signature = Base64.getEncoder().encodeToString(hmac(timestamp + "." + FORM));
        serving(
                Map.of(),
                server -> assertThat(
                                status(server, signed(server, MESSAGES, FORM).setHeader("X-Signature", signature)))
                        .isEqualTo(200));
    }

    @Test
    void aSignatureMayBeOfTheBodyAlone() {
        String signature = "sha256=" + HexFormat.of().formatHex(hmac(FORM));
        serving(
                Map.of("receive.authentication.timestamp", ""),
                server -> assertThat(status(
                                server,
                                server.to(MESSAGES)
                                        .header("X-Signature", signature)
                                        .POST(BodyPublishers.ofString(FORM))))
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "shareD", ""})
    void aSecretMayComeInAHeader(String given) {
        Map<String, String> scheme =
                Map.of("receive.authentication.scheme", "header", "receive.authentication.name", "X-Api-Key");
        serving(
                scheme,
                server -> assertThat(status(
                                server,
                                server.to(MESSAGES).header("X-Api-Key", given).POST(BodyPublishers.ofString(FORM))))
                        .isEqualTo(given.equals(SECRET) ? 200 : 403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?token=" + SECRET, "?token=x", ""})
    void aSecretMayComeInTheQuery(String query) {
        Map<String, String> scheme =
                Map.of("receive.authentication.scheme", "query", "receive.authentication.name", "token");
        serving(
                scheme,
                server -> assertThat(status(server, server.to(MESSAGES + query).POST(BodyPublishers.ofString(FORM))))
                        .isEqualTo(query.endsWith(SECRET) ? 200 : 403));
    }

    @Test
    void withoutASecretNobodyIsLetIn() {
        Map<String, String> open =
                Map.of("receive.authentication.secret", "", "receive.authentication.scheme", "header");
        serving(
                open,
                server -> assertThat(status(
                                server,
                                server.to(MESSAGES).header("X-Signature", "").POST(BodyPublishers.ofString(FORM))))
                        .isIn(403, 404));
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledged() {
        inbox.goAway();
        serving(
                Map.of(),
                server -> assertThat(status(server, signed(server, MESSAGES, FORM)))
                        .isEqualTo(503));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=Salam&id=1", "{\"id\":", "id=%zz"})
    void whatCannotBeReadIsRefused(String body) {
        serving(
                Map.of(),
                server -> assertThat(status(server, signed(server, MESSAGES, body)))
                        .isEqualTo(400));
    }

    @Test
    void aShortCodeIsAcknowledgedAndLeftAlone() {
        serving(
                Map.of(),
                server -> assertThat(status(server, signed(server, MESSAGES, "id=1&from=3838&text=Promo")))
                        .isEqualTo(200));
        assertThat(inbox.messages()).isEmpty();
    }

    @Test
    void aReportIsReadInTheProvidersWords() {
        UUID delivery = UUID.randomUUID();
        serving(
                Map.of("report.statuses.DELIVRD", "delivered"),
                server -> assertThat(status(
                                server, signed(server, STATUS, "id=88&reference=" + delivery + "&status=delivrd")))
                        .isEqualTo(200));
        assertThat(deliveries.updates())
                .containsExactly(new DeliveryUpdate("operator", "88", delivery, DeliveryStatus.DELIVERED, null));
    }

    @Test
    void aReportTellsWhyItFailed() {
        serving(
                Map.of("report.failures.5", "permanent"),
                server -> server.send(signed(server, STATUS, "{\"id\":\"88\",\"status\":\"undelivered\",\"code\":5}")));
        assertThat(deliveries.updates())
                .containsExactly(new DeliveryUpdate(
                        "operator", "88", null, DeliveryStatus.UNDELIVERED, new Failure("5", Kind.PERMANENT)));
    }

    @Test
    void aReportWithAWordThatNobodyKnowsIsAcknowledged() {
        serving(
                Map.of(),
                server -> assertThat(status(server, signed(server, STATUS, "id=88&status=teleported")))
                        .isEqualTo(200));
        assertThat(deliveries.updates()).isEmpty();
    }

    @Test
    void aReportWithoutASignatureIsRefused() {
        serving(
                Map.of(),
                server -> assertThat(status(
                                server, server.to(STATUS).POST(BodyPublishers.ofString("id=88&status=delivered"))))
                        .isEqualTo(403));
        assertThat(deliveries.updates()).isEmpty();
    }
}
