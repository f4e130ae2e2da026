package ma.dalil.chatbot.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Policies;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.JdbcDeskChanges;
import ma.dalil.chatbot.policy.JdbcPolicies.Kept;
import ma.dalil.chatbot.policy.JdbcPolicies.Row;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// How a version of the register comes to be: begun with the rules in force, changed as long as nobody has signed it,
/// signed by two people, then kept. Each step is one transaction.
@Service
public class PolicyService implements Policies {

    private static final int SIGNATURES = 2;
    /// Who signs; who is several of them signs as the first.
    private static final List<Role> SIGNERS = List.of(Role.SUPERVISOR, Role.ADMINISTRATOR, Role.EDITOR);

    private final JdbcPolicies policies;
    private final Registers registers;
    private final Terms terms;
    private final JdbcDeskChanges desk;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public PolicyService(
            JdbcPolicies policies,
            Registers registers,
            ProcedureCatalog catalog,
            JdbcDeskChanges desk,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.policies = policies;
        this.registers = registers;
        this.terms =
                Register.terms(catalog.all().stream().map(Procedure::sector).collect(Collectors.toSet()));
        this.desk = desk;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    private interface Change {

        Result make(Row draft, List<Signature> signatures, Instant at);
    }

    @Override
    public List<Version> versions() {
        int inForce = registers.inForce().number();
        List<Version> versions = new ArrayList<>();
        policies.all().forEach(row -> versions.add(version(row, inForce)));
        versions.add(builtIn(inForce));
        return versions;
    }

    @Override
    public Optional<Version> version(int number) {
        int inForce = registers.inForce().number();
        return number == 0
                ? Optional.of(builtIn(inForce))
                : policies.find(number).map(row -> version(row, inForce));
    }

    @Override
    public Version inForce() {
        return version(registers.inForce().number()).orElseThrow();
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public int begin(Officer officer) {
        return transactions.execute(status -> {
            policies.takeAll();
            Optional<Integer> begun = policies.draft();
            if (begun.isPresent()) {
                return begun.get();
            }
            Register draft = new Register(
                    policies.nextNumber(), null, registers.inForce().rules());
            policies.begin(draft, officer, clock.instant());
            desk.count();
            audit.record(entry(Kind.POLICY_BEGUN, draft, officer));
            return draft.number();
        });
    }

    @Override
    public Result change(Officer officer, int number, String seen, @Nullable Instant from, List<Rule> rules) {
        return changed(number, seen, (draft, signatures, at) -> {
            if (!signatures.isEmpty()) {
                return Result.FROZEN;
            }
            Register next = draft.register().with(from, rules);
            Optional<Result> fault = next.fault(terms);
            if (fault.isPresent()) {
                return fault.get();
            }
            policies.change(next);
            desk.count();
            audit.record(entry(Kind.POLICY_CHANGED, next, officer));
            return Result.DONE;
        });
    }

    @Override
    public Result sign(Officer officer, int number, String seen) {
        return changed(number, seen, (draft, signatures, at) -> {
            Role role = role(officer);
            if (signatures.stream().anyMatch(signature -> signature.officerId().equals(officer.id()))) {
                return Result.SAME_PERSON;
            }
            boolean last = signatures.size() + 1 == SIGNATURES;
            if (last && !isInCharge(role) && signatures.stream().noneMatch(before -> isInCharge(before.role()))) {
                return Result.NO_SUPERVISOR;
            }
            policies.sign(draft.register(), officer, role, at);
            if (last) {
                policies.putInForce(number, later(at, draft.register().from()));
            }
            desk.count();
            audit.record(entry(Kind.POLICY_SIGNED, draft.register(), officer));
            return Result.DONE;
        });
    }

    @Override
    public Result withdraw(Officer officer, int number) {
        return changed(number, null, (draft, signatures, at) -> {
            policies.withdraw(number);
            desk.count();
            audit.record(entry(Kind.POLICY_WITHDRAWN, draft.register(), officer));
            return Result.DONE;
        });
    }

    /// @param seen the hash of what the officer saw; null if that does not matter
    private Result changed(int number, @Nullable String seen, Change change) {
        return transactions.execute(status -> {
            Optional<Row> draft = policies.take(number);
            if (draft.isEmpty()) {
                return number == 0 ? Result.FROZEN : Result.NOT_FOUND;
            }
            if (draft.get().kept() != Kept.DRAFT) {
                return Result.FROZEN;
            }
            return seen == null || seen.equals(draft.get().hash())
                    ? change.make(draft.get(), policies.signatures(number), clock.instant())
                    : Result.CHANGED_MEANWHILE;
        });
    }

    /// Nothing comes into force before it is signed.
    private static Instant later(Instant signed, @Nullable Instant from) {
        return from == null || from.isBefore(signed) ? signed : from;
    }

    private static Role role(Officer officer) {
        return SIGNERS.stream()
                .filter(officer::is)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("who signs is editor, supervisor or administrator"));
    }

    private static boolean isInCharge(Role role) {
        return role == Role.SUPERVISOR || role == Role.ADMINISTRATOR;
    }

    private Version version(Row row, int inForce) {
        return new Version(
                row.register().number(),
                state(row, inForce),
                row.register().from(),
                row.inForceAt(),
                row.hash(),
                row.register().rules(),
                policies.signatures(row.register().number()));
    }

    private State state(Row row, int inForce) {
        return switch (row.kept()) {
            case DRAFT -> State.DRAFT;
            case WITHDRAWN -> State.WITHDRAWN;
            case SIGNED -> {
                if (row.register().number() == inForce) {
                    yield State.IN_FORCE;
                }
                Instant at = row.inForceAt();
                yield at != null && at.isAfter(clock.instant()) ? State.SIGNED : State.REPLACED;
            }
        };
    }

    private static Version builtIn(int inForce) {
        Register register = Register.BUILT_IN;
        return new Version(
                register.number(),
                inForce == 0 ? State.IN_FORCE : State.REPLACED,
                null,
                null,
                CanonicalJson.hex(CanonicalJson.hash(CanonicalJson.of(register))),
                register.rules(),
                List.of());
    }

    private static AuditEntry entry(Kind kind, Register register, Officer officer) {
        return AuditEntry.of(kind)
                .policy(register.number())
                .version(CanonicalJson.hex(CanonicalJson.hash(CanonicalJson.of(register))))
                .officer(officer.id());
    }
}
