package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import ma.dalil.channels.demo.DemoClock;
import ma.dalil.channels.demo.DemoSettings;
import ma.dalil.channels.demo.TwilioDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How fast webhooks are acknowledged while answers are made behind: run by name (`-Dtest=WebhookLoadRun`). Requests
/// leave at their time whether or not those before were answered, and the time counts from when each should have left.
@Timeout(300)
class WebhookLoadRun {

    private static final int PER_SECOND = 200;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 30;
    private static final int PEOPLE = 2_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path home;

    @Test
    void webhooksAreAcknowledgedWhileAnswersAreMade() throws Exception {
        DemoSettings settings = DemoSettings.immediate(URI.create("http://localhost:1/none"));
        try (TwilioDouble twilio = TwilioDouble.start(settings, new DemoClock(InstantSource.system()));
                DalilProcess dalil = DalilProcess.start(
                        home,
                        "--dalil.twilio.account-sid=" + Webhook.ACCOUNT,
                        "--dalil.twilio.auth-token=" + Webhook.TOKEN,
                        "--dalil.twilio.public-url=http://dalil.example",
                        "--dalil.twilio.api-url=" + twilio.address(),
                        "--dalil.twilio.sms.from=" + Webhook.OURS)) {
            run(dalil.address(), PER_SECOND / 4, WARM_UP_SECONDS);
            run(dalil.address(), PER_SECOND, WARM_UP_SECONDS);
            int sentBefore = twilio.messages().size();
            Measured measured = run(dalil.address(), PER_SECOND, SECONDS);
            long[] micros = measured.micros();
            Arrays.sort(micros);
            System.out.printf(
                    "load: %d webhooks at %d/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms; %d messages delivered meanwhile%n",
                    micros.length,
                    PER_SECOND,
                    at(micros, 0.5),
                    at(micros, 0.95),
                    at(micros, 0.99),
                    micros[micros.length - 1] / 1e3,
                    twilio.messages().size() - sentBefore);
            assertThat(measured.refused()).isZero();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e3;
    }

    /// @param micros from when each should have left to its acknowledgement
    @SuppressWarnings("ArrayRecordComponent") // read once, here
    private record Measured(long[] micros, int refused) {}

    /// What is refused while the service is cold comes again in life; here only the last run counts.
    private Measured run(URI address, int perSecond, int seconds) {
        List<HttpRequest> requests = new ArrayList<>();
        for (int i = 0; i < perSecond * seconds; i++) {
            Webhook message = Webhook.of("+2126%08d".formatted(i % PEOPLE), "chhal taman dyal lpassport?");
            requests.add(message.request("http://dalil.example", address));
        }
        long[] micros = new long[requests.size()];
        AtomicInteger failed = new AtomicInteger();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (int i = 0; i < requests.size(); i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int number = i;
            answers.add(client.sendAsync(requests.get(i), HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> {
                        micros[number] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                        if (failure != null || answer.statusCode() != 200) {
                            failed.incrementAndGet();
                        }
                        return number;
                    }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        return new Measured(micros, failed.get());
    }
}
