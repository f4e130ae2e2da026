package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import ma.dalil.channels.demo.DemoClock;
import ma.dalil.channels.demo.DemoMessage;
import ma.dalil.channels.demo.DemoSettings;
import ma.dalil.channels.demo.Fault;
import ma.dalil.channels.demo.TwilioDouble;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.knowledge.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Two replicas on one database, each killed again and again, a database that goes away, and a provider that fails
/// after having sent: run by name (`-Dtest=ChaosRun`), it takes some minutes. Every message that was
/// acknowledged is answered once, and each person's in their order.
@Timeout(900)
class ChaosRun {

    private static final int PEOPLE = 300;
    private static final int MESSAGES = 5_000;
    private static final int KILLS = 20;

    /// A kill waits until this many more messages were answered since the last start, so that it hits work.
    private static final int ANSWERS_BETWEEN_KILLS = 15;

    /// What the first process does until then is what the later ones need not learn.
    private static final int ANSWERS_TO_LEARN_FROM = 60;

    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration SENDING = Duration.ofMinutes(2);
    private static final double REPEATED = 0.2;
    private static final int MESSAGES_PER_FAULT = 12;
    private static final String BEGUN_AGAIN = "select count(*) from phone_inbound where attempts > 1";
    private static final List<String> QUESTIONS = List.of(
            "chhal taman dyal lpassport?",
            "combien coûte la carte nationale ?",
            "شنو الوراق ديال شهادة السكنى؟",
            "ما هي وثائق جواز السفر؟",
            "mani ra awiɣ lkaɣiḍ n tlalit?");

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicReferenceArray<DalilProcess> replicas = new AtomicReferenceArray<>(2);

    /// Who wrote what, in the order of the acknowledgements.
    private final Map<String, List<String>> acknowledged = new HashMap<>();

    @TempDir
    Path home;

