package ma.dalil.chatbot.phone;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import org.springframework.stereotype.Component;

/// The one list of who wants no messages, whatever the channel and whichever way they said so; each change is recorded.
/// Calls belong into a transaction.
@Component
public class OptOuts {

    private final JdbcPeople people;
    private final AuditTrail audit;
    private final InstantSource clock;

    enum Way {
        /// They wrote a word.
        WORD,
        /// They went where a link led.
        LINK,
        /// The provider refused, since they had told it so.
        PROVIDER
    }

    public OptOuts(JdbcPeople people, AuditTrail audit, InstantSource clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    void optOut(UUID person, Way way) {
        if (people.optOut(person, clock.instant())) {
            record(Kind.MESSAGES_STOPPED, people.get(person), way);
        }
    }

    void optIn(UUID person, Way way) {
        if (people.optIn(person)) {
            record(Kind.MESSAGES_RESUMED, people.get(person), way);
        }
    }

    private void record(Kind kind, Person person, Way way) {
        AuditEntry entry = AuditEntry.of(kind)
                .channel(person.channel().name())
                .way(way.name().toLowerCase(Locale.ROOT));
        UUID conversation = person.conversationId();
        audit.record(conversation == null ? entry : entry.conversation(conversation));
    }
}
