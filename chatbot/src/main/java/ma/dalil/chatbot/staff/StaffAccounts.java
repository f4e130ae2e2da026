package ma.dalil.chatbot.staff;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.privacy.Tokens;
import ma.dalil.chatbot.staff.JdbcStaff.Account;
import ma.dalil.knowledge.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signing in and out. A wrong name, a wrong password and a locked account look the same and take the same time: each
/// costs one Argon2id. Wrong codes and wrong passwords are counted together.
@Component
public class StaffAccounts implements Access {

    private final JdbcStaff staff;
    private final JdbcCodes codes;
    private final Sessions sessions;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final StaffSettings settings;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public StaffAccounts(
            JdbcStaff staff,
            JdbcCodes codes,
            Sessions sessions,
            Passwords passwords,
            AuditTrail audit,
            StaffSettings settings,
            TransactionOperations transactions,
            InstantSource clock) {
        this.staff = staff;
        this.codes = codes;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Creates the account if it is the first one.
    public boolean addFirst(Officer officer, Secret password) {
        return staff.addFirst(officer, passwords.hash(password.reveal()), clock.instant());
    }

    @Override
    public Optional<Session> signIn(String username, String password) {
        Optional<Account> account = show(username.strip().toLowerCase(Locale.ROOT), password);
        return account.flatMap(known -> transactions.execute(status -> admit(known)));
    }

    /// Empty if the account was closed or got another password while this one was looked at.
    private Optional<Session> admit(Account account) {
        if (!staff.takeBackAttempt(account, settings.attempts())) {
            return Optional.empty();
        }
        Due due = sessions.due(account, false);
        if (due != Due.CODE) {
            staff.forgetAttempts(account.officer().id());
        }
        return Optional.of(sessions.signIn(account.officer(), due));
    }

    /// An attempt with a password; empty, and recorded, if it is not right. Whoever goes on takes the attempt back.
    Optional<Account> show(String username, String password) {
        Optional<Account> account = attempt(username);
        boolean right =
                passwords.isRight(password, account.map(Account::passwordHash).orElse(null));
        return orRefused(account, account.filter(known -> right && known.attemptGranted()));
    }

    private Optional<Account> attempt(String username) {
        return staff.attempt(username, settings.attempts(), settings.lockOut(), clock.instant());
    }

    private Optional<Account> orRefused(Optional<Account> attempted, Optional<Account> accepted) {
        if (accepted.isEmpty()) {
            AuditEntry refused = AuditEntry.of(AuditEntry.Kind.STAFF_REFUSED);
            audit.record(attempted
                    .map(known -> refused.officer(known.officer().id()))
                    .orElse(refused));
        }
        return accepted;
    }

    @Override
    public Optional<Session> enterCode(Session session, String code) {
        if (session.due() != Due.CODE) {
            return Optional.empty();
        }
        Optional<Account> attempted = attempt(session.officer().username());
        Optional<Account> accepted = attempted
                .filter(Account::attemptGranted)
                .filter(known -> Boolean.TRUE.equals(
                        transactions.execute(status -> use(known.officer().id(), code))));
        return orRefused(attempted, accepted).flatMap(known -> transactions.execute(status -> goOn(session, known)));
    }

    private Optional<Session> goOn(Session session, Account account) {
        if (!sessions.end(session)) {
            return Optional.empty();
        }
        staff.forgetAttempts(account.officer().id());
        return Optional.of(sessions.signIn(account.officer(), sessions.due(account, true)));
    }

    /// Uses up the code, or else the recovery code, that was typed.
    private boolean use(UUID officerId, String typed) {
        String code = SpokenSecret.read(typed);
        OptionalLong step = codes.secret(officerId)
                .map(secret -> TimeCodes.step(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return codes.use(officerId, step.getAsLong());
        }
        boolean recovered = codes.useRecovery(officerId, Tokens.hash(code));
        if (recovered) {
            audit.record(AuditEntry.of(AuditEntry.Kind.STAFF_RECOVERY_CODE_USED).officer(officerId));
        }
        return recovered;
    }

    @Override
    public Optional<Session> session(String token) {
        return sessions.find(token, true);
    }

    @Override
    public Optional<Session> look(String token) {
        return sessions.find(token, false);
    }

    @Override
    public void signOut(String token) {
        transactions.executeWithoutResult(status -> sessions.find(token, false)
                .filter(sessions::end)
                .ifPresent(ended -> audit.record(AuditEntry.of(AuditEntry.Kind.STAFF_SIGNED_OUT)
                        .officer(ended.officer().id()))));
    }
}
