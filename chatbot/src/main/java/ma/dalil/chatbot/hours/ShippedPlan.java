package ma.dalil.chatbot.hours;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import ma.dalil.channels.desk.Hours.Plan;

/// The plan that the service comes with: the legal working time of administrations, until an administrator says what
/// the office's own is.
///
/// @param sources what each part of it rests on
record ShippedPlan(List<String> sources, Plan plan) {

    private static final String RESOURCE = "office-plan.json";

    ShippedPlan {
        sources = List.copyOf(sources);
    }

    static Plan read() {
        try (InputStream json = Objects.requireNonNull(ShippedPlan.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return PlanJson.MAPPER.readValue(json, ShippedPlan.class).plan();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
