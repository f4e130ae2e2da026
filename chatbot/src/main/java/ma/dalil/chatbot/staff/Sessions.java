package ma.dalil.chatbot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.privacy.Tokens;
import ma.dalil.chatbot.staff.JdbcStaff.Account;
import ma.dalil.knowledge.Secret;
import org.springframework.stereotype.Component;

/// Opens sessions, each under a token of its own: an old one that leaked opens nothing new. Whoever opens one does so
/// within a transaction, as its last step.
@Component
public class Sessions {

    private static final String CSRF = "csrf";

    /// How long somebody may take to type a code or choose a password.
    private static final Duration UNFINISHED = Duration.ofMinutes(10);

    private final JdbcSessions sessions;
    private final JdbcStaff staff;
    private final AuditTrail audit;
    private final StaffSettings settings;
    private final InstantSource clock;

    public Sessions(
            JdbcSessions sessions, JdbcStaff staff, AuditTrail audit, StaffSettings settings, InstantSource clock) {
        this.sessions = sessions;
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /// What whoever has shown the password has to do next.
    ///
    /// @param codeShown a one-time code was shown too
    Due due(Account account, boolean codeShown) {
        if (account.codes() && !codeShown) {
            return Due.CODE;
        }
        if (account.passwordDue()) {
            return Due.PASSWORD;
        }
        return !account.codes() && isCodeRequired(account) ? Due.ENROLMENT : Due.NOTHING;
    }

    /// Where another issuer signs in, how is its affair.
    boolean isCodeRequired(Account account) {
        return account.passwordHash() != null
                && !Collections.disjoint(account.officer().roles(), settings.requireCode());
    }

    /// Opens a session, and records a sign-in that is complete.
    Session signIn(Officer officer, Due due) {
        Session session = open(officer, due);
        if (due == Due.NOTHING) {
            staff.signedIn(officer.id(), clock.instant());
            audit.record(AuditEntry.of(AuditEntry.Kind.STAFF_SIGNED_IN).officer(officer.id()));
        }
        return session;
    }

    /// Goes on under a new token.
    Session replace(Session old, Due due) {
        sessions.end(Tokens.hash(old.token()));
        return old.due() == Due.NOTHING ? open(old.officer(), due) : signIn(old.officer(), due);
    }

    private Session open(Officer officer, Due due) {
        Secret token = Tokens.fresh();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(due == Due.NOTHING ? settings.sessionLifetime() : UNFINISHED);
        sessions.open(Tokens.hash(token.reveal()), officer.id(), due, now, expiresAt, settings.sessionIdle());
        return session(token.reveal(), officer, expiresAt, due);
    }

    Optional<Session> find(String token, boolean use) {
        byte[] hash = Tokens.hash(token);
        Instant now = clock.instant();
        Optional<JdbcSessions.Found> found = sessions.find(hash, now, settings.sessionIdle());
        if (use && found.filter(open -> open.isUseToBeNoted(now)).isPresent()) {
            sessions.use(hash, now);
        }
        return found.map(open -> session(token, open.officer(), open.expiresAt(), open.due()));
    }

    /// False if it had ended already.
    boolean end(Session session) {
        return sessions.end(Tokens.hash(session.token()));
    }

    void endAll(UUID officerId) {
        sessions.endAll(officerId);
    }

    private static Session session(String token, Officer officer, Instant expiresAt, Due due) {
        return new Session(token, Tokens.derived(token, CSRF), officer, expiresAt, due);
    }
}
