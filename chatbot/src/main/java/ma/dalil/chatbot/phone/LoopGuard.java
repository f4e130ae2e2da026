package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stops a flood, and two machines that answer each other: a person needs some seconds to read and to write, a machine
/// does not, and it does not tire.
@Component
public class LoopGuard {

    /// No person reads and answers faster, time after time.
    static final Duration QUICK = Duration.ofSeconds(3);

    private final JdbcPeople people;
    private final PhoneSettings settings;
    private final InstantSource clock;

    enum Verdict {
        ANSWER,
        /// Say once why nothing is answered for a while.
        WARN,
        SILENT
    }

    public LoopGuard(JdbcPeople people, PhoneSettings settings, InstantSource clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /// What is answered counts towards the next verdict.
    Verdict judge(Person person, Received message) {
        Instant now = clock.instant();
        if (person.silentUntil() != null && now.isBefore(person.silentUntil())) {
            return Verdict.SILENT;
        }
        int quick = isQuick(person.lastSentAt(), message.receivedAt()) ? person.quickMessages() + 1 : 0;
        if (quick >= settings.quickMessages()) {
            people.pace(person.id(), 0, now.plus(settings.silence()));
            return Verdict.WARN;
        }
        if (quick != person.quickMessages()) {
            people.pace(person.id(), quick, null);
        }
        int heard = people.heardSince(person.id(), message.receivedAt().minus(Duration.ofMinutes(1)));
        if (heard <= settings.messages()) {
            return Verdict.ANSWER;
        }
        people.pace(person.id(), quick, now.plus(Duration.ofMinutes(1)));
        return Verdict.WARN;
    }

    private static boolean isQuick(@Nullable Instant sent, Instant received) {
        return sent != null
                && !received.isBefore(sent)
                && Duration.between(sent, received).compareTo(QUICK) < 0;
    }
}
