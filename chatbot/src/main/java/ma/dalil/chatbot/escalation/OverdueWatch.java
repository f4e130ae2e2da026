package ma.dalil.chatbot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.knowledge.Lookout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks for cases that nobody replied to in time, and brings each to the supervisors' attention once, whichever
/// replica
/// looks first.
@Component
public class OverdueWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final JdbcEscalations escalations;
    private final JdbcCaseJournal journal;
    private final JdbcDeskChanges desk;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final boolean command;
    private final Lookout lookout = new Lookout("overdue");
    private volatile boolean running;

    /// @param command true in a command beside the service, which watches over nothing
    public OverdueWatch(
            JdbcEscalations escalations,
            JdbcCaseJournal journal,
            JdbcDeskChanges desk,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock,
            @Value("${dalil.command:false}") boolean command) {
        this.escalations = escalations;
        this.journal = journal;
        this.desk = desk;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.command = command;
    }

    @Override
    public void start() {
        running = true;
        if (!command) {
            lookout.begin(BETWEEN_LOOKS, BETWEEN_LOOKS, this::safely);
        }
    }

    private void safely() {
        try {
            look();
        } catch (RuntimeException unreachable) { // the next look tries again
            LOG.warn("Overdue cases cannot be looked for: {}", unreachable.toString());
        }
    }

    /// @return how many were found
    public int look() {
        return transactions.execute(status -> {
            Instant now = clock.instant();
            List<Escalation> late = escalations.newlyOverdue(now);
            late.forEach(escalation -> journal.add(escalation, JdbcCaseJournal.Kind.OVERDUE, null, null, now));
            if (!late.isEmpty()) {
                desk.count();
            }
            late.forEach(escalation -> audit.record(CaseChanges.entry(AuditEntry.Kind.CASE_OVERDUE, escalation)));
            return late.size();
        });
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
