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
import ma.dalil.channels.desk.Role;

/// An officer who uses the pages of a desk from a browser without scripts.
final class DeskVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final RunningDesk server;
    private final String cookie;

    private DeskVisitor(RunningDesk server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    static DeskVisitor with(RunningDesk server, Role... roles) {
        return new DeskVisitor(server, "dalil_staff=" + server.desk.session(roles));
    }

    HttpResponse<String> get(String address) {
        return server.send(server.to(address).header("Cookie", cookie));
    }

    /// The page, which is there.
    String page(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /// @param fields names and values by turns
    HttpResponse<String> post(String address, String... fields) {
        StringJoiner body = new StringJoiner("&");
        body.add("csrf=" + encoded(csrfToken()));
        for (int field = 0; field < fields.length; field += 2) {
            body.add(encoded(fields[field]) + "=" + encoded(fields[field + 1]));
        }
        HttpRequest.Builder request = server.to(address)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        return server.send(request);
    }

    /// Changes something over JSON.
    ///
    /// @param address after the API's beginning
    HttpResponse<String> json(String method, String address, String body) {
        return server.send(server.to(StaffRouter.API + address)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrfToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String csrfToken() {
        Matcher found = CSRF.matcher(get("/staff").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
