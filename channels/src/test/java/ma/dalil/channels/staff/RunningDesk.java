package ma.dalil.channels.staff;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.RunningServer;
import ma.dalil.channels.web.WebSettings;
import ma.dalil.channels.web.Workers;

/// The server with the desk as it is wired, on a free port; what the desk knows is in memory.
public final class RunningDesk implements AutoCloseable {

    final FakeDesk desk = new FakeDesk();
    final FakeWording wording = new FakeWording();
    private final RunningServer server;

    /// @param parts of the desk, beside signing in and cases
    RunningDesk(StaffRoutes... parts) {
        this(false, parts);
    }

    private RunningDesk(boolean secure, StaffRoutes... parts) {
        server = RunningServer.serving(routes(desk, wording, secure, parts));
    }

    static RunningDesk behindTls() {
        return new RunningDesk(true);
    }

    /// The desk's addresses over nothing, for tests that look at addresses alone.
    public static Routes[] routes() {
        return routes(new FakeDesk(), new FakeWording(), false);
    }

    private static Routes[] routes(FakeDesk desk, FakeWording wording, boolean secure, StaffRoutes... more) {
        StaffConfiguration wiring = new StaffConfiguration();
        StaffView view = wiring.staffView(InstantSource.fixed(RunningServer.NOW));
        CaseScreen screen = wiring.caseScreen(desk, wording, view);
        List<StaffRoutes> parts = new ArrayList<>(List.of(
                wiring.signInRoutes(desk, view),
                wiring.caseRoutes(desk, desk, screen, view),
                wiring.replyRoutes(desk, wording, screen, view),
                wiring.cannedRoutes(wording, view)));
        parts.addAll(Arrays.asList(more));
        WebSettings settings = new WebSettings(true, "127.0.0.1", 0, 16, 1_000, 1_000, Duration.ofSeconds(60), secure);
        return new Routes[] {
            wiring.staffRouter(parts, desk, desk, view, new Workers(settings.concurrentRequests()), settings),
            wiring.staffAssets()
        };
    }

    HttpRequest.Builder to(String address) {
        return server.to(address);
    }

    HttpRequest.Builder json(String address, String body) {
        return server.json(address, body);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return server.send(request);
    }

    HttpResponse<InputStream> listen(HttpRequest.Builder request) {
        return server.listen(request);
    }

    @Override
    public void close() {
        server.close();
    }
}
