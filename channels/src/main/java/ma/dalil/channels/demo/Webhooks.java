package ma.dalil.channels.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Signed posts to the service.
final class Webhooks implements AutoCloseable {

    /// What is told of a service that did not answer at all.
    static final int UNREACHABLE = 0;

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final DemoSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    Webhooks(DemoSettings settings) {
        this.settings = settings;
    }

    /// Posts once.
    ///
    /// @return the status of the answer
    int post(String address, Map<String, String> form, String idempotencyToken) throws InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", Signature.of(settings.authToken(), address, form))
                .header("I-Twilio-Idempotency-Token", idempotencyToken)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return UNREACHABLE;
        }
    }

    /// Posts again, under the same token, while the service is away or answers with a fault of its own.
    int postUntilTaken(String address, Map<String, String> form, String idempotencyToken) throws InterruptedException {
        int status = post(address, form, idempotencyToken);
        for (int attempt = 1; isFault(status) && attempt < settings.webhookAttempts(); attempt++) {
            Thread.sleep(settings.retryPause());
            status = post(address, form, idempotencyToken);
        }
        return status;
    }

    private static boolean isFault(int status) {
        return status == UNREACHABLE || status >= 500;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
