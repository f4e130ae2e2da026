package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import ma.dalil.chatbot.transcript.Bells;
import ma.dalil.retrieval.IndexStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// This process's part of the work on the queues, from the start to the stop.
@Component
@EnableConfigurationProperties(PhoneSettings.class)
public class PhoneWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneWorkers.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final int RENEWALS_PER_LEASE = 4;
    /// Nobody waits for a redaction.
    private static final int REDACTING = 1;

    private static final UUID NO_BELL = UUID.nameUUIDFromBytes(new byte[] {'r', 'e', 'd'});

    /// What was lent more often than faults explain has ended the processes that worked on it.
    private static final int DEADLY = 2;

    private final UUID worker = UUID.randomUUID();
    private final PhoneConversation conversation;
    private final JdbcInbox inbox;
    private final PhoneSettings settings;
    private final InstantSource clock;
    private final boolean command;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Queue<Received> answering;
    private final Queue<Delivery> delivering;
    private final Queue<Redaction> redacting;
    private volatile boolean running;

    /// @param command true in a command beside the service, which answers nobody
    public PhoneWorkers(
            PhoneConversation conversation,
            Postman postman,
            Redactions redactions,
            JdbcInbox inbox,
            JdbcDeliveries deliveries,
            Bells bells,
            PhoneSettings settings,
            IndexStatus index,
            InstantSource clock,
            @Value("${dalil.command:false}") boolean command) {
        this.conversation = conversation;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
        this.command = command;
        Duration renewal = settings.lease().dividedBy(RENEWALS_PER_LEASE);
        answering = new Queue<>(
                "answering",
                settings.answering(),
                PhoneInbox.BELL,
                bells,
                most -> inbox.lend(index.ready() ? most : 0, worker, clock.instant(), leased()),
                this::answer,
                () -> inbox.renew(worker, leased()),
                renewal);
        delivering = new Queue<>(
                "delivering",
                settings.delivering(),
                Outbox.BELL,
                bells,
                most -> deliveries.lend(most, worker, clock.instant(), leased()),
                postman::deliver,
                () -> deliveries.renew(worker, leased()),
                renewal);
        redacting = new Queue<>(
                "redacting",
                REDACTING,
                NO_BELL,
                bells,
                most -> inbox.lendRedactions(most, clock.instant(), leased()),
                redactions::redact,
                () -> {}, // one call, which is shorter than the lease; a second one would find nothing to delete
                renewal);
    }

    private Instant leased() {
        return clock.instant().plus(settings.lease());
    }

    /// A message that fails again and again must not hold up the person's others.
    private void answer(Received message) {
        try {
            if (message.attempts() > DEADLY * settings.attempts()) {
                conversation.setAside(message, "ended-processes");
            } else {
                conversation.answer(message);
            }
        } catch (RuntimeException fault) {
            String code = fault.getClass().getSimpleName();
            if (message.attempts() >= settings.attempts()) {
                LOG.error("Message {} is set aside", message.id(), fault);
                conversation.setAside(message, code);
            } else {
                LOG.warn("Message {} failed and is tried again: {}", message.id(), code);
                inbox.retry(message.id(), code, clock.instant().plus(BACKOFF.after(message.attempts(), random)));
            }
        }
    }

    @Override
    public void start() {
        running = true;
        if (!command) {
            answering.start();
            delivering.start();
            redacting.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (!command) {
            answering.close();
            delivering.close();
            redacting.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
