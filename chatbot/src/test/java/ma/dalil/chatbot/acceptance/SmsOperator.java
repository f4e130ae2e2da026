package ma.dalil.chatbot.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.dalil.channels.web.FormBody;

/// An operator by which people write to a number and are answered by a name.
final class SmsOperator implements AutoCloseable {

    private static final String SECRET = "shared";

    private final HttpServer server;
    private final List<FormBody> sent = new CopyOnWriteArrayList<>();

    SmsOperator() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        sent.add(FormBody.of(exchange.getRequestBody().readAllBytes()));
        byte[] answer = "{\"id\":\"%s\"}".formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /// How the service is to be told of it.
    String[] settings() {
        String provider = "--dalil.sms.providers.operator.";
        return new String[] {
            provider + "send.url=http://127.0.0.1:" + server.getAddress().getPort() + "/send",
            provider + "send.sender=DALIL",
            provider + "receive.fields.to=",
            provider + "receive.authentication.scheme=header",
            provider + "receive.authentication.secret=" + SECRET
        };
    }

    /// A message that somebody wrote, as it is posted to the service.
    HttpRequest brings(URI service, String number, String text) {
        String body = "id=" + UUID.randomUUID() + "&from=" + URLEncoder.encode(number, StandardCharsets.UTF_8)
                + "&to=38383&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(service.resolve("/channels/sms/operator"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Signature", SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /// The texts that it sent on, in their order.
    List<String> texts() {
        return sent.stream().map(form -> form.first("text")).toList();
    }

    List<String> senders() {
        return sent.stream().map(form -> form.first("from")).distinct().toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
