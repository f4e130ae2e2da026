package ma.dalil.chatbot.escalation;

import java.util.UUID;
import ma.dalil.chatbot.transcript.Bells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    /// Counts a change, within its transaction.
    public void count() {
        jdbc.sql("update desk_change set number = number + 1").update();
        bells.ringAfterCommit(DESK);
    }

    public long number() {
        return jdbc.sql("select number from desk_change").query(Long.class).single();
    }

    /// Waits for the number to differ from the one given.
    public long await(long seen, long waitMillis) throws InterruptedException {
        return bells.waitFor(DESK, waitMillis, this::number, number -> number != seen);
    }
}
