package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.OutboundPhoneMessage;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.Sender;
import ma.dalil.channels.phone.Sending;
import ma.dalil.chatbot.phone.Delivery.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Delivers one message: looks whether an attempt before reached the provider, minds who has opted out, WhatsApp's 24
/// hours and the rates, and sends.
@Component
public class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /// The provider may still be at it when we have hung up: only a look after that says "absent". Longer than the time
    /// limit of an attempt.
    private static final Duration SETTLING = Duration.ofSeconds(12);

    /// After that a message of which nobody can say whether it was sent is left to staff: better not than twice.
    private static final Duration DOUBT = Duration.ofMinutes(30);

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));
    private static final String ALL = "*";
    private static final Failure NO_PROVIDER = new Failure("no-provider", Failure.Kind.CONFIGURATION);
    private static final Failure DOUBTFUL = new Failure("unsure", Failure.Kind.TRANSIENT);
    private static final Failure OPTED_OUT = new Failure("opted-out", Failure.Kind.OPTED_OUT);

    private final JdbcDeliveries deliveries;
    private final JdbcPeople people;
    private final JdbcRates rates;
    private final Senders senders;
    private final Outbox outbox;
    private final OptOuts optOuts;
    private final PhoneSettings settings;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    public Postman(
            JdbcDeliveries deliveries,
            JdbcPeople people,
            JdbcRates rates,
            Senders senders,
            Outbox outbox,
            OptOuts optOuts,
            PhoneSettings settings,
            TransactionOperations transactions,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.rates = rates;
        this.senders = senders;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    void deliver(Delivery delivery) {
        Person person = people.get(delivery.person());
        Optional<Sender> sender = senders.of(delivery.provider(), person.channel());
        if (sender.isEmpty()) {
            deliveries.settle(delivery.id(), State.FAILED, NO_PROVIDER);
            return;
        }
        OutboundPhoneMessage message = new OutboundPhoneMessage(
                delivery.id(),
                person.channel(),
                person.identity(),
                person.ourAddress(),
                delivery.content().content());
        if (delivery.attemptedAt() == null || isAbsent(delivery, delivery.attemptedAt(), message, sender.get())) {
            send(delivery, person, message, sender.get());
        }
    }

    /// Whether an attempt before certainly did not reach the provider. If it did, or nobody can say, that is settled
    /// here.
    private boolean isAbsent(Delivery delivery, Instant since, OutboundPhoneMessage message, Sender sender) {
        Instant now = clock.instant();
        return switch (sender.find(message, since, id -> deliveries.knows(delivery.provider(), id))) {
            case Sender.Found.Sent(String id, var status) -> {
                settleSent(delivery, id, status);
                yield false;
            }
            case Sender.Found.Absent() -> {
                boolean settled = now.isAfter(since.plus(SETTLING));
                if (!settled) {
                    deliveries.putBack(delivery.id(), State.UNSURE, since.plus(SETTLING), true, null);
                }
                yield settled;
            }
            case Sender.Found.Unknown() -> {
                if (now.isAfter(since.plus(DOUBT))) {
                    deliveries.settle(delivery.id(), State.FAILED, DOUBTFUL);
                } else {
                    deliveries.putBack(
                            delivery.id(),
                            State.UNSURE,
                            now.plus(BACKOFF.after(delivery.attempts(), random)),
                            true,
                            null);
                }
                yield false;
            }
        };
    }

    private void send(Delivery delivery, Person person, OutboundPhoneMessage message, Sender sender) {
        Instant now = clock.instant();
        if (person.optedOut() && !delivery.despiteOptOut()) {
            deliveries.settle(delivery.id(), State.SUPPRESSED, OPTED_OUT);
        } else if (isWindowClosed(person, now) && !delivery.content().isTemplate()) {
            holdBack(delivery, person, new Failure("window", Failure.Kind.WINDOW_CLOSED));
        } else if (!rates.allow(ALL, settings.globalRate(), now)
                || !rates.allow(person.ourAddress(), settings.senderRate(), now)) {
            deliveries.postpone(delivery.id(), now.plusMillis(random.nextLong(100, 400)));
        } else if (deliveries.begin(delivery.id(), now)) {
            conclude(delivery, person, sender.send(message));
        }
    }

    private boolean isWindowClosed(Person person, Instant now) {
        return person.channel() == PhoneChannel.WHATSAPP
                && (person.windowClosedAt() != null
                        || now.isAfter(person.lastHeardAt().plus(settings.window())));
    }

    private void conclude(Delivery delivery, Person person, Sending sending) {
        switch (sending) {
            case Sending.Accepted(String id, var status) -> settleSent(delivery, id, status);
            case Sending.Unsure(String code) -> {
                LOG.info("Delivery {} may have been sent: {}", delivery.id(), code);
                deliveries.putBack(
                        delivery.id(),
                        State.UNSURE,
                        clock.instant().plus(BACKOFF.after(delivery.attempts(), random)),
                        true,
                        null);
            }
            case Sending.Refused(Failure failure) -> refused(delivery, person, failure);
        }
    }

    private void settleSent(Delivery delivery, String id, DeliveryStatus status) {
        transactions.executeWithoutResult(transaction -> {
            Instant now = clock.instant();
            deliveries.sent(delivery.id(), id, status, now);
            people.sent(delivery.person(), now);
        });
    }

    private void refused(Delivery delivery, Person person, Failure failure) {
        switch (failure.kind()) {
            case TRANSIENT -> {
                if (delivery.attempts() < settings.sends()) {
                    Instant next = clock.instant().plus(BACKOFF.after(delivery.attempts(), random));
                    deliveries.putBack(delivery.id(), State.PENDING, next, false, failure);
                } else {
                    deliveries.settle(delivery.id(), State.FAILED, failure);
                }
            }
            case WINDOW_CLOSED -> holdBack(delivery, person, failure);
            case OPTED_OUT ->
                transactions.executeWithoutResult(status -> {
                    optOuts.optOut(person.id(), OptOuts.Way.PROVIDER);
                    deliveries.settle(delivery.id(), State.SUPPRESSED, failure);
                });
            case PERMANENT, CONFIGURATION -> {
                LOG.warn("Delivery {} failed with {} ({})", delivery.id(), failure.code(), failure.kind());
                deliveries.settle(delivery.id(), State.FAILED, failure);
            }
        }
    }

    /// Kept until the person writes, for which a template asks.
    private void holdBack(Delivery delivery, Person person, Failure failure) {
        transactions.executeWithoutResult(status -> {
            if (person.windowClosedAt() == null) {
                people.closeWindow(person.id(), clock.instant());
            }
            deliveries.settle(delivery.id(), State.WAITING, failure);
            outbox.callBack(person, delivery.conversationId());
        });
    }
}
