package ma.dalil.channels.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.dalil.channels.Readiness;
import ma.dalil.channels.staff.FakeFigures;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server as it is wired, on a free port, and a client that keeps no cookies and follows no redirects.
public final class RunningServer implements AutoCloseable {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final WebSettings SETTINGS =
            new WebSettings(true, "127.0.0.1", 0, 16, 1_000, 1_000, Duration.ofSeconds(60), false);

    final FakeConversations conversations = new FakeConversations();
    final FakeStopLinks stopLinks = new FakeStopLinks();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    RunningServer() {
        this(SETTINGS);
    }

    RunningServer(WebSettings settings) {
        this(settings, new WidgetSettings(List.of(), false), new StaticListableBeanFactory());
    }

    RunningServer(WidgetSettings widget) {
        this(SETTINGS, widget, new StaticListableBeanFactory());
    }

    RunningServer(WebSettings settings, StaticListableBeanFactory providers) {
        this(settings, new WidgetSettings(List.of(), false), providers);
    }

    private RunningServer(WebSettings settings, WidgetSettings widget, StaticListableBeanFactory providers) {
        Workers pages = new Workers(settings.concurrentRequests());
        Readiness readiness = () -> new Readiness.State(true, "embedded", "lucene", 1, "built-in");
        server = new WebConfiguration()
                .webServer(
                        settings,
                        widget,
                        readiness,
                        conversations,
                        stopLinks,
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        pages,
                        List.of(pages),
                        providers.getBeanProvider(Routes.class));
        server.start();
    }

    /// The server with the webhooks of a provider, or another part of it.
    public static RunningServer serving(Routes... parts) {
        StaticListableBeanFactory providers = new StaticListableBeanFactory();
        providers.addBean("open-data", new WebConfiguration().openData(new FakeFigures(), new Workers(4)));
        for (int part = 0; part < parts.length; part++) {
            providers.addBean("part" + part, parts[part]);
        }
        return new RunningServer(SETTINGS, providers);
    }

    static RunningServer behindTls() {
        return new RunningServer(new WebSettings(true, "127.0.0.1", 0, 16, 1_000, 1_000, Duration.ofSeconds(60), true));
    }

    WebServer server() {
        return server;
    }

    public HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                .timeout(Duration.ofSeconds(20));
    }

    public HttpRequest.Builder json(String address, String body) {
        return to(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public HttpResponse<InputStream> listen(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static JsonNode tree(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        server.stop();
        client.close();
    }
}
