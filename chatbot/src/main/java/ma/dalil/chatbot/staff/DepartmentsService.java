package ma.dalil.chatbot.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps the departments. What they can take are the sectors of the procedures that are live.
@Component
public class DepartmentsService implements Departments {

    private static final int LONGEST_NAME = 120;

    private final JdbcDepartments departments;
    private final Set<String> sectors;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    public DepartmentsService(
            JdbcDepartments departments,
            ProcedureCatalog procedures,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.departments = departments;
        this.sectors = procedures.all().stream().map(Procedure::sector).collect(Collectors.toUnmodifiableSet());
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<Department> departments() {
        return departments.all();
    }

    @Override
    public Optional<Department> department(UUID id) {
        return departments.find(id);
    }

    @Override
    public Set<String> sectors() {
        return sectors;
    }

    @Override
    public Change add(Officer by, Details details) {
        UUID id = UUID.randomUUID();
        return inTransaction(() -> {
            Refusal refusal = judge(details, Set.of());
            if (refusal != null) {
                return new Change.Refused(refusal);
            }
            if (!departments.add(id, details)) {
                return new Change.Refused(Refusal.TAKEN);
            }
            return done(AuditEntry.Kind.DEPARTMENT_ADDED, by, id);
        });
    }

    @Override
    public Change change(Officer by, UUID id, Details details) {
        try {
            return toDepartment(id, department -> {
                Refusal refusal = judge(details, department.details().sectors());
                if (refusal != null) {
                    return new Change.Refused(refusal);
                }
                departments.change(id, details);
                return done(AuditEntry.Kind.DEPARTMENT_CHANGED, by, id);
            });
        } catch (DuplicateKeyException taken) {
            return new Change.Refused(Refusal.TAKEN);
        }
    }

    @Override
    public Change close(Officer by, UUID id) {
        return toDepartment(id, department -> {
            departments.setClosed(id, true); // first: from here on nobody joins
            if (!departments.find(id).orElseThrow().members().isEmpty()) {
                departments.setClosed(id, department.closed());
                return new Change.Refused(Refusal.HAS_MEMBERS);
            }
            return done(AuditEntry.Kind.DEPARTMENT_CLOSED, by, id);
        });
    }

    @Override
    public Change reopen(Officer by, UUID id) {
        return toDepartment(id, department -> {
            departments.setClosed(id, false);
            return done(AuditEntry.Kind.DEPARTMENT_REOPENED, by, id);
        });
    }

    /// @param kept sectors that the department has already, though no procedure may be of them any more
    private @Nullable Refusal judge(Details details, Set<String> kept) {
        if (!Stream.of(details.french(), details.arabic()).allMatch(DepartmentsService::isName)) {
            return Refusal.BAD_NAME;
        }
        boolean known =
                details.sectors().stream().allMatch(sector -> sectors.contains(sector) || kept.contains(sector));
        return known ? null : Refusal.NO_SUCH_SECTOR;
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private Change done(AuditEntry.Kind kind, Officer by, UUID id) {
        audit.record(AuditEntry.of(kind).officer(by.id()).department(id));
        return new Change.Done(id);
    }

    private Change toDepartment(UUID id, Function<Department, Change> change) {
        return inTransaction(
                () -> departments.find(id).map(change).orElseGet(() -> new Change.Refused(Refusal.NOT_FOUND)));
    }

    private Change inTransaction(Supplier<Change> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
