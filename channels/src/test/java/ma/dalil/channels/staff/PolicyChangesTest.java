package ma.dalil.channels.staff;

import static ma.dalil.channels.desk.Policies.Use.ANSWER;
import static ma.dalil.channels.desk.Policies.Use.HUMAN_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.staff.PolicyChanges.Change;
import ma.dalil.channels.staff.PolicyChanges.Kind;
import org.junit.jupiter.api.Test;

class PolicyChangesTest {

    private static final Rule HEALTH = new Rule("health", "*", ANSWER, "a");

    @Test
    void theSameRulesChangeNothing() {
        assertThat(PolicyChanges.between(List.of(HEALTH), List.of(HEALTH))).isEmpty();
    }

    @Test
    void aStricterUseIsAChange() {
        assertThat(PolicyChanges.between(List.of(HEALTH), List.of(new Rule("health", "*", HUMAN_ONLY, "b"))))
                .containsExactly(new Change(Kind.CHANGED, "health", "*", ANSWER, HUMAN_ONLY));
    }

    @Test
    void anotherReasonIsTold() {
        assertThat(PolicyChanges.between(List.of(HEALTH), List.of(new Rule("health", "*", ANSWER, "b"))))
                .containsExactly(new Change(Kind.REASON, "health", "*", null, null));
    }

    @Test
    void whatIsNewComesBeforeWhatIsGone() {
        Rule justice = new Rule("justice", "*", HUMAN_ONLY, "c");
        assertThat(PolicyChanges.between(List.of(HEALTH), List.of(justice)))
                .containsExactly(
                        new Change(Kind.ADDED, "justice", "*", null, HUMAN_ONLY),
                        new Change(Kind.REMOVED, "health", "*", ANSWER, null));
    }
}
