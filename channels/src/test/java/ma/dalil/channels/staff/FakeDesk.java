package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.RunningServer;
import org.jspecify.annotations.Nullable;

/// A desk in memory: one officer, the cases that a test puts there, and the result that a test asks for. A test may ask
/// for a code too.
final class FakeDesk implements Desk, Access {

    static final String USERNAME = "samira";
    static final String PASSWORD = "correct horse";
    private static final Set<String> URGENT = Set.of("suicide", "child-in-danger", "threat");
    static final String CODE = "123456";
    static final Officer SAMIRA = new Officer(new UUID(0, 1), USERNAME, "Samira Alaoui", Role.AGENT);

    final FakeDrafts drafts = new FakeDrafts();
    final FakePolicies policies = new FakePolicies();
    volatile Officer officer = SAMIRA;
    final Map<UUID, Case> cases = new ConcurrentHashMap<>();
    final List<SetAside> setAside = new CopyOnWriteArrayList<>();
    final List<JournalLine> journal = new CopyOnWriteArrayList<>();
    final List<Recipient> recipients = new CopyOnWriteArrayList<>();
    volatile Reading reading = new Reading(Map.of(), List.of(), null);
    volatile Way way = new Way("WEB", null, false);
    volatile Map<String, String> contact = Map.of();
    volatile List<String> readers = List.of();
    final List<Showing> shown = new CopyOnWriteArrayList<>();
    final List<String> done = new CopyOnWriteArrayList<>();
    private final Set<UUID> said = ConcurrentHashMap.newKeySet();
    volatile Result result = Result.DONE;
    volatile Due due = Due.NOTHING;
    private long change = 6;
    private long patience;
    private int waiting;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Case put(String category, Status status, @Nullable String claimedBy, Message... messages) {
        return put(category, status, claimedBy, RunningServer.NOW, messages);
    }

    Case put(String category, Status status, @Nullable String claimedBy, Instant openedAt, Message... messages) {
        String last = messages.length == 0 ? null : messages[messages.length - 1].text();
        String language = messages.length == 0 ? "fr" : messages[messages.length - 1].language();
        CaseSummary summary = new CaseSummary(
                UUID.randomUUID(),
                "D-" + (1001 + cases.size()),
                category,
                language,
                "WEB",
                null,
                status,
                URGENT.contains(category) ? 1 : 3,
                openedAt,
                null,
                false,
                claimedBy == null ? null : claimedBy.equals(SAMIRA.displayName()) ? SAMIRA.id() : new UUID(0, 2),
                claimedBy,
                Map.of(),
                last);
        Case found = new Case(
                summary, category, reading, List.of(messages), List.copyOf(journal), way, true, messages.length);
        cases.put(summary.id(), found);
        return found;
    }

    static Message said(String author, String language, String text) {
        return new Message(Instant.parse("2026-11-25T09:30:00Z"), author, language, text);
    }

    @Override
    public Optional<Session> signIn(String username, String password) {
        if (!username.equals(USERNAME) || !password.equals(PASSWORD)) {
            return Optional.empty();
        }
        return Optional.of(open(due));
    }

    Session open(Due left) {
        Session session = new Session(
                UUID.randomUUID().toString(),
                "csrf-" + UUID.randomUUID(),
                officer,
                Instant.now().plusSeconds(3_600),
                left);
        sessions.put(session.token(), session);
        return session;
    }

    @Override
    public Optional<Session> enterCode(Session session, String code) {
        if (!code.equals(CODE)) {
            return Optional.empty();
        }
        sessions.remove(session.token());
        return Optional.of(open(Due.NOTHING));
    }

    @Override
    public Optional<Session> look(String token) {
        return session(token);
    }

    /// The token of a session of somebody with these roles.
    String session(Role... roles) {
        String token = UUID.randomUUID().toString();
        Officer officer = new Officer(UUID.randomUUID(), "officer", "Nadia Tazi", roles);
        sessions.put(
                token,
                new Session(token, "csrf-" + token, officer, Instant.now().plusSeconds(3_600)));
        return token;
    }

    @Override
    public Optional<Session> session(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public void signOut(String token) {
        sessions.remove(token);
        done.add("sign-out");
    }

    @Override
    public List<Listing> cases(Officer officer, View view) {
        List<CaseSummary> all = cases.values().stream()
                .map(Case::summary)
                .filter(line -> line.status() != Status.CLOSED)
                .sorted((one, other) -> one.openedAt().compareTo(other.openedAt()))
                .toList();
        List<Listing> listings = List.of(
                listing(Queue.UNASSIGNED, all, line -> line.status().isFree()),
                listing(Queue.MINE, all, line -> line.isHeldBy(officer)),
                listing(Queue.OTHERS, all, line -> line.status().isHeld() && !line.isHeldBy(officer)));
        return listings.stream()
                .filter(listing -> view.queue() == null || view.queue() == listing.queue())
                .toList();
    }

    private static Listing listing(Queue queue, List<CaseSummary> all, Predicate<CaseSummary> belongs) {
        List<CaseSummary> cases = all.stream().filter(belongs).toList();
        return new Listing(queue, cases.size(), cases);
    }

    @Override
    public Optional<Case> read(Officer officer, UUID caseId, Showing showing) {
        shown.add(showing);
        return Optional.ofNullable(cases.get(caseId));
    }

    @Override
    public Result claim(Officer officer, UUID caseId) {
        done.add("claim " + caseId);
        return result;
    }

    @Override
    public Result reply(Officer officer, UUID caseId, UUID messageId, String text) {
        if (said.add(messageId)) {
            done.add("reply " + caseId + " " + text);
        }
        return result;
    }

    @Override
    public Optional<UUID> claimNext(Officer officer) {
        return cases.values().stream()
                .map(Case::summary)
                .filter(line -> line.status().isFree())
                .map(CaseSummary::id)
                .findFirst();
    }

    @Override
    public Result note(Officer officer, UUID caseId, String text) {
        done.add("note " + caseId + " " + text);
        return result;
    }

    @Override
    public List<Recipient> recipients() {
        return List.copyOf(recipients);
    }

    @Override
    public Result forward(Officer officer, UUID caseId, UUID recipient, String reason) {
        done.add("forward " + caseId + " " + recipient + " " + reason);
        return result;
    }

    @Override
    public Result close(Officer officer, UUID caseId, Closing closing) {
        done.add("close " + caseId + " " + closing);
        return result;
    }

    @Override
    public Map<String, String> unmask(Officer officer, UUID caseId, String reason) {
        done.add("unmask " + caseId + " " + reason);
        return contact;
    }

    @Override
    public List<String> readers(Officer officer, UUID caseId) {
        return readers;
    }

    @Override
    public void leave(Officer officer, UUID caseId) {
        done.add("leave " + caseId);
    }

    @Override
    public List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    @Override
    public boolean retry(Officer officer, UUID messageId) {
        return setAside.removeIf(message -> message.id().equals(messageId));
    }

    @Override
    public synchronized long awaitChange(long seen, long waitMillis) throws InterruptedException {
        long before = patience;
        waiting++;
        notifyAll();
        try {
            while (change == seen && patience == before) {
                wait();
            }
        } finally {
            waiting--;
        }
        return change;
    }

    synchronized void change() {
        change++;
        notifyAll();
    }

    synchronized void untilSomebodyWaits() throws InterruptedException {
        while (waiting == 0) {
            wait();
        }
    }

    /// Somebody waits, and time passes without a change.
    synchronized void runOutOfPatience() throws InterruptedException {
        untilSomebodyWaits();
        patience++;
        notifyAll();
    }
}
