package ma.dalil.chatbot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Showing;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.JdbcCaseViews.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What counts as a view of a case and is audited: each opening, and each renewal that shows an officer what they are
/// not recorded as having seen. See decision 13.
@Component
public class CaseViews {

    /// A page left open is no reading of the next day: longer than a session lasts.
    private static final Duration RECORD_HOLDS = Duration.ofHours(12);

    private final JdbcCaseViews views;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public CaseViews(JdbcCaseViews views, AuditTrail audit, TransactionOperations transactions, InstantSource clock) {
        this.views = views;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Called before it is shown.
    ///
    /// @param upTo grows with what there is to see
    public void shown(Officer officer, Showing showing, AuditEntry view, UUID caseId, long upTo) {
        Shown shown = new Shown(caseId, officer.id(), view.kind(), upTo);
        Instant now = clock.instant();
        Instant since = showing == Showing.OPENING ? now : now.minus(RECORD_HOLDS);
        if (showing == Showing.RENEWAL && views.isRecorded(shown, since)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            boolean more = views.record(shown, since, now);
            if (more || showing == Showing.OPENING) {
                audit.record(view.officer(officer.id()));
            }
        });
    }
}
