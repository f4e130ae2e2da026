package ma.dalil.chatbot.escalation;

import java.time.Instant;
import ma.dalil.chatbot.hours.OfficeHours;
import ma.dalil.chatbot.turn.Outcome.Category;
import org.springframework.stereotype.Component;

/// What presses, and by when a person should have replied. Danger knows no office hours; everything else is counted in
/// working time.
@Component
public class ServiceLevels {

    private static final int SOMEBODY_MAY_COME_TO_HARM = 1;
    private static final int A_RIGHT_IS_AT_STAKE = 2;
    private static final int ORDINARY = 3;

    private final DeskSettings settings;
    private final OfficeHours hours;

    public ServiceLevels(DeskSettings settings, OfficeHours hours) {
        this.settings = settings;
        this.hours = hours;
    }

    /// @return from 1, what presses most, to 4
    public int priority(String category) {
        return Category.of(category)
                .map(known -> switch (known) {
                    case DOMESTIC_VIOLENCE, SUICIDE, CHILD_IN_DANGER, HEALTH_EMERGENCY, THREAT ->
                        SOMEBODY_MAY_COME_TO_HARM;
                    case CORRUPTION, LEGAL_DISPUTE, ASYLUM -> A_RIGHT_IS_AT_STAKE;
                    case PERSONAL_FILE, PERSON_REQUESTED, SENSITIVE_SUBJECT, ASSISTANT_PAUSED -> ORDINARY;
                })
                .orElse(ORDINARY);
    }

    /// By when a person should have replied to a case of the category that is opened now.
    public Instant due(String category, Instant opened) {
        return Category.of(category).filter(Category::isUrgent).isPresent()
                ? opened.plus(settings.urgentLevel())
                : hours.after(opened, settings.levels().getOrDefault(category, settings.level()));
    }
}
