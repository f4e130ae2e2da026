package ma.dalil.chatbot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import ma.dalil.chatbot.transcript.JdbcEvents;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.JdbcTurns.Unanswered;
import ma.dalil.knowledge.Lookout;
import ma.dalil.retrieval.IndexStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Answers what was received and never answered, because a process ended in between: at the start what an earlier
/// process left, later what another replica left. The page is told by an event.
@Component
public class UnansweredTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UnansweredTurns.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /// Longer than any turn takes: who still has not answered by then has ended.
    private static final Duration GIVEN_UP = Duration.ofMinutes(2);

    private final TurnHandler turnHandler;
    private final JdbcTurns turns;
    private final JdbcEvents events;
    private final TransactionOperations transactions;
    private final IndexStatus index;
    private final InstantSource clock;
    private final boolean command;
    private final Lookout lookout = new Lookout("unanswered");
    private Instant leftBefore = Instant.EPOCH;
    private volatile boolean running;

    /// @param command true in a command beside the service, which answers nobody
    public UnansweredTurns(
            TurnHandler turnHandler,
            JdbcTurns turns,
            JdbcEvents events,
            TransactionOperations transactions,
            IndexStatus index,
            InstantSource clock,
            @Value("${dalil.command:false}") boolean command) {
        this.turnHandler = turnHandler;
        this.turns = turns;
        this.events = events;
        this.transactions = transactions;
        this.index = index;
        this.clock = clock;
        this.command = command;
    }

    @Override
    public void start() {
        running = true;
        leftBefore = clock.instant();
        if (!command) {
            lookout.begin(Duration.ZERO, BETWEEN_LOOKS, this::look);
        }
    }

    private void look() {
        if (!index.ready()) {
            return;
        }
        try {
            Instant givenUp = clock.instant().minus(GIVEN_UP);
            turns.unansweredSince(givenUp.isAfter(leftBefore) ? givenUp : leftBefore)
                    .forEach(this::answer);
        } catch (RuntimeException unreachable) { // the next look tries again
            LOG.warn("Unanswered turns cannot be looked for: {}", unreachable.toString());
        }
    }

    /// One that cannot be answered must not hold up those behind it.
    private void answer(Unanswered turn) {
        try {
            turnHandler
                    .handleLate(turn.conversationId(), turn.turnId())
                    .ifPresent(late -> transactions.executeWithoutResult(status -> events.said(late, clock.instant())));
        } catch (RuntimeException unanswerable) { // the next look tries again
            LOG.warn("Turn {} stays unanswered: {}", turn.turnId(), unanswerable.toString());
        }
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
