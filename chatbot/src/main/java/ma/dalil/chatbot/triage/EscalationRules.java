package ma.dalil.chatbot.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.chatbot.turn.Outcome.Category;
import org.jspecify.annotations.Nullable;

/// Finds the category under which a message must reach a person, the most urgent first.
public final class EscalationRules {

    private final List<Rule> rules;

    private record Rule(Category category, List<List<Term>> all, List<List<Term>> not) {
        boolean holds(Message message) {
            return all.stream().allMatch(group -> isIn(group, message))
                    && not.stream().noneMatch(group -> isIn(group, message));
        }

        private static boolean isIn(List<Term> group, Message message) {
            return group.stream().anyMatch(term -> term.isIn(message));
        }
    }

    private EscalationRules(List<Rule> rules) {
        this.rules = rules;
    }

    /// The rules that ship.
    ///
    /// @throws IllegalArgumentException naming what a rule refers to and nobody defines
    public static EscalationRules shipped() {
        return of(TermGroups.tree("rules.yaml"));
    }

    private static EscalationRules of(Map<String, ?> tree) {
        Map<String, List<Term>> groups = TermGroups.of(Objects.requireNonNull(tree.get("groups")));
        return new EscalationRules(((List<?>) Objects.requireNonNull(tree.get("rules")))
                .stream().map(rule -> rule((Map<?, ?>) rule, groups)).toList());
    }

    private static Rule rule(Map<?, ?> rule, Map<String, List<Term>> groups) {
        return new Rule(
                category(String.valueOf(rule.get("category"))),
                named(rule.get("all"), groups),
                rule.containsKey("not") ? named(rule.get("not"), groups) : List.of());
    }

    private static List<List<Term>> named(@Nullable Object names, Map<String, List<Term>> groups) {
        return ((List<?>) Objects.requireNonNull(names))
                .stream()
                        .map(name -> {
                            List<Term> group = groups.get(String.valueOf(name));
                            if (group == null) {
                                throw new IllegalArgumentException("rules.yaml: no group '" + name + "'");
                            }
                            return group;
                        })
                        .toList();
    }

    private static Category category(String id) {
        return Arrays.stream(Category.values())
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rules.yaml: no category '" + id + "'"));
    }

    /// The most urgent category that holds, empty if none does.
    public Optional<Category> assess(String text) {
        Message message = Message.of(text);
        return rules.stream()
                .filter(rule -> rule.holds(message))
                .map(Rule::category)
                .findFirst();
    }
}
