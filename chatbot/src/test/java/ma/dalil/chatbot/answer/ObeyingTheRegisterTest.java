package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.chatbot.policy.Register;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.AwaitingApproval;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.UsePolicy;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

/// The pipeline from triage to verification, asked on about what a conversation is about, so that nothing is searched.
class ObeyingTheRegisterTest {

    private final List<String> composed = new ArrayList<>();
    private final AnswerPipeline pipeline = Pipelines.over(
            query -> {
                throw new AssertionError("nothing is searched");
            },
            composed::add);

    @Test
    void theBuiltInVersionAnswers() {
        assertThat(asked("passport-adult", Register.BUILT_IN)).isInstanceOf(Answered.class);
    }

    @Test
    void whatIsApprovedFirstIsComposedAndHeld() {
        assertThat(asked("passport-adult", register("identity", "*", Use.APPROVE_FIRST)))
                .isInstanceOfSatisfying(AwaitingApproval.class, held -> {
                    assertThat(held.category()).isEqualTo(Category.SENSITIVE_SUBJECT);
                    assertThat(held.answered().documentId()).isEqualTo("passport-adult");
                    assertThat(held.answered().sources()).isNotEmpty();
                });
    }

    @Test
    void whatIsForPeopleReachesNoComposer() {
        assertThat(asked("passport-adult", register("identity", "*", Use.HUMAN_ONLY)))
                .isEqualTo(new HandedOver(Category.SENSITIVE_SUBJECT, false));
        assertThat(composed).isEmpty();
    }

    @Test
    void anotherSectorIsAnswered() {
        assertThat(asked("passport-adult", register("justice", "*", Use.HUMAN_ONLY)))
                .isInstanceOf(Answered.class);
    }

    @Test
    void aServiceWithACategoryIsHeldUnderIt() {
        assertThat(asked("inheritance", register("*", "legal-dispute", Use.APPROVE_FIRST)))
                .isInstanceOfSatisfying(
                        AwaitingApproval.class,
                        held -> assertThat(held.category()).isEqualTo(Category.LEGAL_DISPUTE));
    }

    @Test
    void whereSomebodyMayComeToHarmPeopleAnswerUnderEveryVersion() {
        assertThat(asked("violence-against-women", register("*", "*", Use.ANSWER)))
                .isEqualTo(new HandedOver(Category.DOMESTIC_VIOLENCE, false));
    }

    @Test
    void anOfficerIsGivenWhatACitizenIsNot() {
        assertThat(asked("violence-against-women", UsePolicy.FOR_STAFF)).isInstanceOf(Answered.class);
    }

    private Outcome asked(String about, UsePolicy policy) {
        ConversationThread thread = new ConversationThread(about, List.of(), null, "fr", null);
        Turn turn = new Turn(UUID.randomUUID(), UUID.randomUUID(), WrittenForms.FRENCH, "et où ?", Set.of(), thread);
        return pipeline.answer(turn, policy, stage -> {});
    }

    private static Register register(String sector, String category, Use use) {
        return new Register(1, null, List.of(new Rule(sector, category, use, "r")));
    }
}
