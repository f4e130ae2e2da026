package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import ma.dalil.channels.phone.PhoneChannel;
import org.junit.jupiter.api.Test;

class TwilioSettingsTest {

    @Test
    void defaults() {
        TwilioSettings settings = TwilioSettingsFor.properties(Map.of());
        assertThat(settings.accountSid()).isEmpty();
        assertThat(settings.authToken().isEmpty()).isTrue();
        assertThat(settings.apiKey()).isEmpty();
        assertThat(settings.apiKeySecret().isEmpty()).isTrue();
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.apiUrl()).isEmpty();
        assertThat(settings.sms()).isEqualTo(new TwilioSettings.Origin("", ""));
        assertThat(settings.whatsapp()).isEqualTo(new TwilioSettings.Origin("", ""));
        assertThat(settings.templates()).isEmpty();
        assertThat(settings.quickReplies()).isEmpty();
        assertThat(settings.discardContent()).isTrue();
        assertThat(settings.connectLimit()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.answerLimit()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.mediaHosts())
                .containsExactly(
                        "mms.twiliocdn.com", "media.twiliocdn.com", "s3-external-1.amazonaws.com/media.twiliocdn.com/");
    }

    @Test
    void everyPropertyIsMapped() {
        TwilioSettings settings = TwilioSettingsFor.properties(Map.ofEntries(
                Map.entry("account-sid", "AC1"),
                Map.entry("auth-token", "token"),
                Map.entry("api-key", "SK1"),
                Map.entry("api-key-secret", "key"),
                Map.entry("public-url", "https://dalil.example/"),
                Map.entry("trusted-proxies", "10.0.0.1,10.0.0.2"),
                Map.entry("api-url", "http://localhost:9090/"),
                Map.entry("sms.from", "DALIL"),
                Map.entry("sms.messaging-service-sid", "MG1"),
                Map.entry("whatsapp.from", "+212520000000"),
                Map.entry("whatsapp.messaging-service-sid", "MG2"),
                Map.entry("templates.reply-is-ready.ary-Latn", "HX1"),
                Map.entry("quick-replies.2", "HX2"),
                Map.entry("quick-replies.3", "HX3"),
                Map.entry("discard-content", "false"),
                Map.entry("connect-limit", "1s"),
                Map.entry("answer-limit", "2s"),
                Map.entry("media-hosts", "media.example")));
        assertThat(settings.accountSid()).isEqualTo("AC1");
        assertThat(settings.authToken().reveal()).isEqualTo("token");
        assertThat(settings.apiKey()).isEqualTo("SK1");
        assertThat(settings.apiKeySecret().reveal()).isEqualTo("key");
        assertThat(settings.publicUrl()).isEqualTo("https://dalil.example");
        assertThat(settings.trustedProxies()).containsExactlyInAnyOrder("10.0.0.1", "10.0.0.2");
        assertThat(settings.apiUrl()).isEqualTo("http://localhost:9090");
        assertThat(settings.origin(PhoneChannel.SMS)).isEqualTo(new TwilioSettings.Origin("DALIL", "MG1"));
        assertThat(settings.origin(PhoneChannel.WHATSAPP)).isEqualTo(new TwilioSettings.Origin("+212520000000", "MG2"));
        assertThat(settings.templates()).isEqualTo(Map.of("reply-is-ready", Map.of("ary-Latn", "HX1")));
        assertThat(settings.quickReplies()).isEqualTo(Map.of(2, "HX2", 3, "HX3"));
        assertThat(settings.discardContent()).isFalse();
        assertThat(settings.connectLimit()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.answerLimit()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.mediaHosts()).containsExactly("media.example");
    }

    @Test
    void secretsAreNotPrinted() {
        TwilioSettings settings = TwilioSettingsFor.properties(
                Map.of("account-sid", "AC1", "auth-token", "t0ken", "api-key", "SK1", "api-key-secret", "s3cret"));
        assertThat(settings.toString()).doesNotContain("t0ken", "s3cret").contains("[REDACTED]");
    }

    @Test
    void anAccountWithoutATokenIsRefused() {
        assertThatThrownBy(() -> TwilioSettingsFor.properties(Map.of("account-sid", "AC1")))
                .rootCause()
                .hasMessageContaining("auth-token");
    }

    @Test
    void anApiKeyWithoutItsSecretIsRefused() {
        assertThatThrownBy(() -> TwilioSettingsFor.properties(
                        Map.of("account-sid", "AC1", "auth-token", "token", "api-key", "SK1")))
                .rootCause()
                .hasMessageContaining("api-key-secret");
    }
}
