package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.InboundPhoneMessage.Location;
import ma.dalil.channels.phone.Inbox;
import ma.dalil.chatbot.phone.Received.Payload;
import ma.dalil.chatbot.transcript.Bells;
import ma.dalil.chatbot.understanding.PersonalDataMask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Stores what a webhook brings, masked and under the provider's key, before it is acknowledged. A position ends here:
/// what is stored of it is the town that is near.
@Service
public class PhoneInbox implements Inbox {

    /// Rings when there is work for those who answer.
    static final UUID BELL = UUID.nameUUIDFromBytes(new byte[] {'i', 'n'});

    private final JdbcInbox inbox;
    private final JdbcPeople people;
    private final JdbcDeliveries deliveries;
    private final Bells bells;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public PhoneInbox(
            JdbcInbox inbox,
            JdbcPeople people,
            JdbcDeliveries deliveries,
            Bells bells,
            TransactionOperations transactions,
            InstantSource clock) {
        this.inbox = inbox;
        this.people = people;
        this.deliveries = deliveries;
        this.bells = bells;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who writes opens the 24 hours of WhatsApp anew: what waited for that goes out.
    @Override
    public Receipt accept(InboundPhoneMessage message) {
        if (inbox.knows(message.provider(), message.messageId())) {
            return Receipt.KNOWN;
        }
        return transactions.execute(status -> {
            Instant now = clock.instant();
            UUID person = people.heard(message, now);
            if (!inbox.store(message, person, payload(message), now)) {
                return Receipt.KNOWN;
            }
            if (deliveries.release(person, now)) {
                bells.ringAfterCommit(Outbox.BELL);
            }
            bells.ringAfterCommit(BELL);
            return Receipt.STORED;
        });
    }

    private static Payload payload(InboundPhoneMessage message) {
        Location location = message.location();
        return new Payload(
                PersonalDataMask.mask(message.text()).text(),
                message.media(),
                location != null,
                location == null ? null : Towns.near(location).orElse(null));
    }
}
