package ma.dalil.chatbot.policy;

import static ma.dalil.channels.desk.Policies.ANY;
import static ma.dalil.channels.desk.Policies.Use.ANSWER;
import static ma.dalil.channels.desk.Policies.Use.APPROVE_FIRST;
import static ma.dalil.channels.desk.Policies.Use.HUMAN_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.dalil.channels.desk.Policies.Result;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Terms;
import ma.dalil.chatbot.turn.Outcome.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterTest {

    private static final Rule DEFAULT = new Rule(ANY, ANY, ANSWER, "");
    private static final Terms TERMS = Register.terms(Set.of("health", "justice"));

    @ParameterizedTest
    @EnumSource(Category.class)
    void theBuiltInVersionLeavesTheUrgentToPeopleAndAnswersTheRest(Category category) {
        assertThat(Register.BUILT_IN.policyFor("justice", category))
                .isEqualTo(category.isUrgent() ? HUMAN_ONLY : ANSWER);
    }

    @Test
    void anOrdinaryQuestionIsAnswered() {
        assertThat(Register.BUILT_IN.policyFor("health", null)).isEqualTo(ANSWER);
        assertThat(Register.BUILT_IN.policyFor(null, null)).isEqualTo(ANSWER);
    }

    @Test
    void aSectorIsMoreSpecificThanAll() {
        Register register = register(DEFAULT, new Rule("health", ANY, APPROVE_FIRST, "r"));
        assertThat(register.policyFor("health", null)).isEqualTo(APPROVE_FIRST);
        assertThat(register.policyFor("justice", null)).isEqualTo(ANSWER);
    }

    @Test
    void sectorAndCategoryAreMoreSpecificThanEither() {
        Register register = register(
                DEFAULT,
                new Rule("justice", ANY, HUMAN_ONLY, "r"),
                new Rule(ANY, "asylum", HUMAN_ONLY, "r"),
                new Rule("justice", "asylum", ANSWER, "r"));
        assertThat(register.policyFor("justice", Category.ASYLUM)).isEqualTo(ANSWER);
        assertThat(register.policyFor("justice", Category.CORRUPTION)).isEqualTo(HUMAN_ONLY);
        assertThat(register.policyFor("health", Category.ASYLUM)).isEqualTo(HUMAN_ONLY);
    }

    @Test
    void ofEqualsTheStricterOneHolds() {
        Register register = register(
                DEFAULT, new Rule("justice", ANY, APPROVE_FIRST, "r"), new Rule(ANY, "asylum", HUMAN_ONLY, "r"));
        assertThat(register.policyFor("justice", Category.ASYLUM)).isEqualTo(HUMAN_ONLY);
    }

    @Test
    void aLawTextBelongsToNoSector() {
        Register register = register(DEFAULT, new Rule("justice", ANY, HUMAN_ONLY, "r"));
        assertThat(register.policyFor(null, null)).isEqualTo(ANSWER);
    }

    @Test
    void noRegisterIsLaxWhereSomebodyMayComeToHarm() {
        Register register = register(new Rule(ANY, ANY, ANSWER, ""), new Rule("health", "suicide", ANSWER, ""));
        assertThat(register.policyFor("health", Category.SUICIDE)).isEqualTo(HUMAN_ONLY);
        assertThat(register.fault(TERMS)).contains(Result.URGENT);
    }

    @Test
    void otherRulesKeepTheUrgentOnes() {
        assertThat(Register.BUILT_IN.with(null, List.of(DEFAULT)).rules())
                .containsExactlyElementsOf(Register.BUILT_IN.rules());
    }

    @Test
    void theBuiltInRulesHaveNoFault() {
        assertThat(Register.BUILT_IN.fault(TERMS)).isEmpty();
    }

    @Test
    void whatIsWrongIsTold() {
        assertThat(register(DEFAULT, new Rule("sports", ANY, ANSWER, "")).fault(TERMS))
                .contains(Result.UNKNOWN_TERM);
        assertThat(register(DEFAULT, new Rule("health", "boredom", ANSWER, "")).fault(TERMS))
                .contains(Result.UNKNOWN_TERM);
        assertThat(register(DEFAULT, new Rule("health", ANY, HUMAN_ONLY, " ")).fault(TERMS))
                .contains(Result.NO_REASON);
        assertThat(register(DEFAULT, DEFAULT).fault(TERMS)).contains(Result.TWICE);
        assertThat(register(new Rule("health", ANY, ANSWER, "")).fault(TERMS)).contains(Result.NO_DEFAULT);
    }

    @Test
    void canonicalJsonHasOneForm() {
        Rule health = new Rule("health", ANY, APPROVE_FIRST, "Des « soins »");
        Instant from = Instant.parse("2026-12-01T08:00:00Z");
        String json = CanonicalJson.of(new Register(2, from, List.of(health, DEFAULT)));
        assertThat(json)
                .isEqualTo(
                        "{\"from\":\"2026-12-01T08:00:00Z\",\"number\":2,\"rules\":["
                                + "{\"category\":\"*\",\"reason\":\"\",\"sector\":\"*\",\"use\":\"ANSWER\"},"
                                + "{\"category\":\"*\",\"reason\":\"Des « soins »\",\"sector\":\"health\",\"use\":\"APPROVE_FIRST\"}]}");
        assertThat(CanonicalJson.read(json)).isEqualTo(new Register(2, from, List.of(DEFAULT, health)));
    }

    private static Register register(Rule... rules) {
        return new Register(1, null, List.of(rules));
    }
}
