package ma.dalil.chatbot.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.privacy.Tokens;
import ma.dalil.chatbot.staff.JdbcStaff.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The own account. What would let somebody in who found an open browser asks for the password once more; what changes
/// how one signs in ends the other sessions and gives this one a new token.
@Component
public class OwnAccountService implements OwnAccount {

    private static final int RECOVERY_CODES = 10;
    private static final String ISSUER = "Dalil";

    private final JdbcStaff staff;
    private final JdbcCodes codes;
    private final JdbcSessions openSessions;
    private final JdbcDepartments departments;
    private final StaffAccounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final StaffSettings settings;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public OwnAccountService(
            JdbcStaff staff,
            JdbcCodes codes,
            JdbcSessions openSessions,
            JdbcDepartments departments,
            StaffAccounts accounts,
            Sessions sessions,
            Passwords passwords,
            AuditTrail audit,
            StaffSettings settings,
            TransactionOperations transactions,
            InstantSource clock) {
        this.staff = staff;
        this.codes = codes;
        this.openSessions = openSessions;
        this.departments = departments;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Profile read(Session session) {
        Account account = account(session);
        UUID id = account.officer().id();
        return new Profile(
                account.officer(),
                departments.nameOf(id).orElse(null),
                account.passwordHash() != null,
                codes(account),
                codes.recoveryCodes(id),
                openSessions.of(id, Tokens.hash(session.token()), clock.instant(), settings.sessionIdle()));
    }

    private Codes codes(Account account) {
        if (!account.codes()) {
            return Codes.NONE;
        }
        return sessions.isCodeRequired(account) ? Codes.REQUIRED : Codes.OWN_CHOICE;
    }

    @Override
    public Change changePassword(Session session, String current, String wanted) {
        Account account = account(session);
        String hash = account.passwordHash();
        if (hash == null) {
            return new Change.Refused(Refusal.NOT_HERE);
        }
        if (session.due() != Due.PASSWORD && !isShown(session, current)) {
            return new Change.Refused(Refusal.WRONG_PASSWORD);
        }
        Optional<Refusal> judged = PasswordRules.judge(wanted, session.officer().username());
        if (judged.isPresent()) {
            return new Change.Refused(judged.get());
        }
        if (passwords.isRight(wanted, hash)) {
            return new Change.Refused(Refusal.SAME);
        }
        String wantedHash = passwords.hash(wanted);
        return inTransaction(() -> {
            if (!staff.changePassword(account, wantedHash)) {
                return new Change.Refused(Refusal.WRONG_PASSWORD);
            }
            Session next = goOnAlone(session);
            record(AuditEntry.Kind.STAFF_PASSWORD_CHANGED, session);
            return new Change.Changed(next);
        });
    }

    @Override
    public boolean offerCodes(Session session, String password) {
        if (account(session).passwordHash() == null
                || (session.due() != Due.ENROLMENT && !isShown(session, password))) {
            return false;
        }
        codes.offer(session.officer().id(), TimeCodes.freshSecret());
        return true;
    }

    @Override
    public Optional<Enrolment> offered(Session session) {
        return codes.offered(session.officer().id()).map(secret -> {
            String base32 = Base32.encode(secret);
            return new Enrolment(base32, address(session.officer().username(), base32));
        });
    }

    /// The format is that of the applications' key addresses; the defaults are spelled out for those that want them.
    private static String address(String username, String secret) {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(username, StandardCharsets.UTF_8)
                + "?secret=" + secret + "&issuer=" + ISSUER + "&algorithm=SHA1&digits=" + TimeCodes.DIGITS
                + "&period=" + TimeCodes.STEP_SECONDS;
    }

    @Override
    public Optional<Enrolled> confirmCodes(Session session, String code) {
        UUID id = session.officer().id();
        Instant now = clock.instant();
        OptionalLong step = codes.offered(id)
                .map(secret -> TimeCodes.step(secret, SpokenSecret.read(code), now))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> recovery =
                Stream.generate(SpokenSecret::fresh).limit(RECOVERY_CODES).toList();
        return Optional.of(inTransaction(() -> {
            codes.confirm(
                    id,
                    step.getAsLong(),
                    recovery.stream().map(SpokenSecret::read).map(Tokens::hash).toList());
            Session next = goOnAlone(session);
            record(AuditEntry.Kind.STAFF_CODES_ENROLLED, session);
            return new Enrolled(next, recovery);
        }));
    }

    @Override
    public boolean removeCodes(Session session, String password) {
        if (codes(account(session)) != Codes.OWN_CHOICE || !isShown(session, password)) {
            return false;
        }
        return inTransaction(() -> {
            codes.remove(session.officer().id());
            record(AuditEntry.Kind.STAFF_CODES_REMOVED, session);
            return true;
        });
    }

    @Override
    public boolean endSession(Session session, UUID id) {
        return inTransaction(() -> {
            boolean ended = openSessions.end(session.officer().id(), id);
            if (ended) {
                record(AuditEntry.Kind.STAFF_SESSION_ENDED, session);
            }
            return ended;
        });
    }

    /// Whether the password is right: an attempt like one at the door, which a right one takes back.
    private boolean isShown(Session session, String password) {
        return accounts.show(session.officer().username(), password)
                .filter(account -> staff.takeBackAttempt(account, settings.attempts()))
                .isPresent();
    }

    private Session goOnAlone(Session session) {
        sessions.endAll(session.officer().id());
        return sessions.replace(session, sessions.due(account(session), true));
    }

    private Account account(Session session) {
        return staff.account(session.officer().id()).orElseThrow();
    }

    private void record(AuditEntry.Kind kind, Session session) {
        audit.record(AuditEntry.of(kind).officer(session.officer().id()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
