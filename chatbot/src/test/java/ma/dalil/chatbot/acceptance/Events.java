package ma.dalil.chatbot.acceptance;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Server-sent events as a client hears them.
final class Events implements AutoCloseable {

    private static final int PATIENT_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Void> heard;
    private final BlockingQueue<String> data = new LinkedBlockingQueue<>();

    private Events(HttpRequest request) {
        heard = client.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body()
                        .filter(line -> line.startsWith("data: "))
                        .map(line -> line.substring("data: ".length()))
                        .forEach(data::add));
    }

    static Events of(HttpRequest.Builder request) {
        return new Events(request.header("Accept", "text/event-stream").build());
    }

    /// The data of the next event that is awaited; those before it are passed over.
    String awaits(Predicate<String> awaited) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENT_SECONDS);
        while (true) {
            String next = data.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("not heard within " + PATIENT_SECONDS + " s");
            }
            if (awaited.test(next)) {
                return next;
            }
        }
    }

    @Override
    public void close() {
        heard.cancel(true);
        client.shutdownNow();
    }
}
