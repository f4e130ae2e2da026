package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.chatbot.policy.Register;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import ma.dalil.chatbot.turn.Outcome.Referral;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.UsePolicy;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Finding;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.Query.Scope;
import org.junit.jupiter.api.Test;

/// What is told beside the offer of a person, and what is told beside the answer.
class BesideTheFactsTest {

    private static Consumer<Outcome> cites(String... documents) {
        return outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.sources())
                                .extracting(Source::documentId)
                                .containsOnly(documents));
    }

    private static final String UNPAID = "mon patron ne m'a pas payé mon salaire, je m'adresse à qui ?";

    @Test
    void whoTellsOfADisputeIsToldTheFactsAndOfferedAPerson() {
        assertThat(asked(UNPAID, Register.BUILT_IN, found("labour-dispute", 0.9, 5)))
                .isInstanceOfSatisfying(Answered.class, answered -> {
                    assertThat(answered.documentId()).isEqualTo("labour-dispute");
                    assertThat(answered.referral()).isEqualTo(new Referral(Category.LEGAL_DISPUTE, true));
                });
    }

    @Test
    void whereTheServiceIsNotSurelyMeantOnlyAPersonIsOffered() {
        assertThat(asked(UNPAID, Register.BUILT_IN, found("housing-tax", 0.1, 5)))
                .isEqualTo(new HandedOver(Category.LEGAL_DISPUTE, false));
    }

    @Test
    void whereNothingIsFoundOnlyAPersonIsOffered() {
        assertThat(asked(UNPAID, Register.BUILT_IN)).isEqualTo(new HandedOver(Category.LEGAL_DISPUTE, false));
    }

    @Test
    void theRegisterMayLeaveWhatACitizenTellsToPeople() {
        Register register = new Register(1, null, List.of(new Rule("*", "legal-dispute", Use.HUMAN_ONLY, "r")));
        assertThat(asked(UNPAID, register, found("labour-dispute", 0.9, 5)))
                .isEqualTo(new HandedOver(Category.LEGAL_DISPUTE, false));
    }

    @Test
    void whereALifeMayBeAtStakeNoFactsAreTold() {
        assertThat(asked("mon mari me frappe, où porter plainte ?", Register.BUILT_IN, found("labour-dispute", 0.9, 5)))
                .isEqualTo(new HandedOver(Category.DOMESTIC_VIOLENCE, false));
    }

    @Test
    void whatMayAsWellBeMeantIsToldBeside() {
        assertThat(asked(
                        "combien coûte le passeport de voyage",
                        Register.BUILT_IN,
                        found("passport-adult", 0.5, 4),
                        found("passport-minor", 0.4, 3.9)))
                .isInstanceOfSatisfying(Answered.class, answered -> {
                    assertThat(answered.documentId()).isEqualTo("passport-adult");
                    assertThat(answered.sources())
                            .extracting(Source::documentId)
                            .contains("passport-adult", "passport-minor");
                });
    }

    @Test
    void whatPeopleMayMeanByItTooIsToldBesideHoweverFarBehind() {
        assertThat(asked(
                        "combien coûte le passeport de voyage",
                        Register.BUILT_IN,
                        found("passport-adult", 0.7, 4),
                        found("passport-loss", 0, 3.7),
                        found("passport-minor", 0.2, 2)))
                .satisfies(cites("passport-adult", "passport-minor"));
    }

    @Test
    void whatIsClearlyBehindIsNotTold() {
        assertThat(asked(
                        "combien coûte le passeport de voyage",
                        Register.BUILT_IN,
                        found("passport-adult", 0.9, 4),
                        found("passport-minor", 0.1, 3)))
                .satisfies(cites("passport-adult"));
    }

    /// While the assistant is stopped.
    @Test
    void whatACitizenTellsIsForPersonsUnderItsOwnCategory() {
        AnswerPipeline pipeline = Pipelines.over(
                query -> {
                    throw new AssertionError("nothing is searched");
                },
                question -> {});
        assertThat(pipeline.forPersons(turn(UNPAID))).contains(new HandedOver(Category.LEGAL_DISPUTE, false));
    }

    private static Finding found(String id, double likelihood, double strength) {
        return new Finding(id, id + "#overview", 1, 10, 0.5, 5, 0.8, likelihood, strength);
    }

    private static Outcome asked(String text, UsePolicy policy, Finding... found) {
        AnswerPipeline pipeline = Pipelines.over(
                query -> new Findings(
                        query.scope() == Scope.PROCEDURES ? List.of(found) : List.of(), List.of(), Set.of(), 1),
                question -> {});
        return pipeline.answer(turn(text), policy, stage -> {});
    }

    private static Turn turn(String text) {
        ConversationThread thread = new ConversationThread(null, List.of(), null, "fr", null);
        return new Turn(UUID.randomUUID(), UUID.randomUUID(), WrittenForms.FRENCH, text, Set.of(), thread);
    }
}
