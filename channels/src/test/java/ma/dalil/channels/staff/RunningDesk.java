package ma.dalil.channels.staff;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.RunningServer;
import ma.dalil.channels.web.WebSettings;
import ma.dalil.channels.web.Workers;

/// The server with the desk as it is wired, on a free port; what the desk knows is in memory.
public final class RunningDesk implements AutoCloseable {

    final FakeDesk desk = new FakeDesk();
    final FakeLearning learning = new FakeLearning();
    final FakeWording wording = new FakeWording();
    private final RunningServer server;

    /// @param parts of the desk, beside signing in and cases
    RunningDesk(StaffRoutes... parts) {
        this(false, view -> List.of(parts));
    }

    /// @param part of the desk that draws its pages with the desk's view
    RunningDesk(Function<StaffView, StaffRoutes> part) {
        this(false, view -> List.of(part.apply(view)));
    }

    private RunningDesk(boolean secure, Function<StaffView, List<StaffRoutes>> parts) {
        server = RunningServer.serving(routes(desk, learning, wording, secure, parts));
    }

    static RunningDesk behindTls() {
        return new RunningDesk(true, view -> List.of());
    }

    /// The desk's addresses over nothing, for tests that look at addresses alone.
    public static Routes[] routes() {
        return routes(new FakeDesk(), new FakeLearning(), new FakeWording(), false, RunningDesk::everyPart);
    }

    /// Every address of the desk and who may use it.
    static AccessList addresses() {
        StaffConfiguration wiring = new StaffConfiguration();
        FakeDesk desk = new FakeDesk();
        FakeAccess access = new FakeAccess(desk);
        StaffView view = wiring.staffView(InstantSource.fixed(RunningServer.NOW), access);
        return wiring.accessList(wiring.staffTable(
                parts(wiring, view, desk, access, new FakeLearning(), new FakeWording(), RunningDesk::everyPart)));
    }

    private static List<StaffRoutes> everyPart(StaffView view) {
        return List.of(
                new HoursRoutes(new FakeHours(), view),
                new SwitchRoutes(new FakeSwitches(), view),
                new FigureRoutes(new FakeFigures(), view),
                new AuditRoutes(new FakeAuditLog(), view));
    }

    private static Routes[] routes(
            FakeDesk desk,
            FakeLearning learning,
            FakeWording wording,
            boolean secure,
            Function<StaffView, List<StaffRoutes>> more) {
        StaffConfiguration wiring = new StaffConfiguration();
        FakeAccess access = new FakeAccess(desk);
        StaffView view = wiring.staffView(InstantSource.fixed(RunningServer.NOW), access);
        List<StaffRoutes> parts = parts(wiring, view, desk, access, learning, wording, more);
        WebSettings settings = new WebSettings(true, "127.0.0.1", 0, 16, 1_000, 1_000, Duration.ofSeconds(60), secure);
        return new Routes[] {
            wiring.staffRouter(
                    wiring.staffTable(parts), desk, desk, view, new Workers(settings.concurrentRequests()), settings),
            wiring.staffAssets()
        };
    }

    private static List<StaffRoutes> parts(
            StaffConfiguration wiring,
            StaffView view,
            FakeDesk desk,
            FakeAccess access,
            FakeLearning learning,
            FakeWording wording,
            Function<StaffView, List<StaffRoutes>> more) {
        CaseScreen screen = wiring.caseScreen(desk, desk.drafts, wording, view);
        List<StaffRoutes> parts = new ArrayList<>(List.of(
                wiring.signInRoutes(desk, access, view),
                wiring.caseRoutes(desk, desk, screen, view),
                wiring.replyRoutes(desk, wording, screen, view),
                wiring.cannedRoutes(wording, view),
                wiring.draftRoutes(desk.drafts, desk, view),
                wiring.policyRoutes(desk.policies, view)));
        parts.addAll(learning.parts(wiring, view));
        parts.addAll(more.apply(view));
        parts.add(wiring.accountRoutes(access.accounts, access.departments, view));
        parts.add(wiring.departmentRoutes(access.departments, view));
        parts.add(wiring.ownAccountRoutes(access.own, view));
        return parts;
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
