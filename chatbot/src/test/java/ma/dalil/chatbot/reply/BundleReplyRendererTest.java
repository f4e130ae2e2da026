package ma.dalil.chatbot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover.Status;
import ma.dalil.chatbot.triage.EscalationRules;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.Choice;
import ma.dalil.chatbot.turn.Outcome.Notice;
import ma.dalil.chatbot.turn.Outcome.Referral;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Outcomes as citizens read them.
class BundleReplyRendererTest {

    private static final BundleReplyRenderer RENDERER = new BundleReplyRenderer();
    private static final Source COSTS = new Source(
            "passport-adult",
            "passport-adult/costs/fr",
            "Passeport",
            "passeport.ma",
            null,
            WrittenForms.FRENCH,
            "costs",
            "500 DH",
            null,
            "v1");

    static Stream<Locale> forms() {
        return WrittenForms.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormSaysTheSameThings(Locale form) {
        assertThat(FormBundle.of(BundleReplyRenderer.class, "reply", form).keys())
                .isEqualTo(FormBundle.of(BundleReplyRenderer.class, "reply", WrittenForms.FRENCH)
                        .keys());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theChoiceOfAPersonIsUnderstood(Locale form) {
        TurnView offered = render(form, new Outcome.HandedOver(Category.PERSONAL_FILE, false), Status.OFFERED);
        assertThat(offered.choices())
                .singleElement()
                .satisfies(choice -> assertThat(EscalationRules.shipped().assess(choice.text()))
                        .contains(Category.PERSON_REQUESTED));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryHasItsWords(Category category) {
        for (Locale form : WrittenForms.ALL) {
            TurnView offered = render(form, new Outcome.HandedOver(category, false), Status.OFFERED);
            assertThat(offered.text()).isNotBlank();
            assertThat(offered.handover()).isEqualTo(new TurnView.Handover("D-1", category.id(), Status.OFFERED));
        }
    }

    @Test
    void whomToCallComesFirst() {
        TurnView offered = render(
                WrittenForms.DARIJA_LATIN, new Outcome.HandedOver(Category.DOMESTIC_VIOLENCE, false), Status.OFFERED);
        assertThat(offered.text().lines().findFirst().orElseThrow()).contains("8350");
        assertThat(offered.helplines().getFirst().number()).isEqualTo("8350");
    }

    @Test
    void whatWouldBePassedOnIsShown() {
        TurnView offered = render(WrittenForms.FRENCH, new Outcome.HandedOver(Category.ASYLUM, false), Status.OFFERED);
        assertThat(offered.text()).contains("mon message, tél. [telephone]");
    }

    @Test
    void statementsCarryTheNumbersOfTheirSources() {
        TurnView answered = render(WrittenForms.FRENCH, answered(null), null);
        assertThat(answered.outcome()).isEqualTo(Ending.ANSWERED);
        assertThat(answered.text()).contains("500 DH [1]");
        assertThat(answered.citations())
                .singleElement()
                .satisfies(citation -> assertThat(citation.number()).isEqualTo(1));
    }

    @Test
    void whatIsUnknownIsSaid() {
        assertThat(render(WrittenForms.FRENCH, answered(null), null).text()).contains("Délai");
    }

    @Test
    void aReferralIsOfferedBesideTheFacts() {
        TurnView answered =
                render(WrittenForms.FRENCH, answered(new Referral(Category.LEGAL_DISPUTE, false)), Status.OFFERED);
        assertThat(answered.outcome()).isEqualTo(Ending.ANSWERED);
        assertThat(answered.handover()).isNotNull();
        assertThat(answered.choices()).hasSize(2);
    }

    @Test
    void theThreadGoesOnAboutWhatWasAnswered() {
        ConversationThread after = RENDERER.threadAfter(turn(WrittenForms.FRENCH), answered(null));
        assertThat(after.documentId()).isEqualTo("passport-adult");
        assertThat(after.choices()).extracting(Choice::label).containsExactly("Où");
        assertThat(after.lastForm()).isEqualTo("fr");
    }

    @Test
    void whatTheCitizenAskedForIsRemembered() {
        ConversationThread after = RENDERER.threadAfter(
                turn(WrittenForms.ARABIC, "بالعربية عافاك"), new Outcome.Declined(Notice.FORM_CHOSEN));
        assertThat(after.pinnedForm()).isEqualTo("ar");
    }

    @Test
    void aLanguageThatIsNotServedIsAnsweredInItselfAndInFrench() {
        Outcome unserved = new Outcome.Declined(Notice.UNSERVED_LANGUAGE);
        TurnView reply = RENDERER.render(
                turn(WrittenForms.FRENCH, "¿cuánto cuesta renovar el pasaporte?"), unserved, null, null);
        assertThat(reply.text().lines())
                .satisfiesExactly(
                        own -> assertThat(own).startsWith("Respondo en francés"),
                        french -> assertThat(french).startsWith("Je réponds en français"));
    }

    @Test
    void whatNeedsAPersonIsSaidBeforeTheFacts() {
        TurnView answered =
                render(WrittenForms.FRENCH, answered(new Referral(Category.PERSONAL_FILE, true)), Status.OFFERED);
        assertThat(answered.text()).startsWith("Je ne vois pas votre dossier.").contains("500 DH");
        assertThat(answered.choices().getLast().text()).isEqualTo("Je veux parler à une personne");
    }

    @Test
    void whomToCallComesBeforeTheFacts() {
        TurnView answered =
                render(WrittenForms.FRENCH, answered(new Referral(Category.CORRUPTION, true)), Status.OFFERED);
        assertThat(answered.text().lines().findFirst().orElseThrow()).contains("05 37 71 88 88");
        assertThat(answered.helplines()).isNotEmpty();
    }

    private static Outcome.Answered answered(@Nullable Referral referral) {
        return new Outcome.Answered(
                "passport-adult",
                "Passeport",
                "جواز السفر",
                List.of(new Statement("500 DH", List.of(0))),
                List.of(COSTS),
                List.of("Délai"),
                List.of(new Choice("Où", "Où passeport")),
                referral);
    }

    private static TurnView render(Locale form, Outcome outcome, TurnView.Handover.@Nullable Status status) {
        return RENDERER.render(turn(form), outcome, status == null ? null : "D-1", status);
    }

    private static Turn turn(Locale form) {
        return turn(form, "mon message, tél. [telephone]");
    }

    private static Turn turn(Locale form, String text) {
        return new Turn(UUID.randomUUID(), UUID.randomUUID(), form, text, Set.of("telephone"), ConversationThread.NEW);
    }
}
