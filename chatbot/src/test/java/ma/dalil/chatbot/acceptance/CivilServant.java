package ma.dalil.chatbot.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A civil servant who is signed in, over the desk's JSON.
final class CivilServant {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/staff/api/v1";

    private final URI address;
    private final String cookie;
    private final String csrfToken;

    private CivilServant(URI address, String cookie, String csrfToken) {
        this.address = address;
        this.cookie = cookie;
        this.csrfToken = csrfToken;
    }

    static CivilServant signsIn(URI address, String username, String password) {
        HttpResponse<String> answer = Citizen.send(Citizen.post(
                address.resolve(API + "/session"),
                JSON.writeValueAsString(Map.of("username", username, "password", password))));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return new CivilServant(
                address,
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
                JSON.readTree(answer.body()).get("csrfToken").asString());
    }

    /// Whoever is signed in on a page already.
    ///
    /// @param cookie name and value
    static CivilServant of(URI address, String cookie, String csrfToken) {
        return new CivilServant(address, cookie, csrfToken);
    }

    /// The same session at another replica.
    CivilServant at(URI other) {
        return new CivilServant(other, cookie, csrfToken);
    }

    /// Identifiers of the cases in a list.
    List<String> cases(String queue) {
        List<String> ids = new ArrayList<>();
        reads("/cases?queue=" + queue)
                .get("cases")
                .forEach(line -> ids.add(line.get("id").asString()));
        return ids;
    }

    JsonNode reads(String path) {
        HttpResponse<String> answer = Citizen.send(get(API + path));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// @return the status
    int does(String path, Object body) {
        return posts(path, body).statusCode();
    }

    /// @return what was answered
    JsonNode makes(String path, Object body) {
        HttpResponse<String> answer = posts(path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> posts(String path, Object body) {
        return Citizen.send(HttpRequest.newBuilder(address.resolve(API + path))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrfToken)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /// The reference of the case that the desk gives next; empty if none waits.
    Optional<String> takesNext() {
        JsonNode id = makes("/cases/next", Map.of()).get("id");
        return id.isNull() ? Optional.empty() : Optional.of(reference(id.asString()));
    }

    private String reference(String caseId) {
        return reads("/cases/" + caseId).get("summary").get("reference").asString();
    }

    int claims(String caseId) {
        return does("/cases/" + caseId + "/claim", Map.of());
    }

    int replies(String caseId, String text) {
        return does("/cases/" + caseId + "/replies", Map.of("text", text));
    }

    int closes(String caseId) {
        return does("/cases/" + caseId + "/close", Map.of());
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
    }
}
