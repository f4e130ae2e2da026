package ma.dalil.chatbot.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import ma.dalil.channels.desk.Hours;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.knowledge.Morocco;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The office hours that are in force, on every replica from the moment they are changed.
@Component
public class OfficeHours implements Hours {

    private final JdbcOfficePlans plans;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private volatile InForce lastRead = new InForce(0, ShippedPlan.read(), null);

    public OfficeHours(
            JdbcOfficePlans plans, AuditTrail audit, TransactionOperations transactions, InstantSource clock) {
        this.plans = plans;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public boolean isOpen(Instant moment) {
        return calendar().isOpen(moment);
    }

    /// The moment itself while the desk is open, else when it opens next.
    public Instant nextOpening(Instant moment) {
        return calendar().nextOpening(moment);
    }

    /// When so much working time has passed since the start: nights and holidays do not count.
    public Instant after(Instant start, Duration working) {
        return calendar().after(start, working);
    }

    @Override
    public Now now() {
        Instant now = clock.instant();
        Instant opens = nextOpening(now);
        return new Now(opens.equals(now), opens);
    }

    /// Read whole only when its number is another than last time.
    @Override
    public InForce inForce() {
        InForce known = lastRead;
        if (plans.number() == known.number()) {
            return known;
        }
        InForce read = plans.latest().orElseThrow();
        lastRead = read;
        return read;
    }

    @Override
    public boolean change(Officer officer, long seen, Plan plan) {
        return transactions.execute(status -> {
            boolean changed = plans.add(seen + 1, plan, officer.id(), clock.instant());
            if (changed) {
                audit.record(AuditEntry.of(AuditEntry.Kind.HOURS_CHANGED)
                        .officer(officer.id())
                        .version(seen + 1));
            }
            return changed;
        });
    }

    private OfficeCalendar calendar() {
        return new OfficeCalendar(inForce().plan(), Morocco.ZONE);
    }
}
