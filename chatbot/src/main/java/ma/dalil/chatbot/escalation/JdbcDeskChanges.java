package ma.dalil.chatbot.escalation;

import java.util.UUID;
import ma.dalil.chatbot.transcript.Bells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One number that grows with every change of any case. It is part of the change's transaction: a sequence would be
/// seen
/// to grow before the change is.
@Repository
public class JdbcDeskChanges {

    /// The desk's own bell; conversations have random identifiers and never this one.
    private static final UUID DESK = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Bells bells;

    public JdbcDeskChanges(JdbcClient jdbc, Bells bells) {
        this.jdbc = jdbc;
        this.bells = bells;
    }

    /// Counts a change, once for each transaction and at its end: everybody who changes something at the desk waits for
    /// this row, and the audit, whose lock is the other one that all share, comes after it.
    public void count() {
        bells.ringAfterCommit(DESK);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Counting(this));
        } else {
            increase();
        }
    }

    private void increase() {
        jdbc.sql("update desk_change set number = number + 1").update();
    }

    /// Equal to any other of the same desk, so that a transaction has one.
    private record Counting(JdbcDeskChanges desk) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            desk.increase();
        }
    }

    public long number() {
        return jdbc.sql("select number from desk_change").query(Long.class).single();
    }

    /// Waits for the number to differ from the one given.
    public long await(long seen, long waitMillis) throws InterruptedException {
        return bells.waitFor(DESK, waitMillis, this::number, number -> number != seen);
    }
}
