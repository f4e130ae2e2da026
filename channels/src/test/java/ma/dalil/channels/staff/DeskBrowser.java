package ma.dalil.channels.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An officer's browser without scripts: keeps the cookie and sends forms with their hidden field.
final class DeskBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final RunningDesk server;
    private final String cookie;

    /// Signs in.
    DeskBrowser(RunningDesk server) {
        this.server = server;
        HttpResponse<String> answer =
                server.send(form("/staff/sign-in", "", "username", FakeDesk.USERNAME, "password", FakeDesk.PASSWORD));
        this.cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpResponse<String> get(String address) {
        return server.send(server.to(address).header("Cookie", cookie));
    }

    /// @param fields names and values by turns
    HttpResponse<String> post(String address, String... fields) {
        return server.send(form(address, "csrf=" + csrfToken(), fields).header("Cookie", cookie));
    }

    HttpResponse<String> api(String method, String address, String body) {
        return server.send(server.to("/staff/api/v1" + address)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrfToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String csrfToken() {
        Matcher field = CSRF.matcher(get("/staff").body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private HttpRequest.Builder form(String address, String begin, String... fields) {
        StringJoiner body = new StringJoiner("&");
        if (!begin.isEmpty()) {
            body.add(begin);
        }
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return server.to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    static void checkLeadsTo(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(address);
    }
}