    @Test
    void everyMessageIsAnsweredOnceAndInOrder() throws Exception {
        Instant start = Instant.now();
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                Wire toDatabase =
                        new Wire(() -> address(URI.create(database.jdbcUrl().substring("jdbc:".length()))));
                Wire front = new Wire(this::someReplica);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            String publicUrl = "http://localhost:" + front.port();
            DemoSettings settings = DemoSettings.immediate(URI.create(publicUrl + "/channels/twilio/messages"));
            try (TwilioDouble twilio = TwilioDouble.start(settings, new DemoClock(InstantSource.system()))) {
                twilio.faults().doubleReports(true);
                twilio.faults().reverseReports(true);
                // One connection for all looks: a new one for each would keep PostgreSQL busier than what is looked at.
                JdbcClient jdbc = JdbcClient.create(
                        new SingleConnectionDataSource(database.jdbcUrl(), database.username(), "", true));
                List<String> arguments = arguments(database, toDatabase, publicUrl, twilio);
                QuickStart quick = QuickStart.keptIn(Path.of("target"));
                inParallel(replica -> firstStart(replica, quick, arguments));
                Instant begun = Instant.now();
                Future<?> chaos = people.submit(() -> {
                    misfortunes(quick, arguments, toDatabase, jdbc);
                    return null;
                });
                Future<?> faults = people.submit(() -> provider(twilio));
                List<Future<?>> writing = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    String person = "+2126%08d".formatted(i);
                    int count = MESSAGES / PEOPLE + (i < MESSAGES % PEOPLE ? 1 : 0);
                    List<String> mine = new ArrayList<>();
                    acknowledged.put(person, mine);
                    writing.add(people.submit(() -> write(person, mine, count, publicUrl)));
                }
                for (Future<?> person : writing) {
                    person.get();
                }
                chaos.get();
                faults.cancel(true);
                Instant quiet = awaitQuiet(jdbc);
                report(begun, quiet, start, twilio, jdbc);
                judge(jdbc, twilio);
            } finally {
                close(0);
                close(1);
            }
        }
    }

    private void close(int replica) {
        DalilProcess process = replicas.get(replica);
        if (process != null) {
            process.close();
        }
    }

    private static List<String> arguments(
            EmbeddedDatabase database, Wire toDatabase, String publicUrl, TwilioDouble twilio) {
        String url = database.jdbcUrl().replaceFirst("//[^/]+/", "//localhost:" + toDatabase.port() + "/");
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=none",
                "--spring.datasource.hikari.connection-timeout=5000",
                "--dalil.privacy.transcript-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--dalil.twilio.account-sid=" + Webhook.ACCOUNT,
                "--dalil.twilio.auth-token=" + Webhook.TOKEN,
                "--dalil.twilio.public-url=" + publicUrl,
                "--dalil.twilio.api-url=" + twilio.address(),
                "--dalil.twilio.sms.from=" + Webhook.OURS,
                "--dalil.phone.lease=6s",
                "--dalil.phone.messages=1000000",
                "--dalil.phone.quick-messages=1000000",
                "--dalil.phone.sender-rate=2000",
                "--dalil.phone.global-rate=2000");
    }

    /// Where no run before left a cache, one of them learns what goes into it.
    private void firstStart(int replica, QuickStart quick, List<String> arguments) throws IOException {
        if (replica == 0 || quick.isLearnt()) {
            startReplica(replica, quick, arguments);
        } else {
            replicas.set(
                    replica,
                    DalilProcess.startBriefly(home.resolve("replica-" + replica), arguments.toArray(String[]::new)));
        }
    }

    private void startReplica(int replica, QuickStart quick, List<String> arguments) throws IOException {
        replicas.set(
                replica,
                DalilProcess.startBriefly(home.resolve("replica-" + replica), quick, arguments.toArray(String[]::new)));
    }

    @FunctionalInterface
    private interface OfReplica {
        void accept(int replica) throws Exception;
    }

    private static void inParallel(OfReplica work) throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> each = new ArrayList<>();
            for (int replica : List.of(0, 1)) {
                each.add(both.submit(() -> {
                    work.accept(replica);
                    return null;
                }));
            }
            for (Future<?> one : each) {
                one.get();
            }
        }
    }

    /// As a load balancer does: whoever is up.
    private InetSocketAddress someReplica() {
        int first = kills.get() % 2;
        DalilProcess process = replicas.get(first);
        DalilProcess other = replicas.get(1 - first);
        DalilProcess chosen = process == null ? other : process;
        return chosen == null ? new InetSocketAddress("localhost", 1) : address(chosen.address());
    }

    private static InetSocketAddress address(URI uri) {
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /// Once it has answered some, the replica that learns ends by itself, so that all later starts are quick.
    private void leaveCache(QuickStart quick, List<String> arguments, JdbcClient jdbc) throws Exception {
        awaitAnswers(jdbc, ANSWERS_TO_LEARN_FROM);
        Objects.requireNonNull(replicas.getAndSet(0, null)).close();
        startReplica(0, quick, arguments);
    }

    /// Both replicas are killed again and again, each on its own, so that at times none is there.
    private void misfortunes(QuickStart quick, List<String> arguments, Wire toDatabase, JdbcClient jdbc)
            throws Exception {
        if (!quick.isLearnt()) {
            leaveCache(quick, arguments, jdbc);
        }
        ReadWriteLock database = new ReentrantReadWriteLock();
        AtomicBoolean away = new AtomicBoolean();
        inParallel(replica -> {
            for (int i = 0; i < KILLS / 2; i++) {
                if (i == KILLS / 4 && away.compareAndSet(false, true)) {
                    lose(toDatabase, database.writeLock());
                }
                database.readLock().lock(); // a process does not start without its database
                try {
                    awaitAnswers(jdbc, ANSWERS_BETWEEN_KILLS);
                    Objects.requireNonNull(replicas.getAndSet(replica, null)).kill();
                    kills.incrementAndGet();
                    startReplica(replica, quick, arguments);
                } finally {
                    database.readLock().unlock();
                }
            }
        });
    }

    private static void lose(Wire toDatabase, Lock nobodyStarts) throws InterruptedException {
        nobodyStarts.lock();
        try {
            toDatabase.cut();
            TimeUnit.MILLISECONDS.sleep(OUTAGE.toMillis());
            toDatabase.mend();
        } finally {
            nobodyStarts.unlock();
        }
    }

    /// Until some more are answered, or all are.
    private static void awaitAnswers(JdbcClient jdbc, int more) throws InterruptedException {
        String answered = "select count(*) from phone_inbound where state = 'DONE'";
        long enough = Math.min(MESSAGES, count(jdbc, answered) + more);
        while (count(jdbc, answered) < enough) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// One fault for every few messages that were sent, so that faults do not pile up when nothing is.
    private static Void provider(TwilioDouble twilio) throws InterruptedException {
        Random random = new Random(11);
        int before = 0;
        while (true) {
            TimeUnit.MILLISECONDS.sleep(100);
            int sent = twilio.messages().size();
            if (sent < before + MESSAGES_PER_FAULT) {
                continue;
            }
            before = sent;
            switch (random.nextInt(4)) {
                case 0 -> twilio.faults().next(new Fault.BreaksDown(503, true), 1);
                case 1 -> twilio.faults().next(new Fault.BreaksDown(500, false), 1);
                case 2 -> twilio.faults().next(new Fault.TooManyRequests(), 1);
                default -> twilio.faults().breakLists(1);
            }
        }
    }

    private Void write(String person, List<String> mine, int count, String publicUrl) throws InterruptedException {
        Random own = new Random(person.hashCode());
        long pause = SENDING.toMillis() / count;
        TimeUnit.MILLISECONDS.sleep(own.nextLong(pause));
        for (int i = 0; i < count; i++) {
            Webhook message = Webhook.of(person, QUESTIONS.get(own.nextInt(QUESTIONS.size())));
            while (!message.post(client, publicUrl)) {
                refused.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(own.nextLong(1_000, 3_000));
            }
            mine.add(message.sid());
            if (own.nextDouble() < REPEATED) {
                int times = own.nextInt(1, 4);
                long later = own.nextLong(pause * 2);
                Thread.ofVirtual().start(() -> repeat(message, times, later, publicUrl));
            }
            TimeUnit.MILLISECONDS.sleep(own.nextLong(pause / 2, pause));
        }
        return null;
    }

    private void repeat(Webhook message, int times, long later, String publicUrl) {
        try {
            for (int i = 0; i < times; i++) {
                TimeUnit.MILLISECONDS.sleep(later / times);
                message.post(client, publicUrl);
                repeats.incrementAndGet();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Instant awaitQuiet(JdbcClient jdbc) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(150);
        while (Instant.now().isBefore(deadline)) {
            long left = jdbc.sql("""
                    select (select count(*) from phone_inbound where state = 'RECEIVED')
                    + (select count(*) from phone_delivery where state in ('PENDING', 'SENDING', 'UNSURE'))""").query(Long.class).single();
            if (left == 0) {
                return Instant.now();
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return Instant.now();
    }

    private void report(Instant begun, Instant quiet, Instant start, TwilioDouble twilio, JdbcClient jdbc) {
        System.out.printf(
                "chaos: %d messages of %d people, %d posted again, %d posts refused, %d kills, database away %d s%n",
                MESSAGES, PEOPLE, repeats.get(), refused.get(), kills.get(), OUTAGE.toSeconds());
        System.out.printf(
                "chaos: %d messages were begun more than once, %d deliveries attempted more than once%n",
                count(jdbc, BEGUN_AGAIN), count(jdbc, "select count(*) from phone_delivery where attempts > 1"));
        System.out.printf(
                "chaos: %d messages reached telephones; quiet after %d s, %d s in all%n",
                twilio.messages().size(),
                Duration.between(begun, quiet).toSeconds(),
                Duration.between(start, Instant.now()).toSeconds());
    }

    private record Answer(String sid, long delivery, int turn, UUID message) {}

    private void judge(JdbcClient jdbc, TwilioDouble twilio) {
        assertThat(count(jdbc, BEGUN_AGAIN)).as("kills hit work").isPositive();
        assertThat(count(jdbc, "select count(*) from phone_inbound where state = 'DONE'"))
                .isEqualTo(MESSAGES);
        assertThat(count(jdbc, "select count(*) from turn where state = 'ANSWERED'"))
                .isEqualTo(MESSAGES);
        assertThat(count(jdbc, "select count(*) from phone_delivery where state <> 'SENT'"))
                .isZero();
        Map<String, Answer> answers = jdbc
                .sql("""
                select d.message_id, d.number, t.number as turn, t.client_message_id
                from phone_delivery d left join turn t on t.id = d.reply_id""")
                .query((row, at) -> new Answer(
                        row.getString("message_id"),
                        row.getLong("number"),
                        row.getInt("turn"),
                        row.getObject("client_message_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Answer::sid, answer -> answer));
        acknowledged.forEach((person, sids) -> judge(person, sids, answers, twilio));
    }

    private static void judge(String person, List<String> sids, Map<String, Answer> answers, TwilioDouble twilio) {
        List<DemoMessage> reached = twilio.sentTo(PhoneChannel.SMS, person);
        assertThat(reached)
                .as("nothing reached %s twice", person)
                .allSatisfy(message -> assertThat(answers).containsKey(message.sid()));
        List<Answer> inOrder =
                reached.stream().map(message -> answers.get(message.sid())).toList();
        assertThat(inOrder.stream().map(Answer::delivery).toList())
                .as("in order to %s", person)
                .isSorted()
                .doesNotHaveDuplicates();
        List<UUID> answered = inOrder.stream()
                .map(Answer::message)
                .filter(message -> message != null)
                .distinct()
                .toList();
        assertThat(answered)
                .as("each message of %s answered, in the order of the acknowledgements", person)
                .isEqualTo(sids.stream().map(ChaosRun::clientMessageId).toList());
    }

    private static UUID clientMessageId(String sid) {
        return UUID.nameUUIDFromBytes(("twilio\n" + sid).getBytes(StandardCharsets.UTF_8));
    }

    private static long count(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
