package ma.dalil.channels.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Use;
import org.jspecify.annotations.Nullable;

/// What one version of the register has that another has not.
final class PolicyChanges {

    enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /// The same use for another reason.
        REASON
    }

    /// @param before null if the rule is new
    /// @param after null if the rule is gone
    record Change(
            Kind kind,
            String sector,
            String category,
            @Nullable Use before,
            @Nullable Use after) {}

    private PolicyChanges() {}

    /// In the order of the rules after, then what is gone.
    static List<Change> between(List<Rule> before, List<Rule> after) {
        Map<List<String>, Rule> gone = new LinkedHashMap<>();
        before.forEach(rule -> gone.put(matter(rule), rule));
        List<Change> changes = new ArrayList<>();
        for (Rule rule : after) {
            Rule old = gone.remove(matter(rule));
            if (old == null) {
                changes.add(new Change(Kind.ADDED, rule.sector(), rule.category(), null, rule.use()));
            } else if (old.use() != rule.use()) {
                changes.add(new Change(Kind.CHANGED, rule.sector(), rule.category(), old.use(), rule.use()));
            } else if (!old.reason().equals(rule.reason())) {
                changes.add(new Change(Kind.REASON, rule.sector(), rule.category(), null, null));
            }
        }
        gone.values()
                .forEach(rule ->
                        changes.add(new Change(Kind.REMOVED, rule.sector(), rule.category(), rule.use(), null)));
        return changes;
    }

    private static List<String> matter(Rule rule) {
        return List.of(rule.sector(), rule.category());
    }
}
