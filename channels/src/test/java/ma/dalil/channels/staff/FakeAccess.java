package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.SingleSignOn;
import ma.dalil.channels.web.RunningServer;

/// Accounts, departments and another issuer in memory: they take what is good and refuse what a test calls bad.
final class FakeAccess implements SingleSignOn {

    static final String ISSUER = "https://issuer.example/authorize";
    static final String TOLD = "abcd-efgh-jkmn-pqrs";
    static final UUID OFFICE = new UUID(0, 5);

    final Kept accounts = new Kept();
    final Offices departments = new Offices();
    final Own own = new Own();
    private final FakeDesk desk;

    FakeAccess(FakeDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public Optional<Departure> depart() {
        return Optional.of(new Departure(ISSUER, "sealed"));
    }

    @Override
    public Arrival arrive(String query, String state) {
        return query.equals("code=right") && state.equals("sealed")
                ? new Arrival.SignedIn(desk.open(Due.NOTHING))
                : new Arrival.Refused(Refusal.STRANGER);
    }

    @Override
    public Optional<String> farewell(Session session) {
        return session.officer().is(Role.EDITOR) ? Optional.of("https://issuer.example/logout") : Optional.empty();
    }

    /// Every officer has the one account that is here.
    final class Own implements OwnAccount {

        private volatile boolean offered;

        @Override
        public Profile read(Session session) {
            return new Profile(
                    session.officer(),
                    new Name("Bureau", "مكتب"),
                    true,
                    Codes.OWN_CHOICE,
                    1,
                    List.of(
                            new OpenSession(new UUID(0, 1), RunningServer.NOW, RunningServer.NOW, true),
                            new OpenSession(new UUID(0, 2), RunningServer.NOW, RunningServer.NOW, false)));
        }

        @Override
        public OwnAccount.Change changePassword(Session session, String current, String wanted) {
            return wanted.length() < 12
                    ? new OwnAccount.Change.Refused(OwnAccount.Refusal.TOO_SHORT)
                    : new OwnAccount.Change.Changed(desk.open(Due.NOTHING));
        }

        @Override
        public boolean offerCodes(Session session, String password) {
            offered = session.due() == Due.ENROLMENT || password.equals(FakeDesk.PASSWORD);
            return offered;
        }

        @Override
        public Optional<Enrolment> offered(Session session) {
            return offered
                    ? Optional.of(new Enrolment("MZXW6YTBOI", "otpauth://totp/Dalil:samira?secret=MZXW6YTBOI"))
                    : Optional.empty();
        }

        @Override
        public Optional<Enrolled> confirmCodes(Session session, String code) {
            return code.equals(FakeDesk.CODE)
                    ? Optional.of(new Enrolled(desk.open(Due.NOTHING), List.of(TOLD)))
                    : Optional.empty();
        }

        @Override
        public boolean removeCodes(Session session, String password) {
            return password.equals(FakeDesk.PASSWORD);
        }

        @Override
        public boolean endSession(Session session, UUID id) {
            return id.equals(new UUID(0, 2));
        }
    }

    /// Accounts by name; `taken` is taken.
    static final class Kept implements Accounts {

        private final List<Account> all = new CopyOnWriteArrayList<>();

        @Override
        public List<Account> accounts() {
            return new ArrayList<>(all);
        }

        @Override
        public Optional<Account> account(UUID id) {
            return all.stream().filter(account -> account.id().equals(id)).findFirst();
        }

        UUID put(String username, State state) {
            UUID id = UUID.randomUUID();
            Accounts.Details details =
                    new Accounts.Details("<" + username + ">", Set.of(Role.AGENT), OFFICE, Set.of("fr"));
            all.add(new Account(id, username, details, state, false, true, true, Instant.EPOCH));
            return id;
        }

        @Override
        public Accounts.Change add(Officer by, String username, Accounts.Details details) {
            return username.equals("taken")
                    ? new Accounts.Change.Refused(Accounts.Refusal.TAKEN)
                    : new Accounts.Change.Told(put(username, State.OPEN), TOLD);
        }

        @Override
        public Accounts.Change change(Officer by, UUID id, Accounts.Details details) {
            if (details.roles().isEmpty()) {
                return new Accounts.Change.Refused(Accounts.Refusal.NO_ROLE);
            }
            return done(id);
        }

        @Override
        public Accounts.Change reset(Officer by, UUID id) {
            return account(id).isPresent() ? new Accounts.Change.Told(id, TOLD) : done(id);
        }

        @Override
        public Accounts.Change unlock(Officer by, UUID id) {
            return done(id);
        }

        @Override
        public Accounts.Change close(Officer by, UUID id) {
            return id.equals(by.id()) ? new Accounts.Change.Refused(Accounts.Refusal.OWN_ACCOUNT) : done(id);
        }

        private Accounts.Change done(UUID id) {
            return account(id).isPresent()
                    ? new Accounts.Change.Done(id)
                    : new Accounts.Change.Refused(Accounts.Refusal.NOT_FOUND);
        }
    }

    /// One department.
    static final class Offices implements Departments {

        private static final Department BUREAU = new Department(
                OFFICE,
                new Departments.Details("Bureau", "مكتب", Set.of("identity")),
                false,
                List.of(new Member(new UUID(0, 1), "Samira Alaoui")));

        @Override
        public List<Department> departments() {
            return List.of(BUREAU);
        }

        @Override
        public Optional<Department> department(UUID id) {
            return id.equals(OFFICE) ? Optional.of(BUREAU) : Optional.empty();
        }

        @Override
        public Set<String> sectors() {
            return Set.of("identity", "justice");
        }

        @Override
        public Departments.Change add(Officer by, Departments.Details details) {
            return details.french().isEmpty()
                    ? new Departments.Change.Refused(Departments.Refusal.BAD_NAME)
                    : new Departments.Change.Done(OFFICE);
        }

        @Override
        public Departments.Change change(Officer by, UUID id, Departments.Details details) {
            return department(id).isPresent()
                    ? add(by, details)
                    : new Departments.Change.Refused(Departments.Refusal.NOT_FOUND);
        }

        @Override
        public Departments.Change close(Officer by, UUID id) {
            return new Departments.Change.Refused(
                    department(id).isPresent() ? Departments.Refusal.HAS_MEMBERS : Departments.Refusal.NOT_FOUND);
        }

        @Override
        public Departments.Change reopen(Officer by, UUID id) {
            return department(id).isPresent()
                    ? new Departments.Change.Done(id)
                    : new Departments.Change.Refused(Departments.Refusal.NOT_FOUND);
        }
    }
}
