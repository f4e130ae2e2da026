package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Listing;
import ma.dalil.channels.desk.Desk.Queue;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.escalation.JdbcCaseBoard.Row;
import ma.dalil.chatbot.escalation.JdbcColleagues.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists of the desk. All open cases are read once for each change of the desk and kept until the next one: who
/// looks
/// at the lists, and how many do, costs the database next to nothing.
@Component
public class CaseBoard {

    /// Of each list, where all are shown.
    private static final int FIRST = 20;
    private static final int MOST_CLOSED = 1_000;
    /// What of the last message is shown, in characters.
    private static final int GLIMPSE = 120;
    /// A case becomes overdue without a change of the desk.
    private static final long GOOD_FOR_SECONDS = 30;

    private final JdbcCaseBoard cases;
    private final JdbcColleagues colleagues;
    private final JdbcDeskChanges changes;
    private final DeskSettings settings;
    private final InstantSource clock;
    private final Object reading = new Object();
    private volatile @Nullable Snapshot last;

    /// @param glimpses by conversation, filled as they are shown
    private record Snapshot(long number, Instant at, List<Row> rows, Map<UUID, String> glimpses) {}

    /// What an officer is to the lists.
    private record Viewer(Officer officer, Place place, Set<UUID> mentions) {}

    public CaseBoard(
            JdbcCaseBoard cases,
            JdbcColleagues colleagues,
            JdbcDeskChanges changes,
            DeskSettings settings,
            InstantSource clock) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    List<Listing> listings(Officer officer, View view) {
        Snapshot snapshot = snapshot();
        Viewer viewer = new Viewer(officer, colleagues.placeOf(officer.id()), cases.mentions(officer.id()));
        Map<Queue, List<Row>> queues = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            queues.put(queue, new ArrayList<>());
        }
        snapshot.rows().stream().filter(row -> isLookedAt(row, view)).forEach(row -> {
            for (Queue queue : queuesOf(row, viewer)) {
                listOf(queues, queue).add(row);
            }
        });
        if (view.queue() == Queue.CLOSED) {
            cases.closed(clock.instant().minus(settings.closedListed()), MOST_CLOSED).stream()
                    .filter(row -> isLookedAt(row, view))
                    .forEach(listOf(queues, Queue.CLOSED)::add);
        }
        List<Listing> listings = new ArrayList<>();
        queues.forEach((queue, rows) -> {
            if (view.queue() == null ? queue != Queue.CLOSED : view.queue() == queue) {
                List<Row> shown =
                        view.queue() == null ? rows.subList(0, Math.min(FIRST, rows.size())) : page(rows, view.page());
                listings.add(new Listing(queue, rows.size(), summaries(snapshot, shown)));
            }
        });
        return listings;
    }

    /// The free cases that are for the officer, in the order in which they should be taken.
    List<UUID> forOfficer(Officer officer) {
        Viewer viewer = new Viewer(officer, colleagues.placeOf(officer.id()), Set.of());
        return snapshot().rows().stream()
                .filter(row -> queuesOf(row, viewer).contains(Queue.UNASSIGNED))
                .map(Row::id)
                .toList();
    }

    /// @throws NoSuchElementException if there is no such case at the desk, or no more
    CaseSummary summary(UUID caseId) {
        return cases.find(caseId, clock.instant())
                .map(row -> summary(row, ""))
                .orElseThrow(() -> new NoSuchElementException("no case " + caseId));
    }

    private static List<Row> listOf(Map<Queue, List<Row>> queues, Queue queue) {
        return queues.computeIfAbsent(queue, none -> new ArrayList<>());
    }

    private static List<Row> page(List<Row> rows, int page) {
        int from = Math.min(Math.max(page, 0) * Desk.PAGE, rows.size());
        return rows.subList(from, Math.min(from + Desk.PAGE, rows.size()));
    }

    private static boolean isLookedAt(Row row, View view) {
        return (view.sector().isEmpty() || view.sector().equals(row.sector()))
                && (view.language().isEmpty() || view.language().equals(row.form()))
                && (view.channel().isEmpty() || view.channel().equals(row.channel()));
    }

    private static Set<Queue> queuesOf(Row row, Viewer viewer) {
        Set<Queue> queues = EnumSet.noneOf(Queue.class);
        if (row.approval() && (isFor(row, viewer) || viewer.officer().id().equals(row.claimedBy()))) {
            queues.add(Queue.APPROVAL);
        }
        if (row.isHeld() && viewer.officer().id().equals(row.claimedBy())) {
            queues.add(row.state() == State.CLAIMED ? Queue.MINE : Queue.PENDING);
        } else {
            queues.add(!row.isHeld() && isFor(row, viewer) ? Queue.UNASSIGNED : Queue.OTHERS);
            if (viewer.mentions().contains(row.id())) {
                queues.add(Queue.MENTIONED);
            }
        }
        return queues;
    }

    /// Forwarded to somebody it is theirs alone; otherwise their department's, in a form that they answer in. What
    /// presses
    /// most is everybody's.
    private static boolean isFor(Row row, Viewer viewer) {
        if (row.forwardedTo() != null) {
            return row.forwardedTo().equals(viewer.officer().id());
        }
        if (viewer.officer().is(Role.SUPERVISOR) || row.priority() == 1) {
            return true;
        }
        UUID department = viewer.place().departmentId();
        return (row.departmentId() == null || row.departmentId().equals(department))
                && viewer.place().answersIn(row.form());
    }

    private List<CaseSummary> summaries(Snapshot snapshot, List<Row> rows) {
        Set<UUID> unknown = rows.stream()
                .map(Row::conversationId)
                .filter(id -> !snapshot.glimpses().containsKey(id))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            Map<UUID, String> texts = cases.lastTexts(unknown);
            unknown.forEach(id -> snapshot.glimpses().put(id, glimpse(texts.getOrDefault(id, ""))));
        }
        return rows.stream()
                .map(row -> summary(row, snapshot.glimpses().getOrDefault(row.conversationId(), "")))
                .toList();
    }

    private static CaseSummary summary(Row row, String glimpse) {
        return new CaseSummary(
                row.id(),
                row.reference(),
                row.category(),
                row.form(),
                row.channel(),
                row.sector(),
                status(row.state()),
                row.priority(),
                row.openedAt(),
                row.dueAt(),
                row.overdue(),
                row.isHeld() ? row.claimedBy() : null,
                row.isHeld() ? row.holder() : null,
                row.state() == State.FORWARDED ? recipient(row) : Map.of(),
                glimpse.isEmpty() ? null : glimpse);
    }

    private static Map<String, String> recipient(Row row) {
        return row.forwarded() == null ? row.department() : Map.of("fr", row.forwarded(), "ar", row.forwarded());
    }

    /// Cases that are only offered are not at the desk.
    static Status status(State state) {
        return switch (state) {
            case OFFERED, NEW -> Status.NEW;
            case CLAIMED -> Status.CLAIMED;
            case WAITING_CITIZEN -> Status.WAITING_CITIZEN;
            case FORWARDED -> Status.FORWARDED;
            case CLOSED -> Status.CLOSED;
        };
    }

    private static String glimpse(String text) {
        return text.codePointCount(0, text.length()) <= GLIMPSE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, GLIMPSE)) + "…";
    }

    /// The number is read first: what changes while the cases are read is read again by the next who asks.
    private Snapshot snapshot() {
        long number = changes.number();
        Snapshot known = last;
        if (known != null && isGood(known, number)) {
            return known;
        }
        synchronized (reading) {
            Snapshot meanwhile = last;
            if (meanwhile != null && isGood(meanwhile, number)) {
                return meanwhile;
            }
            Instant now = clock.instant();
            Snapshot fresh = new Snapshot(changes.number(), now, cases.open(now), new ConcurrentHashMap<>());
            last = fresh;
            return fresh;
        }
    }

    private boolean isGood(Snapshot known, long number) {
        return known.number() >= number && clock.instant().isBefore(known.at().plusSeconds(GOOD_FOR_SECONDS));
    }
}
