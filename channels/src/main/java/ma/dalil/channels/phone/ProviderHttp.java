package ma.dalil.channels.phone;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Requests to a provider, bounded in time and size, that follow no redirect. One that changes something is
/// tried once (the JDK repeats a GET by itself when a connection breaks). It tells whether a request that failed
/// may have arrived all the same, which decides whether a message may be sent again.
public final class ProviderHttp implements AutoCloseable {

    /// Nothing of the request had left when it failed.
    public static final class NotSent extends IOException {

        NotSent(Throwable cause) {
            super("the provider cannot be reached", cause);
        }
    }

    /// What came back, read to its end.
    public static final class Answer {

        private final int status;
        private final HttpHeaders headers;
        private final byte[] body;

        Answer(HttpResponse<byte[]> response) {
            this.status = response.statusCode();
            this.headers = response.headers();
            this.body = response.body();
        }

        public int status() {
            return status;
        }

        public HttpHeaders headers() {
            return headers;
        }

        public byte[] body() {
            return Arrays.copyOf(body, body.length);
        }
    }

    private final HttpClient client;
    private final Duration answerLimit;

    /// @param answerLimit from the beginning of a request to the last byte of its answer
    public ProviderHttp(Duration connectLimit, Duration answerLimit) {
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1) // one request to one connection: it is clear what a broken one means
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connectLimit)
                .build();
        this.answerLimit = answerLimit;
    }

    /// @throws NotSent if it did not arrive
    /// @throws IOException if it may have arrived, or the answer is larger than allowed
    public Answer exchange(HttpRequest request, int mostBytes) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            return new Answer(answer.get(answerLimit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("the provider took longer than " + answerLimit.toMillis() + " ms", late);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("stopped while the provider was asked");
            stopped.initCause(stopping);
            throw stopped;
        } catch (ExecutionException failed) {
            throw told(failed.getCause());
        }
    }

    private static IOException told(@Nullable Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return new NotSent(cause);
        }
        return cause instanceof IOException broken ? broken : new IOException("the provider's answer broke off", cause);
    }

    /// Ends what still runs.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
