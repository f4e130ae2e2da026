package ma.dalil.chatbot.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
        return entry.stream() ? listen(entry.path()) != 200 : isRefusal(entry, ask(entry));
    }

    private static boolean isRefusal(Entry entry, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401 -> !entry.isOpen();
            case 403 -> REFUSALS.stream().anyMatch(answer.body()::contains);
            case 303 ->
                LED_AWAY.contains(answer.headers().firstValue("Location").orElse(""));
            default -> false;
        };
    }

    /// Listens to a stream of events until it has begun.
    private int listen(String address) {
        try {
            HttpResponse<InputStream> answer = desk.client().send(to(address).build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest.Builder to(String address) {
        return desk.to(address).header("Cookie", "dalil_staff=" + token).header("X-CSRF-Token", csrfToken);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return desk.client().send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
