package ma.dalil.chatbot.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.UUID;
import ma.dalil.channels.staff.AccessList.Entry;

/// Somebody at the desk's addresses, who follows no redirects.
///
/// @param token of a session; empty: nobody
record Visitor(WholeDesk desk, String token, String csrfToken) {

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
                : send(to(address).header("Content-Type", type).method(entry.method(), BodyPublishers.ofString(entry.api() ? "{}" : "")));
    }

    /// Whether the role, or how far signing in has come, is what stands in the way.
    boolean isRefused(Entry entry) {
        HttpResponse<String> answer = ask(entry);
        String body = answer.body();
        return switch (answer.statusCode()) {
            case 401 -> true;
            case 403 -> body.contains("takes one of these roles")
                    || body.contains("Signing in is not complete")
                    || body.contains("Accès refusé");
            case 303 -> !entry.finished() && !entry.isOpen();
            default -> false;
        };
    }

    private HttpRequest.Builder to(String address) {
        return desk.to(address).header("Cookie", "dalil_staff=" + token).header("X-CSRF-Token", csrfToken);
    }

    /// A stream of events is left as soon as it has begun.
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return desk.client().send(request.build(), answer -> isStream(answer)
                    ? BodySubscribers.replacing("")
                    : BodySubscribers.ofString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
