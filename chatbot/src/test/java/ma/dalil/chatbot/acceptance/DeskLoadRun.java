package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How the desk holds with many cases and many officers on live lists: run by name (`-Dtest=DeskLoadRun`). Every
/// officer
/// follows the desk and loads the list anew after each change, spread over half a second as the page does it.
@Timeout(600)
class DeskLoadRun {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+) ");
    private static final int CASES = 5_000;
    private static final int OFFICERS = 200;
    private static final int CHANGES = 40;
    private static final long BETWEEN_CHANGES_MILLIS = 1_000;
    private static final int SPREAD_MILLIS = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // as a hundred streams are all that one connection of HTTP/2 takes
            .cookieHandler(new CookieManager())
            .build();
    private final ConcurrentLinkedQueue<Long> listMicros = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Heard> heardAt = new ConcurrentLinkedQueue<>();
    private final long[] changedAt = new long[CHANGES];
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    /// @param change which one, from 0
    private record Heard(int change, long millis) {}

    @TempDir
    Path home;

    @Test
    void listsStayLiveUnderLoad() throws Exception {
        try (DalilProcess dalil =
                        DalilProcess.start(home, "--dalil.web.openings=1000000", "--dalil.web.messages=1000000");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            URI address = dalil.address();
            String csrf = signIn(address, dalil.printed(PASSWORD));
            openCases(address);
            List<String> cases = caseIds(address);
            List<Future<?>> officers = new ArrayList<>();
            for (int officer = 0; officer < OFFICERS; officer++) {
                officers.add(threads.submit(() -> follow(address)));
            }
            warmUp(address);
            for (int change = 0; change < CHANGES; change++) {
                changedAt[change] = System.currentTimeMillis();
                claim(address, cases.get(change), csrf);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_CHANGES_MILLIS);
            }
            TimeUnit.SECONDS.sleep(2);
            over.set(true);
            officers.forEach(officer -> officer.cancel(true));
            report();
        }
    }

    private void report() {
        long[] lists = sorted(listMicros);
        long[] seen = heardAt.stream()
                .mapToLong(heard -> heard.millis() - changedAt[heard.change()])
                .sorted()
                .toArray();
        System.out.printf(
                "desk: %d cases, %d officers, %d changes: %d lists, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms, %d failed;"
                        + " a change seen by %d of %d, p50 %d ms, p95 %d ms, longest %d ms%n",
                CASES,
                OFFICERS,
                CHANGES,
                lists.length,
                at(lists, 0.5) / 1e3,
                at(lists, 0.95) / 1e3,
                at(lists, 0.99) / 1e3,
                lists[lists.length - 1] / 1e3,
                failed.get(),
                seen.length,
                CHANGES * OFFICERS,
                at(seen, 0.5),
                at(seen, 0.95),
                seen[seen.length - 1]);
        assertThat(failed.get()).isZero();
        assertThat(seen.length).isGreaterThanOrEqualTo(CHANGES * OFFICERS);
    }

    private static long[] sorted(ConcurrentLinkedQueue<Long> figures) {
        long[] all = figures.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return all;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
    }

    private String signIn(URI address, String password) throws Exception {
        HttpResponse<String> answer = client.send(
                Citizen.post(
                                address.resolve("/staff/api/v1/session"),
                                "{\"username\":\"admin\",\"password\":\"" + password + "\"}")
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(answer.body()).get("csrfToken").asString();
    }

    private static void openCases(URI address) throws Exception {
        try (ExecutorService citizens = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < CASES; number++) {
                all.add(citizens.submit(() -> Citizen.arrives(address).asksForAPerson()));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private List<String> caseIds(URI address) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int page = 0; ids.size() < CHANGES; page++) {
            JsonNode listed = JSON.readTree(client.send(
                            HttpRequest.newBuilder(address.resolve("/staff/api/v1/cases?queue=unassigned&page=" + page))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            listed.get("cases").forEach(line -> ids.add(line.get("id").asString()));
        }
        return ids;
    }

    private void warmUp(URI address) throws Exception {
        for (int load = 0; load < 500; load++) {
            client.send(HttpRequest.newBuilder(address.resolve("/staff")).build(), BodyHandlers.discarding());
        }
    }

    private void claim(URI address, String caseId, String csrf) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/staff/api/v1/cases/" + caseId + "/claim"))
                        .header("X-CSRF-Token", csrf)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    /// One officer: a stream of changes, and after each the list.
    private void follow(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/staff/api/v1/events")).build();
        AtomicInteger heard = new AtomicInteger(-1); // the first one tells the state at the start
        AtomicBoolean due = new AtomicBoolean();
        try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
            lines.takeWhile(line -> !over.get())
                    .filter(line -> line.startsWith("event: changed"))
                    .forEach(line -> changed(address, heard.incrementAndGet(), due));
        } catch (IOException | InterruptedException | UncheckedIOException ended) {
            over.set(true);
        }
    }

    private void changed(URI address, int number, AtomicBoolean due) {
        if (number < 1 || number > CHANGES) {
            return;
        }
        heardAt.add(new Heard(number - 1, System.currentTimeMillis()));
        if (due.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> list(address, due));
        }
    }

    private void list(URI address, AtomicBoolean due) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(SPREAD_MILLIS));
            due.set(false);
            long before = System.nanoTime();
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/staff")).build(), BodyHandlers.discarding());
            listMicros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - before));
            if (answer.statusCode() != 200) {
                failed.incrementAndGet();
            }
        } catch (IOException | InterruptedException lost) {
            failed.incrementAndGet();
        }
    }
}
