package ma.dalil.chatbot.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.dalil.channels.demo.Signature;

/// What Twilio posts when a person has sent a message, signed as Twilio signs.
///
/// @param person a telephone number, after `whatsapp:` one of WhatsApp
/// @param sid the message's identifier
record Webhook(String person, String sid, String text) {

    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String TOKEN = "demo";
    static final String OURS = "+212500000001";
    static final String WHATSAPP = "whatsapp:";

    private static final String ADDRESS = "/channels/twilio/messages";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// A message with an identifier of its own.
    static Webhook of(String person, String text) {
        return new Webhook(person, "SM" + UUID.randomUUID().toString().replace("-", ""), text);
    }

    private Map<String, String> parameters() {
        return new TreeMap<>(Map.of(
                "MessageSid", sid, "AccountSid", ACCOUNT, "From", person, "To", to(), "Body", text, "NumMedia", "0"));
    }

    private String to() {
        return person.startsWith(WHATSAPP) ? WHATSAPP + OURS : OURS;
    }

    /// To a service that is its own public address.
    HttpRequest request(String publicUrl) {
        return request(publicUrl, URI.create(publicUrl));
    }

    /// @param publicUrl what is signed
    /// @param service where it goes
    HttpRequest request(String publicUrl, URI service) {
        Map<String, String> parameters = parameters();
        String body = parameters.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(service.resolve(ADDRESS))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", Signature.of(TOKEN, publicUrl + ADDRESS, parameters))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /// Whether it was acknowledged.
    boolean post(HttpClient client, String publicUrl) throws InterruptedException {
        try {
            return client.send(request(publicUrl), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
