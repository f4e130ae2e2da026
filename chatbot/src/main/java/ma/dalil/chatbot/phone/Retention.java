package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import ma.dalil.knowledge.Lookout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Forgets people on telephones and their messages when their time is over, on whichever replica looks first.
///
/// Who opted out stays opted out: of them a keyed hash is kept and nothing else, since without it a person who said
/// stop would be written to again by the next notification, and from it no number can be told.
@Component
@EnableConfigurationProperties(RetentionSettings.class)
public class Retention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final JdbcRetention stored;
    private final RetentionSettings settings;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final boolean command;
    private final Lookout lookout = new Lookout("retention");
    private volatile boolean running;

    /// What was forgotten, in numbers.
    record Forgotten(int people, int messages, int deliveries, int codes) {

        private static final Forgotten NOTHING = new Forgotten(0, 0, 0, 0);

        private Forgotten plus(Forgotten other) {
            return new Forgotten(
                    people + other.people,
                    messages + other.messages,
                    deliveries + other.deliveries,
                    codes + other.codes);
        }
    }

    /// @param command true in a command beside the service, which leaves this to the service
    public Retention(
            JdbcRetention stored,
            RetentionSettings settings,
            TransactionOperations transactions,
            InstantSource clock,
            @Value("${dalil.command:false}") boolean command) {
        this.stored = stored;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.command = command;
    }

    @Override
    public void start() {
        running = true;
        if (!command) {
            lookout.begin(settings.every(), settings.every(), this::look);
        }
    }

    private void look() {
        try {
            Forgotten forgotten = forget();
            if (!forgotten.equals(Forgotten.NOTHING)) {
                LOG.info("Retention: {}", forgotten);
            }
        } catch (RuntimeException unreachable) { // the next look tries again
            LOG.warn("Retention waits: {}", unreachable.getClass().getSimpleName());
        }
    }

    /// Forgets all whose time is over, a batch in each transaction, so that nobody waits long for a row.
    Forgotten forget() {
        Forgotten all = Forgotten.NOTHING;
        while (true) {
            Optional<Forgotten> batch = transactions.execute(
                    status -> stored.isMine() ? Optional.of(forgetSome(clock.instant())) : Optional.empty());
            if (batch.isEmpty() || batch.get().equals(Forgotten.NOTHING)) {
                return all;
            }
            all = all.plus(batch.get());
        }
    }

    private Forgotten forgetSome(Instant now) {
        Instant longAgo = now.minus(settings.messages());
        int messages = stored.messages(longAgo);
        int deliveries = stored.deliveries(longAgo);
        int codes = stored.joinCodes(now) + stored.sharedReplies(now);
        return new Forgotten(stored.people(now.minus(settings.people())), messages, deliveries, codes);
    }

    @Override
    public void stop() {
        running = false;
        lookout.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
