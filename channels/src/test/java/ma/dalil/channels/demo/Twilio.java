package ma.dalil.channels.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A double that waits for nothing, the service behind it, and a client of its API.
final class Twilio implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00.400Z");
    static final String AMINA = "+212600000001";
    static final String WHATSAPP_AMINA = "whatsapp:" + AMINA;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Service service = new Service();
    final URI webhook = service.at("/channels/twilio/messages");
    final URI reports = service.at("/reports");
    final DemoSettings settings = DemoSettings.immediate(webhook);
    final TwilioDouble phones = TwilioDouble.start(settings, new DemoClock(InstantSource.fixed(NOW)));
    final String messages = MessageJson.messages(settings.accountSid());
    private final HttpClient client = HttpClient.newHttpClient();

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(phones.address().resolve(path)).timeout(Duration.ofSeconds(10));
    }

    HttpRequest.Builder to(String path) {
        String credentials = settings.accountSid() + ":" + settings.authToken();
        return anonymous(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    HttpResponse<String> create(Map<String, String> fields) {
        return send(form(messages + ".json", fields));
    }

    HttpResponse<String> sms(String text) {
        return create(smsForm(text));
    }

    Map<String, String> smsForm(String text) {
        return form(AMINA, settings.smsNumber(), text);
    }

    HttpResponse<String> whatsapp(String text) {
        return create(whatsappForm(text));
    }

    Map<String, String> whatsappForm(String text) {
        return form(WHATSAPP_AMINA, "whatsapp:" + settings.whatsappNumber(), text);
    }

    private Map<String, String> form(String to, String from, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("To", to);
        form.put("From", from);
        form.put("Body", text);
        form.put("StatusCallback", reports.toString());
        return form;
    }

    /// A person writes, and the service has taken it.
    Received taken(Inbound inbound) {
        Received received = phones.receive(inbound);
        received.answers().join();
        return received;
    }

    /// Waits for this many reports.
    List<Service.Webhook> reports(int count) {
        Awaitility.await().until(() -> service.at(reports).size() >= count);
        return service.at(reports);
    }

    static JsonNode tree(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        phones.close();
        service.close();
        client.close();
    }
}
