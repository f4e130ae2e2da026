package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.dalil.chatbot.TuningQuestions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How many of the tuning questions reach a person, and how many that nobody need see.
class TuningQuestionsTest {

    private static final EscalationRules RULES = EscalationRules.shipped();
    private static final List<JsonNode> QUESTIONS =
            Stream.of("a", "b").flatMap(TuningQuestions::of).toList();

    @Test
    void whatIsSensitiveReachesAPerson() {
        assertThat(handedOver(Set.of("sensitive", "human")::contains)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void whatIsInScopeIsSeldomHandedOver() {
        assertThat(handedOver("in-scope"::equals)).isLessThanOrEqualTo(0.03);
    }

    private static double handedOver(Predicate<String> kind) {
        return QUESTIONS.stream()
                .filter(question -> kind.test(question.get("kind").asString()))
                .mapToInt(question ->
                        RULES.assess(question.get("text").asString()).isPresent() ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
