package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/channels/twilio/messages",
                "/channels/twilio/status",
                "/channels/sms/operator",
                "/channels/sms/operator/status"
            })
    void withoutConfigurationNobodyIsThere(String address) {
        try (RunningServer server = new RunningServer()) {
            assertThat(server.send(server.to(address).POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theRoutesOfAProviderReachTheServer() {
        Routes provider = router -> router.post("/channels/test")
                .handler(request -> request.response().end("taken"));
        try (RunningServer server = RunningServer.serving(provider)) {
            assertThat(server.send(server.to("/channels/test").POST(BodyPublishers.noBody()))
                            .body())
                    .isEqualTo("taken");
        }
    }
}
