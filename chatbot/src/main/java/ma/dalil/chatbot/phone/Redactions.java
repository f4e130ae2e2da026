package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import ma.dalil.channels.phone.MediaStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Has the words of messages deleted at their providers once they are worked off: behind the answers, for as long as it
/// takes, and without a way back for the message, whose own state is never touched.
@Component
public class Redactions {

    /// With the backoff below, five days.
    static final int MOST_ATTEMPTS = 30;

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(6));
    private static final Logger LOG = LoggerFactory.getLogger(Redactions.class);

    private final JdbcInbox inbox;
    private final List<MediaStore> stores;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    public Redactions(JdbcInbox inbox, ObjectProvider<MediaStore> stores, InstantSource clock) {
        this.inbox = inbox;
        this.stores = stores.orderedStream().toList();
        this.clock = clock;
    }

    /// A provider that keeps nothing has nothing to delete.
    void redact(Redaction redaction) {
        boolean gone = stores.stream()
                .filter(store -> store.provider().equals(redaction.provider()))
                .allMatch(store -> store.redactBody(redaction.messageId()));
        if (gone) {
            inbox.redacted(redaction.id());
        } else if (redaction.attempts() >= MOST_ATTEMPTS) {
            LOG.error("The words of message {} stay at {}", redaction.id(), redaction.provider());
            inbox.redacted(redaction.id());
        } else {
            inbox.redactLater(redaction.id(), clock.instant().plus(BACKOFF.after(redaction.attempts(), random)));
        }
    }
}
