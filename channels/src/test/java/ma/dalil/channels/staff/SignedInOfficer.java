package ma.dalil.channels.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;

/// Somebody with roles who uses the desk without scripts.
final class SignedInOfficer {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final RunningDesk server;
    private final String cookie;
    private final String csrf;

    private SignedInOfficer(RunningDesk server, String cookie) {
        this.server = server;
        this.cookie = cookie;
        Matcher token = CSRF.matcher(get("/staff").body());
        if (!token.find()) {
            throw new AssertionError("nobody is signed in");
        }
        this.csrf = token.group(1);
    }

    static SignedInOfficer signedIn(RunningDesk server, Role... roles) {
        server.desk.officer = new Officer(new UUID(0, 2), FakeDesk.USERNAME, "Nadia Berrada", roles);
        HttpResponse<String> answer = server.send(
                form(server.to("/staff/sign-in"), "username", FakeDesk.USERNAME, "password", FakeDesk.PASSWORD));
        String given = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new SignedInOfficer(server, given.substring(0, given.indexOf(';')));
    }

    HttpResponse<String> get(String address) {
        return server.send(server.to(address).header("Cookie", cookie));
    }

    /// Posts a form with the session's second token.
    HttpResponse<String> post(String address, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "csrf";
        all[fields.length + 1] = csrf;
        return server.send(form(server.to(address).header("Cookie", cookie), all));
    }

    /// Sends JSON with the session's second token.
    HttpResponse<String> send(String method, String address, String body) {
        return server.send(server.to(address)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(String.valueOf(answer.statusCode()));
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String... fields) {
        StringJoiner body = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }
}
