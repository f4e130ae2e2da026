package ma.dalil.knowledge.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a schema cannot see in a procedure's file: dates that no calendar has, ranges that run backwards, periods of no
/// length.
final class Plausibility {

    private final YamlFile file;
    private final List<Problem> found = new ArrayList<>();

    private Plausibility(YamlFile file) {
        this.file = file;
    }

    static List<Problem> check(YamlFile file) {
        Plausibility plausibility = new Plausibility(file);
        plausibility.sources();
        plausibility.costs();
        plausibility.periods();
        plausibility.validity("");
        plausibility.validities("/costs");
        plausibility.validities("/rules");
        return List.copyOf(plausibility.found);
    }

    private void sources() {
        for (String key : file.tree().path("sources").propertyNames()) {
            String pointer = "/sources/" + key;
            inOrder(pointer + "/published", pointer + "/read", "published after it was read");
        }
    }

    private void validities(String list) {
        for (int i = 0; i < at(list).size(); i++) {
            validity(list + "/" + i);
        }
    }

    private void validity(String pointer) {
        inOrder(pointer + "/valid-from", pointer + "/valid-to", "the validity ends before it begins");
    }

    private void costs() {
        for (int i = 0; i < file.tree().path("costs").size(); i++) {
            String pointer = "/costs/" + i;
            date(pointer + "/as-of");
            JsonNode upTo = at(pointer + "/up-to");
            if (!upTo.isMissingNode()
                    && upTo.intValue() <= at(pointer + "/amount").intValue()) {
                report(pointer + "/up-to", "'up-to' is not more than 'amount'");
            }
        }
    }

    private void periods() {
        for (int i = 0; i < file.tree().path("evidence").size(); i++) {
            longerThanNothing("/evidence/" + i + "/max-age");
        }
        for (int i = 0; i < file.tree().path("durations").size(); i++) {
            String pointer = "/durations/" + i;
            if (!at(pointer + "/kind").asString().equals("processing")) {
                longerThanNothing(pointer + "/value");
            }
        }
    }

    /// Zero is told with one component, as `P0D` or `PT0H`.
    private void longerThanNothing(String pointer) {
        String period = at(pointer).asString("");
        if (!period.isEmpty() && period.chars().noneMatch(digit -> digit >= '1' && digit <= '9')) {
            report(pointer, "a period of no length: '" + period + "' (" + Period.ZERO + " is for processing only)");
        }
    }

    private void inOrder(String first, String second, String otherwise) {
        LocalDate from = date(first);
        LocalDate to = date(second);
        if (from != null && to != null && to.isBefore(from)) {
            report(second, otherwise);
        }
    }

    private @Nullable LocalDate date(String pointer) {
        JsonNode node = at(pointer);
        try {
            return node.isMissingNode() ? null : PartialDate.firstDay(node.asString());
        } catch (DateTimeException noSuchDay) {
            report(pointer, "no calendar has the date '" + node.asString() + "'");
            return null;
        }
    }

    private JsonNode at(String pointer) {
        return file.tree().at(pointer);
    }

    private void report(String pointer, String message) {
        found.add(file.problem(pointer, message));
    }
}
