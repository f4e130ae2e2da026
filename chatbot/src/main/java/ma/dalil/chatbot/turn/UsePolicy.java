package ma.dalil.chatbot.turn;

import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.chatbot.turn.Outcome.Category;
import org.jspecify.annotations.Nullable;

/// Says of a matter whether the assistant may answer it.
@FunctionalInterface
public interface UsePolicy {

    /// For a civil servant, who decides what becomes of an answer.
    UsePolicy FOR_STAFF = (sector, category) -> Use.ANSWER;

    /// @param sector of the procedure; null if only legal texts bear on the question
    /// @param category under which a person may be needed; null if none is
    Use policyFor(@Nullable String sector, @Nullable Category category);
}
