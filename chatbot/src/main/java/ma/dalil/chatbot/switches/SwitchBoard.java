package ma.dalil.chatbot.switches;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.Conversations.Notice;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Switches;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.JdbcDeskChanges;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The switches of the desk. They are read from the database each time, so that they hold on every replica from the
/// moment they are set.
@Component
public class SwitchBoard implements Switches {

    private final JdbcSwitches switches;
    private final JdbcDeskChanges changes;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public SwitchBoard(
            JdbcSwitches switches,
            JdbcDeskChanges changes,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.switches = switches;
        this.changes = changes;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether the assistant has to be silent there.
    public boolean isStopped(Channel channel) {
        return switches.isStopped(channel, clock.instant());
    }

    /// What is told now to whoever reads this form: in it, else in French or Arabic by its letters.
    public Optional<Notice> announcement(Locale form) {
        Instant now = clock.instant();
        return switches.announcements(now).stream()
                .filter(announcement -> announcement.isTold(now))
                .findFirst()
                .map(announcement -> inForm(announcement.texts(), form));
    }

    private static Notice inForm(Map<String, String> texts, Locale form) {
        Locale read = texts.containsKey(form.toLanguageTag())
                ? form
                : WrittenForms.isRightToLeft(form) ? WrittenForms.ARABIC : WrittenForms.FRENCH;
        String tag = read.toLanguageTag();
        return new Notice(tag, texts.getOrDefault(tag, ""));
    }

    @Override
    public State state() {
        Instant now = clock.instant();
        return new State(switches.stops(now), switches.announcements(now));
    }

    @Override
    public void stop(Officer officer, @Nullable Channel channel, String reason, @Nullable Instant ends) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            switches.stop(id, channel, reason, officer.id(), clock.instant(), ends);
            AuditEntry stopped = entry(Kind.ASSISTANT_STOPPED, officer, id).because(reason);
            record(channel == null ? stopped : stopped.channel(channel.name()));
        });
    }

    @Override
    public boolean resume(Officer officer, UUID stop) {
        return transactions.execute(status -> {
            boolean resumed = switches.resume(stop, officer.id(), clock.instant());
            if (resumed) {
                record(entry(Kind.ASSISTANT_RESUMED, officer, stop));
            }
            return resumed;
        });
    }

    @Override
    public void announce(Officer officer, Map<String, String> texts, Instant begins, Instant ends) {
        Announcement made = new Announcement(UUID.randomUUID(), texts, officer.displayName(), begins, ends);
        transactions.executeWithoutResult(status -> {
            switches.announce(made, officer.id());
            record(entry(Kind.ANNOUNCEMENT_MADE, officer, made.id()));
        });
    }

    @Override
    public boolean withdraw(Officer officer, UUID announcement) {
        return transactions.execute(status -> {
            boolean withdrawn = switches.withdraw(announcement, officer.id(), clock.instant());
            if (withdrawn) {
                record(entry(Kind.ANNOUNCEMENT_WITHDRAWN, officer, announcement));
            }
            return withdrawn;
        });
    }

    private void record(AuditEntry entry) {
        changes.count();
        audit.record(entry);
    }

    private static AuditEntry entry(Kind kind, Officer officer, UUID id) {
        return AuditEntry.of(kind).officer(officer.id()).switched(id);
    }
}
