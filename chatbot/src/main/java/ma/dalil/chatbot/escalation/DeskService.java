package ma.dalil.chatbot.escalation;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The desk of the civil servants. Each change is one transaction ([CaseChanges]): the case, the journal, what the
/// citizen reads of it, the event that tells the page, the desk's number, the audit.
@Service
public class DeskService implements Desk {

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\d])@([\\p{L}\\d._-]+)");

    private final CaseBoard board;
    private final CaseFiles files;
    private final CaseChanges changes;
    private final JdbcEscalations escalations;
    private final JdbcCaseJournal journal;
    private final JdbcColleagues colleagues;
    private final CaseViews views;
    private final JdbcCaseReaders readers;
    private final JdbcPhoneReports phones;
    private final JdbcDeskChanges desk;
    private final HandoverReplies replies;
    private final StaffReplies staffReplies;
    private final CitizenNews news;
    private final DeskSettings settings;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public DeskService(
            CaseBoard board,
            CaseFiles files,
            CaseChanges changes,
            JdbcEscalations escalations,
            JdbcCaseJournal journal,
            JdbcColleagues colleagues,
            CaseViews views,
            JdbcCaseReaders readers,
            JdbcPhoneReports phones,
            JdbcDeskChanges desk,
            HandoverReplies replies,
            StaffReplies staffReplies,
            CitizenNews news,
            DeskSettings settings,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.board = board;
        this.files = files;
        this.changes = changes;
        this.escalations = escalations;
        this.journal = journal;
        this.colleagues = colleagues;
        this.views = views;
        this.readers = readers;
        this.phones = phones;
        this.desk = desk;
        this.replies = replies;
        this.staffReplies = staffReplies;
        this.news = news;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Listing> cases(Officer officer, View view) {
        return board.listings(officer, view);
    }

    @Override
    public Optional<Case> read(Officer officer, UUID caseId, Showing showing) {
        return escalations
                .find(caseId)
                .filter(found -> found.state() != State.OFFERED)
                .flatMap(found -> CaseChanges.unlessErased(() -> {
                    Case file = files.file(found);
                    views.shown(
                            officer,
                            showing,
                            CaseChanges.entry(Kind.CASE_READ, found),
                            caseId,
                            file.messages().size());
                    if (showing == Showing.OPENING) {
                        answerMention(officer, caseId);
                    }
                    return file;
                }));
    }

    /// Who was named in a note has opened the case. A page that renews itself may be in front of nobody.
    private void answerMention(Officer officer, UUID caseId) {
        transactions.executeWithoutResult(status -> {
            if (journal.seen(caseId, officer.id())) {
                desk.count();
            }
        });
    }

    @Override
    public Result claim(Officer officer, UUID caseId) {
        return changes.make(
                officer,
                caseId,
                Kind.CASE_CLAIMED,
                current -> claimable(current, officer),
                (conversation, found, at) -> {
                    if (!escalations.claim(caseId, officer.id(), at)) {
                        return false;
                    }
                    Escalation claimed = found.with(State.CLAIMED);
                    journal.add(claimed, JdbcCaseJournal.Kind.CLAIMED, officer.id(), null, at);
                    news.say(replies.claimed(conversation, claimed.handover()), null, at);
                    news.show(claimed, at);
                    return true;
                });
    }

    /// Others may be quicker: then the one after it.
    @Override
    public Optional<UUID> claimNext(Officer officer) {
        if (colleagues.held(officer.id()) >= settings.load()) {
            return Optional.empty();
        }
        return board.forOfficer(officer).stream()
                .filter(caseId -> claim(officer, caseId) == Result.DONE)
                .findFirst();
    }

    /// The identifier of a message is its key in the database: whoever says it twice, even at the same time, fails the
    /// second time as a whole.
    @Override
    public Result reply(Officer officer, UUID caseId, UUID messageId, String text) {
        try {
            return changes.makeByHolder(officer, caseId, Kind.CASE_REPLIED, (conversation, found, at) -> {
                TurnView reply = replies.fromStaff(conversation, messageId, text, found.handover());
                staffReplies.say(officer.id(), found, reply, at);
                return true;
            });
        } catch (DuplicateKeyException saidAlready) {
            return Result.DONE;
        }
    }

    @Override
    public Result note(Officer officer, UUID caseId, String text) {
        return changes.make(officer, caseId, Kind.CASE_NOTED, DeskService::atTheDesk, (conversation, found, at) -> {
            journal.add(found, JdbcCaseJournal.Kind.NOTED, officer.id(), text, at);
            Set<String> names = MENTION.matcher(text)
                    .results()
                    .map((MatchResult name) -> name.group(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            journal.mention(caseId, colleagues.named(names), at);
            return true;
        });
    }

    @Override
    public List<Recipient> recipients() {
        return colleagues.recipients();
    }

    @Override
    public Result forward(Officer officer, UUID caseId, UUID recipient, String reason) {
        Optional<Recipient> to = colleagues.recipients().stream()
                .filter(known -> known.id().equals(recipient))
                .findFirst();
        if (to.isEmpty()) {
            return Result.NOT_FOUND;
        }
        return changes.make(
                officer,
                caseId,
                Kind.CASE_FORWARDED,
                current -> forwardable(current, officer),
                (conversation, found, at) -> {
                    boolean held = found.state() != State.NEW && found.state() != State.FORWARDED;
                    escalations.forward(
                            caseId,
                            to.get().department() ? null : recipient,
                            to.get().department() ? recipient : null);
                    Escalation forwarded = found.with(State.FORWARDED);
                    journal.forwarded(forwarded, officer.id(), recipient, reason.isBlank() ? null : reason, at);
                    if (held) {
                        news.say(replies.forwarded(conversation, forwarded.handover()), null, at);
                        news.show(forwarded, at);
                    }
                    return true;
                });
    }

    @Override
    public Result close(Officer officer, UUID caseId, Closing closing) {
        return changes.makeByHolder(officer, caseId, Kind.CASE_CLOSED, (conversation, found, at) -> {
            if (!escalations.close(caseId, officer.id(), closing.name(), at)) {
                return false;
            }
            Escalation closed = found.with(State.CLOSED);
            journal.add(closed, JdbcCaseJournal.Kind.CLOSED, officer.id(), closing.name(), at);
            news.say(replies.closed(conversation, closed.handover()), null, at);
            news.show(closed, at);
            return true;
        });
    }

    @Override
    public Map<String, String> unmask(Officer officer, UUID caseId, String reason) {
        Map<String, String> shown = new HashMap<>();
        changes.makeByHolder(officer, caseId, Kind.CASE_UNMASKED, (conversation, found, at) -> {
            shown.putAll(escalations.contact(found));
            phones.number(found.conversationId()).ifPresent(number -> shown.put("phone", number));
            journal.add(found, JdbcCaseJournal.Kind.UNMASKED, officer.id(), reason, at);
            return true;
        });
        return shown;
    }

    @Override
    public List<String> readers(Officer officer, UUID caseId) {
        readers.seen(caseId, officer.id(), clock.instant());
        return readers.besides(caseId, officer.id(), clock.instant(), settings.present());
    }

    @Override
    public void leave(Officer officer, UUID caseId) {
        readers.left(caseId, officer.id());
    }

    @Override
    public List<SetAside> setAside() {
        return phones.setAside();
    }

    @Override
    public boolean retry(Officer officer, UUID messageId) {
        return transactions.execute(status -> {
            boolean found = phones.retry(messageId, clock.instant());
            if (found) {
                desk.count();
                audit.record(AuditEntry.of(Kind.MESSAGE_RETRIED).officer(officer.id()));
            }
            return found;
        });
    }

    @Override
    public long awaitChange(long seen, long waitMillis) throws InterruptedException {
        return desk.await(seen, waitMillis);
    }

    /// What was forwarded to somebody is theirs, or a supervisor's; what was forwarded to a department, its members'.
    private Result claimable(Escalation current, Officer officer) {
        return switch (current.state()) {
            case OFFERED -> Result.NOT_FOUND;
            case CLOSED -> Result.CLOSED;
            case CLAIMED, WAITING_CITIZEN -> Result.ALREADY_CLAIMED;
            case NEW -> Result.DONE;
            case FORWARDED -> isTheirs(current, officer) ? Result.DONE : Result.NOT_YOURS;
        };
    }

    private boolean isTheirs(Escalation forwarded, Officer officer) {
        if (officer.is(Role.SUPERVISOR) || officer.id().equals(forwarded.forwardedTo())) {
            return true;
        }
        return forwarded.forwardedTo() == null
                && forwarded.departmentId() != null
                && forwarded
                        .departmentId()
                        .equals(colleagues.placeOf(officer.id()).departmentId());
    }

    private static Result forwardable(Escalation current, Officer officer) {
        boolean may = officer.is(Role.SUPERVISOR) || officer.id().equals(current.claimedBy());
        return switch (current.state()) {
            case OFFERED -> Result.NOT_FOUND;
            case CLOSED -> Result.CLOSED;
            case NEW, FORWARDED, CLAIMED, WAITING_CITIZEN -> may ? Result.DONE : Result.NOT_YOURS;
        };
    }

    private static Result atTheDesk(Escalation current) {
        return switch (current.state()) {
            case OFFERED -> Result.NOT_FOUND;
            case CLOSED, NEW, FORWARDED, CLAIMED, WAITING_CITIZEN -> Result.DONE;
        };
    }
}
