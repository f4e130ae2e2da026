package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.ProviderDouble;
import ma.dalil.channels.phone.ProviderHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioMediaTest {

    private static final String PATH = "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1";
    private static final String CREDENTIALS = "Basic "
            + Base64.getEncoder()
                    .encodeToString((TwilioSettingsFor.ACCOUNT + ":12345").getBytes(StandardCharsets.UTF_8));

    private final ProviderDouble twilio = new ProviderDouble();
    private final ProviderDouble elsewhere = new ProviderDouble();
    private final TwilioMedia media = media(twilio.url(), Map.of());

    private static TwilioMedia media(String apiUrl, Map<String, String> more) {
        TwilioSettings settings = TwilioSettingsFor.account(apiUrl, more);
        TwilioConfiguration wiring = new TwilioConfiguration();
        ProviderHttp http = wiring.twilioHttp(settings);
        return wiring.twilioMedia(settings, http, wiring.twilioClient(settings, http));
    }

    @AfterEach
    void stop() {
        twilio.close();
        elsewhere.close();
    }

    private String fetched(String url) throws IOException {
        return new String(media.fetch(new Media(url, "audio/ogg"), 100), StandardCharsets.UTF_8);
    }

    private void refused(String url) {
        assertThatIOException().isThrownBy(() -> fetched(url));
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void anAttachmentIsFetchedWithCredentials() throws IOException {
        twilio.answers(200, "OggS");
        assertThat(fetched(twilio.url() + PATH)).isEqualTo("OggS");
        assertThat(twilio.last().header("Authorization")).isEqualTo(CREDENTIALS);
    }

    @Test
    void onlyTheApiIsToldTheCredentials() throws IOException {
        TwilioMedia cached = media(twilio.url(), Map.of("media-hosts", "203.0.113.7"));
        assertThat(cached.request(URI.create(twilio.url() + PATH))
                        .build()
                        .headers()
                        .map())
                .containsKey("Authorization");
        assertThat(cached.request(URI.create("https://203.0.113.7/ME1"))
                        .build()
                        .headers()
                        .map())
                .isEmpty();
    }

    @Test
    void twiliosOwnNameOfTheApiLeadsToTheDouble() throws IOException {
        twilio.answers(200, "OggS");
        assertThat(fetched("https://api.twilio.com" + PATH)).isEqualTo("OggS");
        assertThat(twilio.last().target()).isEqualTo(PATH);
    }

    @Test
    void aRedirectIsFollowedByHand() throws IOException {
        twilio.redirectsTo("/elsewhere/ME1").answers(200, "OggS");
        assertThat(fetched(twilio.url() + PATH)).isEqualTo("OggS");
    }

    @Test
    void aRedirectToAnotherHostIsRefused() {
        twilio.redirectsTo(elsewhere.url() + "/secret");
        refused(twilio.url() + PATH);
    }

    @Test
    void redirectsEnd() {
        for (int i = 0; i < 5; i++) {
            twilio.redirectsTo("/again");
        }
        refused(twilio.url() + PATH);
        assertThat(twilio.asked()).hasSize(4);
    }

    @Test
    void anotherHostIsRefused() {
        refused(elsewhere.url() + PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mms.twiliocdn.com/a",
                "https://mms.twiliocdn.com:8443/a",
                "https://user@mms.twiliocdn.com/a",
                "https://mms.twiliocdn.com.example/a",
                "https://s3-external-1.amazonaws.com/somebody-elses/a",
                "https://s3-external-1.amazonaws.com/media.twiliocdn.com/../somebody-elses/a",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "not an address"
            })
    void whatIsNotTwiliosIsRefused(String url) {
        refused(url);
        assertThat(twilio.asked()).isEmpty();
    }

    @Test
    void anAllowedNameThatLeadsIntoOurNetworkIsRefused() {
        TwilioMedia careless = media("", Map.of("media-hosts", "localhost"));
        assertThatIOException()
                .isThrownBy(() -> careless.fetch(new Media("https://localhost/a", "audio/ogg"), 100))
                .withMessageContaining("private");
    }

    @Test
    void anAttachmentHasALimit() {
        twilio.answers(200, "x".repeat(101));
        refused(twilio.url() + PATH);
    }

    @Test
    @Timeout(20)
    void anAttachmentThatStallsIsGivenUp() {
        twilio.stallsInTheMiddle();
        refused(twilio.url() + PATH);
    }

    @Test
    void anAttachmentThatIsGoneIsTold() {
        twilio.answers(404, "");
        assertThatIOException().isThrownBy(() -> fetched(twilio.url() + PATH)).withMessageContaining("404");
    }

    @Test
    void anAttachmentIsDeletedAtTwilio() {
        twilio.answers(204, "");
        media.delete(new Media(twilio.url() + PATH, "audio/ogg"));
        assertThat(twilio.last().method()).isEqualTo("DELETE");
        assertThat(twilio.last().target()).isEqualTo(PATH);
        assertThat(twilio.last().header("Authorization")).isEqualTo(CREDENTIALS);
    }

    @Test
    void nothingIsDeletedElsewhere() {
        media.delete(new Media(elsewhere.url() + PATH, "audio/ogg"));
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void theWordsOfAMessageAreDeletedAtTwilio() {
        twilio.answers(200, "{\"sid\":\"SM1\",\"body\":\"\"}");
        assertThat(media.redactBody("SM1")).isTrue();
        assertThat(twilio.last().target())
                .isEqualTo("/2010-04-01/Accounts/" + TwilioSettingsFor.ACCOUNT + "/Messages/SM1.json");
        assertThat(twilio.last().body()).isEqualTo("Body=");
    }

    @Test
    void wordsThatMayBeThereStillAreTold() {
        twilio.answers(500, "").answers(429, "{\"code\":20429,\"status\":429}").hangsUp();
        assertThat(media.redactBody("SM1")).isFalse();
        assertThat(media.redactBody("SM1")).isFalse();
        assertThat(media.redactBody("SM1")).isFalse();
    }

    @Test
    void wordsOfAMessageThatIsGoneAreGone() {
        twilio.answers(404, "{\"code\":20404,\"status\":404}");
        assertThat(media.redactBody("SM1")).isTrue();
    }

    @Test
    void deletingIsBestEffort() {
        twilio.hangsUp();
        assertThatCode(() -> media.delete(new Media(twilio.url() + PATH, "audio/ogg")))
                .doesNotThrowAnyException();
    }
}
