package ma.dalil.chatbot.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A citizen with a conversation, over the HTTP contract.
final class Citizen {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI address;
    private final String id;
    private final String token;

    private Citizen(URI address, String id, String token) {
        this.address = address;
        this.id = id;
        this.token = token;
    }

    static Citizen arrives(URI address) {
        JsonNode opened = JSON.readTree(send(post(address.resolve("/api/v1/conversations"), "{\"language\":\"auto\"}"))
                .body());
        return new Citizen(
                address, opened.get("id").asString(), opened.get("token").asString());
    }

    /// The conversation's identifier.
    String id() {
        return id;
    }

    /// The same conversation after the service came back at another address.
    Citizen at(URI other) {
        return new Citizen(other, id, token);
    }

    JsonNode asks(String text) {
        return asks(UUID.randomUUID(), text);
    }

    JsonNode asks(UUID clientMessageId, String text) {
        HttpResponse<String> response =
                sends(JSON.writeValueAsString(Map.of("clientMessageId", clientMessageId.toString(), "text", text)));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /// Any body at all, as a message.
    HttpResponse<String> sends(String body) {
        return send(authorised(post(conversation("/messages"), body)));
    }

    HttpResponse<String> sends(byte[] body) {
        return send(authorised(HttpRequest.newBuilder(conversation("/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    JsonNode asksForAPerson() {
        return JSON.readTree(send(authorised(post(conversation("/handover"), "{\"contact\":{}}")))
                .body());
    }

    JsonNode transcript() {
        return JSON.readTree(
                send(authorised(HttpRequest.newBuilder(conversation("")))).body());
    }

    /// What happens in the conversation, to be followed.
    HttpRequest.Builder events() {
        return authorised(HttpRequest.newBuilder(conversation("/events")));
    }

    private URI conversation(String rest) {
        return address.resolve("/api/v1/conversations/" + id + rest);
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    static HttpRequest.Builder post(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
