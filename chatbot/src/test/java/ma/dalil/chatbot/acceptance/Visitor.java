package ma.dalil.chatbot.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.staff.AccessList.Entry;

/// Somebody at the desk's addresses, who follows no redirects.
///
/// @param token of a session; empty: nobody
record Visitor(WholeDesk desk, String token, String csrfToken) {

    /// As the API says it, twice, and as a page does.
    private static final List<String> REFUSALS =
            List.of("takes one of these roles", "another step of signing in", "Accès refusé");

    /// Where whoever may not be somewhere is led: to sign in, or on with signing in.
    private static final Set<String> LED_AWAY = Set.of("/staff", "/staff/me/password");

    private static final String FORM = "application/x-www-form-urlencoded";

    Visitor withoutSecondToken() {
        return new Visitor(desk, token, "");
    }

    HttpResponse<String> get(String address) {
        return send(to(address).GET());
    }

    HttpResponse<String> post(String address, String form) {
        return send(to(address).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
    }

    /// Asks an address with something that is not there in its variable parts, and with nothing to say.
    HttpResponse<String> ask(Entry entry) {
        String address = entry.path().replaceAll(":\\w+", UUID.randomUUID().toString());
        String type = entry.api() ? "application/json" : FORM;
        return entry.method().equals("GET")
                ? get(address)
                : send(to(address)
                        .header("Content-Type", type)
                        .method(entry.method(), BodyPublishers.ofString(entry.api() ? "{}" : "")));
    }

    /// Whether the role, or how far signing in has come, is what stands in the way.
    boolean isRefused(Entry entry) {
        HttpResponse<String> answer = ask(entry);
        return switch (answer.statusCode()) {
            case 401 -> !entry.isOpen();
            case 403 -> REFUSALS.stream().anyMatch(answer.body()::contains);
            case 303 ->
                LED_AWAY.contains(answer.headers().firstValue("Location").orElse(""));
            default -> false;
        };
    }

    private HttpRequest.Builder to(String address) {
        return desk.to(address).header("Cookie", "dalil_staff=" + token).header("X-CSRF-Token", csrfToken);
    }

    private static boolean isStream(ResponseInfo answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    /// A stream of events is left as soon as it has begun.
    private static BodySubscriber<String> left() {
        return BodySubscribers.mapping(BodySubscribers.ofInputStream(), Visitor::leave);
    }

    private static String leave(InputStream stream) {
        try (stream) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return desk.client()
                    .send(request.build(), answer -> isStream(answer) ? left() : BodySubscribers.ofString(UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
