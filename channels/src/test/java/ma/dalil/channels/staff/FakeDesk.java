package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
    static final String CODE = "123456";
    static final Officer SAMIRA = new Officer(new UUID(0, 1), USERNAME, "Samira Alaoui", Role.AGENT);

    final Map<UUID, Case> cases = new ConcurrentHashMap<>();
    final List<SetAside> setAside = new CopyOnWriteArrayList<>();
    final List<String> done = new CopyOnWriteArrayList<>();
    volatile Result result = Result.DONE;
    volatile Due due = Due.NOTHING;
    volatile Officer officer = SAMIRA;
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
                UUID.randomUUID(), "D-" + (1001 + cases.size()), category, language, status, openedAt, claimedBy, last);
        Case found = new Case(summary, category, List.of(messages), messages.length);
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
    public List<CaseSummary> cases() {
        List<CaseSummary> all = new ArrayList<>();
        cases.values().stream()
                .map(Case::summary)
                .filter(line -> line.status() != Status.CLOSED)
                .sorted((one, other) -> one.openedAt().compareTo(other.openedAt()))
                .forEach(all::add);
        return all;
    }

    @Override
    public Optional<Case> read(Officer officer, UUID caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    @Override
    public Result claim(Officer officer, UUID caseId) {
        done.add("claim " + caseId);
        return result;
    }

    @Override
    public Result reply(Officer officer, UUID caseId, String text) {
        done.add("reply " + caseId + " " + text);
        return result;
    }

    @Override
    public Result close(Officer officer, UUID caseId) {
        done.add("close " + caseId);
        return result;
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
