package ma.dalil.chatbot.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Policies;
import ma.dalil.channels.desk.Policies.Result;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Terms;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.UsePolicy;
import org.jspecify.annotations.Nullable;

/// The rules of one version of the register.
///
/// Of the rules that bear on a matter the most specific one holds: one that names both sector and category, then one
/// that names either, then the one that names neither. Of two that are equally specific the stricter one holds.
///
/// @param from when it is to come into force; null: once it is signed
/// @param rules in the order of sector and category
public record Register(int number, @Nullable Instant from, List<Rule> rules) implements UsePolicy {

    private static final Comparator<Rule> ORDER =
            Comparator.comparing(Rule::sector).thenComparing(Rule::category);
    private static final Comparator<Rule> PRECEDENCE =
            Comparator.comparingInt(Register::specificity).thenComparing(Rule::use);

    /// Version 0: everything is answered but where somebody may come to harm. What a procedure leaves to people alone
    /// (`referral: {always: …}`) is a matter of the knowledge base and holds under every version.
    public static final Register BUILT_IN = new Register(0, null, builtInRules());

    public Register {
        rules = rules.stream().sorted(ORDER).toList();
    }

    private static List<Rule> builtInRules() {
        return Stream.concat(
                        Stream.of(new Rule(Policies.ANY, Policies.ANY, Use.ANSWER, "")),
                        urgent().map(id -> new Rule(Policies.ANY, id, Use.HUMAN_ONLY, "")))
                .toList();
    }

    private static Stream<String> urgent() {
        return Arrays.stream(Category.values()).filter(Category::isUrgent).map(Category::id);
    }

    /// @param sectors that procedures have
    static Terms terms(Set<String> sectors) {
        return new Terms(
                sectors.stream().sorted().toList(),
                Arrays.stream(Category.values())
                        .filter(category -> category != Category.PERSON_REQUESTED)
                        .filter(category -> category != Category.SENSITIVE_SUBJECT)
                        .map(Category::id)
                        .toList(),
                urgent().collect(Collectors.toSet()));
    }

    @Override
    public Use policyFor(@Nullable String sector, @Nullable Category category) {
        if (category != null && category.isUrgent()) {
            return Use.HUMAN_ONLY;
        }
        String id = category == null ? Policies.ANY : category.id();
        String named = Objects.requireNonNullElse(sector, Policies.ANY);
        return rules.stream()
                .filter(rule -> bears(rule.sector(), named) && bears(rule.category(), id))
                .max(PRECEDENCE)
                .map(Rule::use)
                .orElse(Use.ANSWER);
    }

    private static boolean bears(String term, String named) {
        return term.equals(Policies.ANY) || term.equals(named);
    }

    private static int specificity(Rule rule) {
        return (rule.sector().equals(Policies.ANY) ? 0 : 1) + (rule.category().equals(Policies.ANY) ? 0 : 1);
    }

    /// The same version with other rules; those where somebody may come to harm are kept whatever is said.
    Register with(@Nullable Instant otherFrom, List<Rule> others) {
        List<Rule> all = new ArrayList<>(others);
        BUILT_IN.rules().stream()
                .filter(fixed -> !fixed.category().equals(Policies.ANY))
                .filter(fixed -> others.stream().noneMatch(rule -> isAbout(rule, fixed)))
                .forEach(all::add);
        return new Register(number, otherFrom, all);
    }

    private static boolean isAbout(Rule rule, Rule other) {
        return ORDER.compare(rule, other) == 0;
    }

    /// What is wrong with the rules; empty if nothing.
    Optional<Result> fault(Terms terms) {
        Set<List<String>> seen = new HashSet<>();
        for (Rule rule : rules) {
            Result fault = fault(rule, terms);
            if (fault != Result.DONE) {
                return Optional.of(fault);
            }
            if (!seen.add(List.of(rule.sector(), rule.category()))) {
                return Optional.of(Result.TWICE);
            }
        }
        return seen.contains(List.of(Policies.ANY, Policies.ANY)) ? Optional.empty() : Optional.of(Result.NO_DEFAULT);
    }

    private static Result fault(Rule rule, Terms terms) {
        boolean known = (rule.sector().equals(Policies.ANY) || terms.sectors().contains(rule.sector()))
                && (rule.category().equals(Policies.ANY) || terms.categories().contains(rule.category()));
        if (!known) {
            return Result.UNKNOWN_TERM;
        }
        if (terms.urgent().contains(rule.category())) {
            return rule.use() == Use.HUMAN_ONLY ? Result.DONE : Result.URGENT;
        }
        return rule.reason().isBlank() && rule.use() != Use.ANSWER ? Result.NO_REASON : Result.DONE;
    }
}
