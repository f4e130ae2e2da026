package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import ma.dalil.channels.web.EventStream;

/// Every address of the desk and who may use it: the one list that the router installs, that the documents print, and
/// that a test walks through as each role.
final class StaffTable {

    /// Works a request out on a thread that may wait.
    @FunctionalInterface
    interface Work {

        /// @throws Problem for what is refused
        /// @throws java.util.NoSuchElementException for what is not there
        StaffAnswer answer(StaffCall call) throws InterruptedException;
    }

    /// Answers with JSON what is returned.
    @FunctionalInterface
    interface Reading {

        Object read(StaffCall call) throws InterruptedException;
    }

    /// Writes to a stream for as long as it is open.
    @FunctionalInterface
    interface Streaming {

        /// @param lastEvent the last event that the client saw; -1 if it saw none
        void follow(StaffCall call, long lastEvent, EventStream stream) throws InterruptedException;
    }

    /// What becomes of a request.
    sealed interface Handling {

        record Answering(Work work) implements Handling {}

        record Following(Streaming work) implements Handling {}
    }

    record Route(HttpMethod method, String path, Who who, Handling handling) {

        /// Whether what is refused is told as problem+json.
        boolean isApi() {
            return path.startsWith(StaffRouter.API);
        }

        /// Changes repeat the session's second token.
        boolean isChange() {
            return !method.equals(HttpMethod.GET) && !who.isAnyone();
        }
    }

    /// A link in the head of the pages.
    ///
    /// @param words the key of its words
    record Menu(String words, String address, Who who) {}

    private final List<Route> routes = new ArrayList<>();
    private final List<Menu> menu = new ArrayList<>();

    StaffTable(List<StaffRoutes> parts) {
        parts.forEach(part -> part.describe(this));
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    List<Menu> menu() {
        return List.copyOf(menu);
    }

    /// A page, or a file, that is read.
    void page(String path, Who who, Work work) {
        add(HttpMethod.GET, path, who, work);
    }

    /// A page with a link in the head.
    void menu(String words, String path, Who who, Work work) {
        link(words, path, who);
        page(path, who, work);
    }

    /// A link in the head, for those who are more than its page lets in.
    void link(String words, String path, Who who) {
        menu.add(new Menu(words, path, who));
    }

    /// A form that is sent.
    void form(String path, Who who, Work work) {
        add(HttpMethod.POST, path, who, work);
    }

    /// JSON that is read.
    void read(String path, Who who, Reading reading) {
        add(HttpMethod.GET, StaffRouter.API + path, who, call -> new StaffAnswer.Data(200, reading.read(call)));
    }

    /// A change by JSON.
    void change(HttpMethod method, String path, Who who, Work work) {
        add(method, StaffRouter.API + path, who, work);
    }

    void stream(String path, Who who, Streaming work) {
        routes.add(new Route(HttpMethod.GET, StaffRouter.API + path, who, new Handling.Following(work)));
    }

    private void add(HttpMethod method, String path, Who who, Work work) {
        routes.add(new Route(method, path, who, new Handling.Answering(work)));
    }
}
