package ma.dalil.chatbot.answer;

import java.util.function.Supplier;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.UsePolicy;
import ma.dalil.knowledge.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/// How an answer about a service may be given: asked of the register once the service is known and before anything is
/// composed, so that what is for people alone reaches no composer.
sealed interface Permission {

    record Free() implements Permission {}

    /// @param category of the case
    record ApproveFirst(Category category) implements Permission {}

    /// @param category of the case
    record HumanOnly(Category category) implements Permission {}

    /// @param procedure null if only legal texts bear on the question
    static Permission of(UsePolicy policy, @Nullable Procedure procedure) {
        Category category = procedure == null
                ? null
                : Category.of(procedure.referral().category()).orElse(null);
        return of(policy, procedure, category);
    }

    /// @param category of the matter, whether the service's or the citizen's; null if it has none
    static Permission of(UsePolicy policy, @Nullable Procedure procedure, @Nullable Category category) {
        Use use = policy.policyFor(procedure == null ? null : procedure.sector(), category);
        Category ofCase = category == null ? Category.SENSITIVE_SUBJECT : category;
        return switch (use) {
            case ANSWER -> new Free();
            case APPROVE_FIRST -> new ApproveFirst(ofCase);
            case HUMAN_ONLY -> new HumanOnly(ofCase);
        };
    }

    /// What holds for two answers that are given as one: the stricter one.
    default Permission and(Permission other) {
        return switch (this) {
            case Free free -> other;
            case ApproveFirst approve -> other instanceof HumanOnly ? other : this;
            case HumanOnly people -> this;
        };
    }

    /// @param composed is asked for only if there may be an answer
    default Outcome rule(Supplier<Outcome> composed) {
        return switch (this) {
            case Free free -> composed.get();
            case ApproveFirst(Category category) -> {
                Outcome outcome = composed.get();
                yield outcome instanceof Answered answered ? new Outcome.AwaitingApproval(answered, category) : outcome;
            }
            case HumanOnly(Category category) -> new Outcome.HandedOver(category, false);
        };
    }
}
