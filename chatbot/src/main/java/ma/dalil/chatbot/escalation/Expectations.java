package ma.dalil.chatbot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.channels.phone.text.OptWords;
import ma.dalil.chatbot.hours.OfficeHours;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.language.FormBundle;
import org.springframework.stereotype.Component;

/// What a citizen is honestly told of how long a person may take: what people waited for lately, or the service level
/// where too few were replied to; and when the offices open, while they are closed.
@Component
public class Expectations {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(Morocco.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Morocco.ZONE);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Map<Locale, FormBundle> words = FormBundle.inAllForms(Expectations.class, "expectation");
    private final JdbcEscalations escalations;
    private final OfficeHours hours;
    private final DeskSettings settings;
    private final InstantSource clock;
    private volatile Usual usual = new Usual(Instant.EPOCH, Optional.empty());

    private record Usual(Instant at, Optional<Duration> passed) {}

    public Expectations(JdbcEscalations escalations, OfficeHours hours, DeskSettings settings, InstantSource clock) {
        this.escalations = escalations;
        this.hours = hours;
        this.settings = settings;
        this.clock = clock;
    }

    String words(Escalation opened, Locale form) {
        Instant now = clock.instant();
        FormBundle bundle = bundle(form);
        boolean urgent =
                Category.of(opened.category()).filter(Category::isUrgent).isPresent();
        if (!urgent && !hours.isOpen(now)) {
            Instant opening = hours.nextOpening(now);
            return bundle.words("closed", DAY.format(opening), TIME.format(opening));
        }
        Duration wait = urgent ? settings.urgentLevel() : usualWait(now).orElse(settings.level());
        return wait.compareTo(Duration.ofHours(1)) < 0
                ? bundle.words("minutes", Math.max(5, wait.toMinutes()))
                : bundle.words("hours", wait.plusMinutes(59).toHours());
    }

    String withdrawal(Locale form) {
        return bundle(form).words("withdraw", OptWords.word(OptWords.Command.WITHDRAW, form));
    }

    private FormBundle bundle(Locale form) {
        return Objects.requireNonNull(words.get(form), form::toLanguageTag);
    }

    /// Asked of the database every few minutes, not for every case.
    private Optional<Duration> usualWait(Instant now) {
        Usual known = usual;
        if (Duration.between(known.at(), now).compareTo(GOOD_FOR) > 0) {
            known = new Usual(now, escalations.usualWait(now.minus(Duration.ofDays(settings.usualOver()))));
            usual = known;
        }
        return known.passed();
    }
}
