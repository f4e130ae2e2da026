package ma.dalil.channels.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// The demonstration's site on a server of its own, whose content policy allows Dalil's script and frame and its own
/// style sheet. Under the name `localhost` it is another site than Dalil at `127.0.0.1`, and so it is under any port.
final class OtherSite implements AutoCloseable {

    private final HttpServer server;
    private String dalil = "";

    OtherSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fr", exchange -> page(exchange, demonstration("demo-fr.html")));
        server.createContext("/ar", exchange -> page(exchange, demonstration("demo-ar.html")));
        server.createContext(
                "/start",
                exchange -> page(exchange, demonstration("demo-fr.html").replace("=\"end\"", "=\"start\"")));
        server.createContext(
                "/frame", exchange -> page(exchange, "<iframe src=\"" + dalil + "/embed?lang=fr\"></iframe>"));
        server.createContext("/widget-demo/demo.css", exchange -> answer(exchange, "text/css", read("demo.css")));
        server.start();
    }

    /// As it is listed.
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// The same site under a name that is not listed.
    String strangeOrigin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void shows(String dalilsAddress) {
        dalil = dalilsAddress;
    }

    private String demonstration(String name) {
        return read(name).replace("\"/widget.js\"", "\"" + dalil + "/widget.js\"");
    }

    private static String read(String name) {
        return new String(Asset.read("widget/" + name), StandardCharsets.UTF_8);
    }

    private void page(HttpExchange exchange, String html) {
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src " + dalil + "; frame-src " + dalil
                                + "; require-trusted-types-for 'script'");
        answer(exchange, "text/html; charset=utf-8", html);
    }

    private static void answer(HttpExchange exchange, String type, String content) {
        try (exchange) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
