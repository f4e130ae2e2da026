package ma.dalil.chatbot.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps the accounts. One administrator with a password here always stays, since other issuers come and go.
@Component
public class AccountsService implements Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final int LONGEST_NAME = 80;

    private final JdbcAccounts accounts;
    private final JdbcStaff staff;
    private final JdbcCodes codes;
    private final JdbcDepartments departments;
    private final Sessions sessions;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public AccountsService(
            JdbcAccounts accounts,
            JdbcStaff staff,
            JdbcCodes codes,
            JdbcDepartments departments,
            Sessions sessions,
            Passwords passwords,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.codes = codes;
        this.departments = departments;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Account> accounts() {
        return accounts.all(clock.instant());
    }

    @Override
    public Optional<Account> account(UUID id) {
        return accounts.find(id, clock.instant());
    }

    @Override
    public Change add(Officer by, String username, Details details) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            return new Change.Refused(Refusal.BAD_USERNAME);
        }
        UUID id = UUID.randomUUID();
        String password = SpokenSecret.fresh();
        String hash = passwords.hash(password);
        return inTransaction(() -> {
            Refusal refusal = judge(details);
            if (refusal != null) {
                return new Change.Refused(refusal);
            }
            if (!accounts.add(id, name, details, hash, clock.instant())) {
                return new Change.Refused(Refusal.TAKEN);
            }
            audit.record(entry(AuditEntry.Kind.STAFF_ADDED, by, id).roles(details.roles()));
            return new Change.Told(id, password);
        });
    }

    @Override
    public Change change(Officer by, UUID id, Details details) {
        return toAccount(id, account -> {
            Refusal refusal = judge(details);
            if (refusal != null) {
                return new Change.Refused(refusal);
            }
            boolean otherRoles = !account.details().roles().equals(details.roles());
            if (otherRoles && account.external()) {
                return new Change.Refused(Refusal.EXTERNAL);
            }
            if (!details.roles().contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
                return new Change.Refused(Refusal.LAST_ADMINISTRATOR);
            }
            accounts.change(id, details);
            if (otherRoles) {
                sessions.endAll(id);
            }
            audit.record(entry(AuditEntry.Kind.STAFF_CHANGED, by, id).roles(details.roles()));
            return new Change.Done(id);
        });
    }

    @Override
    public Change reset(Officer by, UUID id) {
        String password = SpokenSecret.fresh();
        String hash = passwords.hash(password);
        return toAccount(id, account -> {
            if (account.external()) {
                return new Change.Refused(Refusal.EXTERNAL);
            }
            if (by.id().equals(id)) {
                return new Change.Refused(Refusal.OWN_ACCOUNT);
            }
            accounts.reset(id, hash);
            codes.remove(id);
            sessions.endAll(id);
            audit.record(entry(AuditEntry.Kind.STAFF_PASSWORD_RESET, by, id));
            return new Change.Told(id, password);
        });
    }

    @Override
    public Change unlock(Officer by, UUID id) {
        return toAccount(id, account -> {
            staff.forgetAttempts(id);
            audit.record(entry(AuditEntry.Kind.STAFF_UNLOCKED, by, id));
            return new Change.Done(id);
        });
    }

    @Override
    public Change close(Officer by, UUID id) {
        return toAccount(id, account -> {
            if (by.id().equals(id)) {
                return new Change.Refused(Refusal.OWN_ACCOUNT);
            }
            if (isLastAdministrator(account)) {
                return new Change.Refused(Refusal.LAST_ADMINISTRATOR);
            }
            codes.remove(id);
            accounts.close(id, clock.instant());
            sessions.endAll(id);
            audit.record(entry(AuditEntry.Kind.STAFF_CLOSED, by, id));
            return new Change.Done(id);
        });
    }

    private boolean isLastAdministrator(Account account) {
        return account.details().roles().contains(Role.ADMINISTRATOR)
                && !account.external()
                && !accounts.isAnotherAdministrator(account.id());
    }

    private @Nullable Refusal judge(Details details) {
        String name = details.displayName();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            return Refusal.BAD_NAME;
        }
        if (details.roles().isEmpty()) {
            return Refusal.NO_ROLE;
        }
        if (details.departmentId() != null && !departments.isOpen(details.departmentId())) {
            return Refusal.NO_SUCH_DEPARTMENT;
        }
        boolean known = details.forms().stream().allMatch(tag -> WrittenForms.ALL.contains(Locale.forLanguageTag(tag)));
        return known ? null : Refusal.NO_SUCH_FORM;
    }

    private Change toAccount(UUID id, Function<Account, Change> change) {
        return inTransaction(() -> {
            Optional<Account> found = accounts.findToChange(id, clock.instant());
            if (found.isEmpty()) {
                return new Change.Refused(Refusal.NOT_FOUND);
            }
            return found.get().state() == State.CLOSED ? new Change.Refused(Refusal.CLOSED) : change.apply(found.get());
        });
    }

    private Change inTransaction(Supplier<Change> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private static AuditEntry entry(AuditEntry.Kind kind, Officer by, UUID id) {
        return AuditEntry.of(kind).officer(by.id()).account(id);
    }
}
