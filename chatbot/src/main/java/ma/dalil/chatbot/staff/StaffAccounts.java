package ma.dalil.chatbot.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.privacy.Tokens;
import ma.dalil.chatbot.staff.JdbcStaff.Account;
import ma.dalil.knowledge.Secret;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Signing in and out. A wrong name, a wrong password and a locked account look the same and take the same time: each
/// costs one Argon2id.
@Component
public class StaffAccounts implements Access {

    private static final String CSRF = "csrf";

    private final JdbcStaff staff;
    private final AuditTrail audit;
    private final StaffSettings settings;
    private final InstantSource clock;
    private final Argon2PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysHash = passwords.encode(Tokens.fresh().reveal());
    private final Semaphore checks;

    public StaffAccounts(JdbcStaff staff, AuditTrail audit, StaffSettings settings, InstantSource clock) {
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.checks = new Semaphore(settings.checksAtOnce(), true);
    }

    /// Creates the account if it is the first one.
    public boolean addFirst(Officer officer, Secret password) {
        return staff.addFirst(officer, passwords.encode(password.reveal()), clock.instant());
    }

    @Override
    public Optional<Session> signIn(String username, String password) {
        Instant now = clock.instant();
        Optional<Account> account =
                staff.attempt(username.strip().toLowerCase(Locale.ROOT), settings.attempts(), settings.lockOut(), now);
        boolean right = isRight(password, account.map(Account::passwordHash).orElse(nobodysHash));
        Optional<Officer> officer =
                account.filter(Account::attemptGranted).filter(known -> right).map(Account::officer);
        if (officer.isEmpty()) {
            AuditEntry refused = AuditEntry.of(AuditEntry.Kind.STAFF_REFUSED);
            audit.record(
                    account.map(known -> refused.officer(known.officer().id())).orElse(refused));
        }
        return officer.map(known -> open(known, now));
    }

    private Session open(Officer officer, Instant now) {
        Secret token = Tokens.fresh(); // a new one at every sign-in: an old one that leaked opens nothing new
        Instant expiresAt = now.plus(settings.sessionLifetime());
        staff.forgetAttempts(officer.id());
        staff.openSession(Tokens.hash(token.reveal()), officer.id(), now, expiresAt);
        audit.record(AuditEntry.of(AuditEntry.Kind.STAFF_SIGNED_IN).officer(officer.id()));
        return session(token.reveal(), officer, expiresAt);
    }

    @Override
    public Optional<Session> session(String token) {
        return staff.session(Tokens.hash(token), clock.instant())
                .map(open -> session(token, open.officer(), open.expiresAt()));
    }

    @Override
    public void signOut(String token) {
        staff.closeSession(Tokens.hash(token));
    }

    private boolean isRight(String password, String hash) {
        checks.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            checks.release();
        }
    }

    private static Session session(String token, Officer officer, Instant expiresAt) {
        return new Session(token, Tokens.derived(token, CSRF), officer, expiresAt);
    }
}
