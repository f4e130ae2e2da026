package ma.dalil.channels.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.dalil.channels.phone.PhoneChannel;

/// Twilio on a port of this machine. A test starts one with [DemoSettings#immediate], lets people write by [#receive],
/// scripts what goes wrong by [#faults], and sees by [#sentTo] what reached whom.
public final class TwilioDouble implements AutoCloseable {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LIMIT_SECONDS = 20;

    private final DemoClock clock;
    private final Exchange exchange;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    private TwilioDouble(DemoSettings settings, DemoClock clock) {
        this.clock = clock;
        this.exchange = new Exchange(settings, clock);
        this.server = await(vertx.createHttpServer(new HttpServerOptions()
                        .setHost(settings.host())
                        .setPort(settings.port())
                        .setMaxFormAttributeSize(LARGEST_BODY))
                .requestHandler(router())
                .listen());
        exchange.reachedAt(address().toString());
    }

    /// Answers when it returns.
    public static TwilioDouble start(DemoSettings settings, DemoClock clock) {
        return new TwilioDouble(settings, clock);
    }

    private Router router() {
        Router router = Router.router(vertx);
        new TwilioAnswers().install(router);
        new Account(exchange.settings()).install(router);
        new MessagesApi(exchange).install(router);
        new MessageListApi(exchange).install(router);
        new MediaApi(exchange).install(router);
        new TypingApi(exchange).install(router);
        return router;
    }

    /// What the service takes for Twilio's own address.
    public URI address() {
        return URI.create("http://" + exchange.settings().host() + ":" + server.actualPort());
    }

    /// A person sends something; it is on its way when this returns.
    public Received receive(Inbound inbound) {
        return exchange.receive(inbound);
    }

    /// What the service has sent to a person, the oldest first, as the phone shows it: what the service has redacted or
    /// deleted at Twilio stays.
    public List<DemoMessage> sentTo(PhoneChannel channel, String person) {
        return exchange.log().onPhones().stream()
                .filter(message -> !message.inbound()
                        && message.channel() == channel
                        && message.person().equals(person))
                .toList();
    }

    /// All that was sent in either direction, the oldest first.
    public List<DemoMessage> messages() {
        return exchange.log().onPhones();
    }

    /// Tells what a content looks like on a phone.
    ///
    /// @param sid `HX` and 32 hexadecimal digits
    /// @param body with variables as `{{1}}`
    public void describe(String sid, String body, List<String> buttons) {
        exchange.contents().describe(sid, new Contents.Template(body, buttons));
    }

    /// Whether a person is shown that an answer is being written.
    public boolean showsTyping(String person) {
        return exchange.typing().isShown(person);
    }

    public Faults faults() {
        return exchange.faults();
    }

    public Network network() {
        return exchange.network();
    }

    public DemoClock clock() {
        return clock;
    }

    Exchange exchange() {
        return exchange;
    }

    @Override
    public void close() {
        exchange.close();
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
