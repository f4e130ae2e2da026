package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import ma.dalil.channels.phone.Deliveries;
import ma.dalil.channels.phone.DeliveryUpdate;
import ma.dalil.channels.phone.Failure;
import ma.dalil.chatbot.escalation.JdbcDeskChanges;
import ma.dalil.chatbot.escalation.JdbcPhoneReports;
import ma.dalil.chatbot.phone.Delivery.State;
import ma.dalil.chatbot.transcript.Bells;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes providers' reports: a delivery's status moves forward, and one that did not arrive after all is tried again,
/// kept until the person writes, or given up.
@Service
public class PhoneDeliveries implements Deliveries {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

    private final JdbcDeliveries deliveries;
    private final JdbcPeople people;
    private final Outbox outbox;
    private final OptOuts optOuts;
    private final JdbcDeskChanges desk;
    private final JdbcPhoneReports cases;
    private final Bells bells;
    private final PhoneSettings settings;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    public PhoneDeliveries(
            JdbcDeliveries deliveries,
            JdbcPeople people,
            Outbox outbox,
            OptOuts optOuts,
            JdbcDeskChanges desk,
            JdbcPhoneReports cases,
            Bells bells,
            PhoneSettings settings,
            TransactionOperations transactions,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.desk = desk;
        this.cases = cases;
        this.bells = bells;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void update(DeliveryUpdate update) {
        transactions.executeWithoutResult(status -> deliveries.reported(update).ifPresent(delivery -> {
            if (deliveries.report(delivery.id(), update, clock.instant())) {
                if (update.failure() != null) {
                    failed(delivery, update.failure());
                }
                if (cases.isWatched(delivery.conversationId())) {
                    desk.count();
                }
            }
        }));
    }

    private void failed(Delivery delivery, Failure failure) {
        Instant now = clock.instant();
        switch (failure.kind()) {
            case TRANSIENT -> {
                if (delivery.attempts() < settings.sends()) {
                    deliveries.after(
                            delivery.id(), State.PENDING, now.plus(BACKOFF.after(delivery.attempts(), random)));
                    bells.ringAfterCommit(Outbox.BELL);
                } else {
                    deliveries.after(delivery.id(), State.FAILED, now);
                }
            }
            case WINDOW_CLOSED -> {
                Person person = people.get(delivery.person());
                people.closeWindow(person.id(), now);
                deliveries.after(delivery.id(), State.WAITING, now);
                outbox.callBack(person, delivery.conversationId());
            }
            case OPTED_OUT -> {
                optOuts.optOut(delivery.person(), OptOuts.Way.PROVIDER);
                deliveries.after(delivery.id(), State.FAILED, now);
            }
            case PERMANENT, CONFIGURATION -> deliveries.after(delivery.id(), State.FAILED, now);
        }
    }
}
