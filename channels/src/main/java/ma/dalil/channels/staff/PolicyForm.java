package ma.dalil.channels.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.channels.web.Problem;
import ma.dalil.knowledge.Morocco;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Rules and date of a draft as an officer sends them, by form or as JSON.
///
/// @param seen the hash of what was changed
record PolicyForm(String seen, @Nullable Instant from, List<Rule> rules) {

    static final int LONGEST_REASON = 500;
    private static final int MOST_RULES = 200;

    PolicyForm {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw Problem.badRequest("More than " + MOST_RULES + " rules.");
        }
    }

    /// The fields of each row stand in the same place of their lists; a row without a sector is no rule.
    ///
    /// @throws Problem 400
    static PolicyForm of(StaffCall call) {
        List<String> sectors = call.fields("sector");
        List<String> categories = call.fields("category");
        List<String> uses = call.fields("use");
        List<String> reasons = call.fields("reason");
        if (Stream.of(categories, uses, reasons).anyMatch(column -> column.size() != sectors.size())) {
            throw Problem.badRequest("The rows are not whole.");
        }
        List<Rule> rules = new ArrayList<>();
        for (int row = 0; row < sectors.size(); row++) {
            if (!sectors.get(row).isEmpty()) {
                rules.add(rule(sectors.get(row), categories.get(row), uses.get(row), reasons.get(row)));
            }
        }
        return new PolicyForm(call.field("seen"), date(call.field("from")), rules);
    }

    /// @throws Problem 400
    static PolicyForm of(JsonNode body) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : body.path("rules")) {
            rules.add(rule(
                    rule.path("sector").asString(""),
                    rule.path("category").asString(""),
                    rule.path("use").asString(""),
                    rule.path("reason").asString("")));
        }
        return new PolicyForm(
                body.path("seen").asString(""), instant(body.path("from").asString("")), rules);
    }

    private static Rule rule(String sector, String category, String use, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new Problem(413, "Content too large", "A reason is longer than " + LONGEST_REASON + " characters.");
        }
        return Stream.of(Use.values())
                .filter(known -> known.name().equals(use))
                .map(known -> new Rule(sector, category, known, reason.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("A rule has no use."));
    }

    private static @Nullable Instant date(String local) {
        try {
            return local.isEmpty()
                    ? null
                    : LocalDateTime.parse(local).atZone(Morocco.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            throw Problem.badRequest("The date is not one.");
        }
    }

    private static @Nullable Instant instant(String utc) {
        try {
            return utc.isEmpty() ? null : Instant.parse(utc);
        } catch (DateTimeException unreadable) {
            throw Problem.badRequest("'from' is not a time in ISO 8601.");
        }
    }
}
