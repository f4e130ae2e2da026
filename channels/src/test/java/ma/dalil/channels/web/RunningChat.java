package ma.dalil.channels.web;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.dalil.channels.Readiness;
import tools.jackson.databind.json.JsonMapper;

/// The citizen's page and API over [ScriptedConversations], and a browser without JavaScript: it keeps the cookie and
/// follows no redirects.
final class RunningChat implements AutoCloseable {

    private static final WidgetSettings NO_WIDGET = new WidgetSettings(List.of(), false);

    final ScriptedConversations conversations = new ScriptedConversations();
    final FakeStopLinks stopLinks = new FakeStopLinks();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;
    private Optional<String> cookie = Optional.empty();

    private RunningChat(int port, int messages, boolean secure, WidgetSettings widget) {
        WebSettings settings =
                new WebSettings(true, "127.0.0.1", port, 16, 1_000, messages, Duration.ofSeconds(60), secure);
        Readiness readiness = () -> new Readiness.State(true, "embedded", "lucene", 1, "built-in");
        Json json = new Json(JsonMapper.builder().build());
        Workers workers = new Workers(settings.concurrentRequests());
        Assets assets = new Assets();
        ChatTemplate template = new ChatTemplate();
        ChatPage page = new ChatPage(
                conversations,
                workers,
                json,
                limit(1_000),
                limit(messages),
                new ChatCookie(secure),
                template,
                assets.addresses());
        CitizenApi api = new CitizenApi(conversations, workers, json, limit(1_000), limit(messages));
        List<Routes> routes = List.of(
                assets,
                page,
                api,
                new SharedReplyPage(conversations, workers, limit(1_000), template, assets.addresses()),
                new StopPage(stopLinks, workers, limit(messages), template, assets.addresses()),
                new EmbedPage(widget, conversations, workers, template, assets.addresses()),
                new WidgetScript(widget, json.mapper()),
                new WidgetDemo());
        server = new WebServer(settings, readiness, routes, new Problems(json.mapper()), workers, List.of(workers));
        server.start();
    }

    static RunningChat started() {
        return new RunningChat(0, 1_000, false, NO_WIDGET);
    }

    static RunningChat behindTls() {
        return new RunningChat(0, 1_000, true, NO_WIDGET);
    }

    static RunningChat allowing(int messages) {
        return new RunningChat(0, messages, false, NO_WIDGET);
    }

    static RunningChat on(int port) {
        return new RunningChat(port, 1_000, false, new WidgetSettings(List.of(), true));
    }

    /// Which may be shown by a site.
    static RunningChat shownBy(String... origins) {
        return new RunningChat(0, 1_000, false, new WidgetSettings(List.of(origins), false));
    }

    /// Which shows itself on the page of an administration that does not exist.
    static RunningChat demonstrated() {
        return on(0);
    }

    private static RateLimit limit(int perMinute) {
        return new RateLimit(perMinute, System::nanoTime);
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder to(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + address))
                .timeout(Duration.ofSeconds(20));
        cookie.ifPresent(kept -> request.header("Cookie", kept));
        return request;
    }

    /// As another browser.
    void forgetCookie() {
        cookie = Optional.empty();
    }

    HttpResponse<String> get(String address) {
        return send(to(address));
    }

    HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String address, Map<String, String> fields) {
        return send(form(address, fields));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(set -> cookie = Optional.of(set.substring(0, set.indexOf(';'))));
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Sends a form and loads the page that it leads to.
    String page(HttpResponse<String> posted) {
        String location = posted.headers().firstValue("Location").orElseThrow();
        return get(location.replaceFirst("#.*", "")).body();
    }

    @Override
    public void close() {
        server.stop();
        client.close();
    }
}
