package ma.dalil.channels.demo;

import static ma.dalil.channels.demo.Twilio.AMINA;
import static ma.dalil.channels.demo.Twilio.WHATSAPP_AMINA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    private final Twilio twilio = new Twilio();

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void aTextIsPostedWithASignature() {
        Received received = twilio.taken(Inbound.whatsapp(AMINA, "شحال كيقام الباسبور؟"));
        Service.Webhook webhook = only();
        assertThat(webhook.form())
                .containsEntry("MessageSid", received.messageSid())
                .containsEntry("From", WHATSAPP_AMINA)
                .containsEntry("To", "whatsapp:" + twilio.settings.whatsappNumber())
                .containsEntry("Body", "شحال كيقام الباسبور؟")
                .containsEntry("WaId", "212600000001")
                .containsEntry("NumMedia", "0");
        assertThat(webhook.signature())
                .isEqualTo(Signature.of(twilio.settings.authToken(), twilio.webhook.toString(), webhook.form()));
    }

    @Test
    void postedTwiceItHasOneToken() {
        Received received = twilio.taken(Inbound.sms(AMINA, "bonjour").posted(2));
        assertThat(received.answers().join()).containsExactly(200, 200);
        List<Service.Webhook> posts = twilio.service.at(twilio.webhook);
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0)).isEqualTo(posts.get(1));
    }

    @Test
    void twoMessagesHaveTwoTokens() {
        twilio.taken(Inbound.sms(AMINA, "bonjour"));
        twilio.taken(Inbound.sms(AMINA, "bonjour"));
        assertThat(twilio.service.at(twilio.webhook))
                .extracting(Service.Webhook::token)
                .doesNotHaveDuplicates();
    }

    @Test
    void itIsPostedAgainWhileTheServiceBreaksDown() {
        twilio.service.answers(500, 503);
        Received received = twilio.taken(Inbound.sms(AMINA, "bonjour"));
        assertThat(received.answers().join()).containsExactly(200);
        assertThat(twilio.service.at(twilio.webhook))
                .hasSize(3)
                .extracting(Service.Webhook::token)
                .containsOnly(twilio.service.at(twilio.webhook).getFirst().token());
    }

    @Test
    void aRefusalIsNotPostedAgain() {
        twilio.service.answers(403);
        assertThat(twilio.taken(Inbound.sms(AMINA, "bonjour")).answers().join()).containsExactly(403);
        assertThat(twilio.service.at(twilio.webhook)).hasSize(1);
        assertThat(twilio.phones.messages().getFirst().status()).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void aServiceThatIsAwayIsTold() {
        twilio.service.close();
        assertThat(twilio.taken(Inbound.sms(AMINA, "bonjour")).answers().join()).containsExactly(0);
    }

    @Test
    void aVoiceNoteIsFetchedWithCredentialsFromWhereItLeads() {
        byte[] voice = "OggS".getBytes(StandardCharsets.US_ASCII);
        twilio.taken(Inbound.whatsapp(AMINA, Inbound.Content.Media.of(voice, "audio/ogg")));
        Map<String, String> form = only().form();
        assertThat(form).containsEntry("NumMedia", "1").containsEntry("MediaContentType0", "audio/ogg");
        String path = media();
        assertThat(twilio.send(twilio.anonymous(path)).statusCode()).isEqualTo(401);
        String elsewhere = twilio.get(path).headers().firstValue("Location").orElseThrow();
        assertThat(twilio.get(path).statusCode()).isEqualTo(307);
        assertThat(twilio.send(twilio.anonymous(elsewhere)).body()).isEqualTo("OggS");
    }

    @Test
    void deletedMediaAreGone() {
        byte[] voice = "OggS".getBytes(StandardCharsets.US_ASCII);
        twilio.taken(Inbound.whatsapp(AMINA, Inbound.Content.Media.of(voice, "audio/ogg")));
        String path = media();
        assertThat(twilio.send(twilio.to(path + ".json").DELETE()).statusCode()).isEqualTo(204);
        assertThat(twilio.get(path).statusCode()).isEqualTo(404);
        assertThat(twilio.send(twilio.to(path + ".json").DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void aLocationHasDegrees() {
        twilio.taken(Inbound.whatsapp(AMINA, new Inbound.Content.Location(34.02, -6.84)));
        assertThat(only().form())
                .containsEntry("Latitude", "34.02")
                .containsEntry("Longitude", "-6.84")
                .containsEntry("MessageType", "location");
    }

    @Test
    void aPressedButtonTellsItsPayload() {
        twilio.taken(Inbound.whatsapp(AMINA, new Inbound.Content.Button("Adulte", "passport-adult")));
        assertThat(only().form())
                .containsEntry("Body", "Adulte")
                .containsEntry("ButtonText", "Adulte")
                .containsEntry("ButtonPayload", "passport-adult");
    }

    @Test
    void typingIsShownUntilTheAnswerCame() {
        Received received = twilio.taken(Inbound.whatsapp(AMINA, "Salam"));
        assertThat(type(received.messageSid())).isEqualTo(200);
        assertThat(twilio.phones.showsTyping(AMINA)).isTrue();
        assertThat(twilio.phones.messages().getFirst().status()).isEqualTo(MessageStatus.READ);
        twilio.whatsapp("Merhba");
        assertThat(twilio.phones.showsTyping(AMINA)).isFalse();
    }

    @Test
    void typingIsShownForTwentyFiveSeconds() {
        type(twilio.taken(Inbound.whatsapp(AMINA, "Salam")).messageSid());
        twilio.phones.clock().pass(Duration.ofSeconds(25));
        assertThat(twilio.phones.showsTyping(AMINA)).isFalse();
    }

    @Test
    void typingToNobodyIsRefused() {
        assertThat(type("SM00000000000000000000000000000000")).isEqualTo(404);
    }

    private int type(String messageSid) {
        return twilio.send(twilio.form(
                        "/v2/Indicators/Typing.json", Map.of("messageId", messageSid, "channel", "whatsapp")))
                .statusCode();
    }

    private String media() {
        String address = only().form().getOrDefault("MediaUrl0", "");
        return URI.create(address).getPath();
    }

    private Service.Webhook only() {
        List<Service.Webhook> webhooks = twilio.service.at(twilio.webhook);
        assertThat(webhooks).hasSize(1);
        return webhooks.getFirst();
    }
}
