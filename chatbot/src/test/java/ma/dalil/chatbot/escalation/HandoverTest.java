package ma.dalil.chatbot.escalation;

import static ma.dalil.chatbot.FakeAnswering.PERSON_ASKED_FOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Event;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Closing;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverTest {

    private static final String TELEPHONE = "0661234567";

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Officer samira = rooms.officer("Samira Alaoui");
    private final Officer brahim = rooms.officer("Brahim Amrani");
    private UUID conversation = rooms.open();

    @BeforeEach
    void open() {
        conversation = rooms.open();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void anOfferIsNotAtTheDesk() {
        offered();
        assertThat(atTheDesk()).isEmpty();
    }

    @Test
    void anOfferedCaseIsOpenedWhenTheCitizenAsksForAPerson() {
        Handover offered = offered();
        rooms.answering.with(PERSON_ASKED_FOR);
        TurnView reply = rooms.say(conversation, "Oui, je veux parler à une personne");
        assertThat(reply.handover())
                .isEqualTo(new Handover(offered.reference(), "legal-dispute", Handover.Status.OPEN));
    }

    @Test
    void anotherReasonIsOfferedUnderTheSameReference() {
        Handover before = offered();
        rooms.answering.with(new HandedOver(Category.THREAT, false));
        assertThat(rooms.say(conversation, "Il me menace").handover())
                .isEqualTo(new Handover(before.reference(), "threat", Handover.Status.OFFERED));
    }

    @Test
    void theButtonOpensACase() {
        TurnView reply = rooms.conversations.requestPerson(conversation, Map.of());
        assertThat(reply.handover()).isNotNull().satisfies(handover -> {
            assertThat(handover.category()).isEqualTo("person-requested");
            assertThat(handover.status()).isEqualTo(Handover.Status.OPEN);
        });
        assertThat(database.audited(conversation)).contains("CASE_OPENED");
    }

    @Test
    void theButtonAgainOpensNoSecondCase() {
        TurnView first = rooms.conversations.requestPerson(conversation, Map.of());
        TurnView second = rooms.conversations.requestPerson(conversation, Map.of());
        assertThat(second.handover()).isEqualTo(first.handover());
        assertThat(atTheDesk()).hasSize(1);
    }

    @Test
    void theContactIsStoredSealed() {
        rooms.conversations.requestPerson(conversation, Map.of("telephone", TELEPHONE));
        assertThat(database.jdbc
                        .sql("select contact is not null from escalation where conversation_id = ?")
                        .param(conversation)
                        .query((row, at) -> row.getBoolean(1))
                        .single())
                .isTrue();
        assertThat(database.shows(TELEPHONE)).isFalse();
    }

    @Test
    void theDeskListsAnOpenCase() {
        rooms.answering.with(PERSON_ASKED_FOR);
        Handover handover = handover(rooms.say(conversation, "Je veux parler à une personne"));
        assertThat(atTheDesk()).singleElement().satisfies(listed -> {
            assertThat(listed.reference()).isEqualTo(handover.reference());
            assertThat(listed.category()).isEqualTo("person-requested");
            assertThat(listed.status()).isEqualTo(Status.NEW);
            assertThat(listed.lastMessage()).isEqualTo("Je veux parler à une personne");
            assertThat(listed.claimedBy()).isNull();
        });
    }

    @Test
    void oneOfficerClaimsAndTheSecondIsRefused() {
        UUID caseId = opened();
        assertThat(rooms.desk.claim(samira, caseId)).isEqualTo(Result.DONE);
        assertThat(rooms.desk.claim(brahim, caseId)).isEqualTo(Result.ALREADY_CLAIMED);
        assertThat(atTheDesk())
                .singleElement()
                .extracting(CaseSummary::claimedBy)
                .isEqualTo("Samira Alaoui");
    }

    @Test
    void aClaimTellsTheCitizenWhoIsSpeakingNow() throws Exception {
        UUID caseId = opened();
        long seen = lastEvent();
        rooms.desk.claim(samira, caseId);
        assertThat(messagesAfter(seen)).singleElement().satisfies(told -> {
            assertThat(told.text()).isEqualTo(rooms.renderer.words("handover.claimed", Locale.FRENCH));
            assertThat(handover(told).status()).isEqualTo(Handover.Status.CLAIMED);
        });
        assertThat(handoversAfter(seen)).containsExactly(Handover.Status.CLAIMED);
    }

    @Test
    void whoDoesNotHaveTheCaseCannotReplyNorClose() throws Exception {
        UUID caseId = opened();
        rooms.desk.claim(samira, caseId);
        long seen = lastEvent();
        assertThat(rooms.desk.reply(brahim, caseId, "Bonjour")).isEqualTo(Result.NOT_YOURS);
        assertThat(rooms.desk.close(brahim, caseId, Closing.ANSWERED)).isEqualTo(Result.NOT_YOURS);
        assertThat(rooms.conversations.eventsAfter(conversation, seen, 0)).isEmpty();
    }

    @Test
    void aCaseNobodyClaimedIsNobodysToReplyTo() {
        assertThat(rooms.desk.reply(samira, opened(), "Bonjour")).isEqualTo(Result.NOT_YOURS);
    }

    @Test
    void aReplyReachesTheCitizen() throws Exception {
        UUID caseId = opened();
        rooms.desk.claim(samira, caseId);
        long seen = lastEvent();
        assertThat(rooms.desk.reply(samira, caseId, "Apportez l'original.")).isEqualTo(Result.DONE);
        assertThat(messagesAfter(seen)).singleElement().satisfies(reply -> {
            assertThat(reply.text()).isEqualTo("Apportez l'original.");
            assertThat(reply.answeredBy()).isEqualTo(Speaker.STAFF);
        });
    }

    @Test
    void closingTellsTheCitizen() throws Exception {
        UUID caseId = opened();
        rooms.desk.claim(samira, caseId);
        long seen = lastEvent();
        assertThat(rooms.desk.close(samira, caseId, Closing.ANSWERED)).isEqualTo(Result.DONE);
        assertThat(messagesAfter(seen))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.text()).isEqualTo(rooms.renderer.words("handover.closed", Locale.FRENCH)));
        assertThat(handoversAfter(seen)).containsExactly(Handover.Status.CLOSED);
    }

    @Test
    void aClosedCaseIsDoneWith() {
        UUID caseId = opened();
        rooms.desk.claim(samira, caseId);
        rooms.desk.close(samira, caseId, Closing.ANSWERED);
        assertThat(atTheDesk()).isEmpty();
        assertThat(rooms.desk.claim(brahim, caseId)).isEqualTo(Result.CLOSED);
        assertThat(rooms.desk.reply(samira, caseId, "Encore un mot")).isEqualTo(Result.CLOSED);
    }

    @Test
    void readingACaseIsAuditedWithItsReader() {
        UUID caseId = opened();
        assertThat(rooms.desk.read(brahim, caseId)).isPresent();
        assertThat(database.jdbc
                        .sql("select body from audit where kind = 'CASE_READ' and conversation_id = ?")
                        .param(conversation.toString())
                        .query((row, at) -> row.getString(1))
                        .list())
                .singleElement()
                .satisfies(record -> assertThat(record)
                        .contains(brahim.id().toString(), caseId.toString())
                        .doesNotContain("Brahim"));
    }

    @Test
    void anErasedConversationLeavesTheDeskAndTheDeskIsTold() {
        UUID caseId = opened();
        long seen = rooms.deskChanges.number();
        rooms.conversations.erase(conversation);
        assertThat(atTheDesk()).extracting(CaseSummary::id).doesNotContain(caseId);
        assertThat(rooms.desk.claim(samira, caseId)).isEqualTo(Result.NOT_FOUND);
        assertThat(rooms.deskChanges.number()).isGreaterThan(seen);
    }

    /// The conversation's case, offered for a legal dispute.
    private Handover offered() {
        rooms.answering.with(new HandedOver(Category.LEGAL_DISPUTE, false));
        Handover offered = handover(rooms.say(conversation, "Mon frère a pris tout l'héritage"));
        assertThat(offered.status()).isEqualTo(Handover.Status.OFFERED);
        return offered;
    }

    private UUID opened() {
        rooms.conversations.requestPerson(conversation, Map.of());
        return atTheDesk().getFirst().id();
    }

    /// Those of the cases at the desk that are of this conversation: the other tests leave theirs.
    private List<CaseSummary> atTheDesk() {
        List<String> ours = database.jdbc
                .sql("select reference from escalation where conversation_id = ?")
                .param(conversation)
                .query((row, at) -> row.getString(1))
                .list();
        return rooms.desk.cases(samira, View.ALL).stream()
                .flatMap(listing -> listing.cases().stream())
                .filter(listed -> ours.contains(listed.reference()))
                .toList();
    }

    private static Handover handover(TurnView turn) {
        return Objects.requireNonNull(turn.handover());
    }

    private long lastEvent() {
        return rooms.conversations.transcript(conversation).lastEventId();
    }

    private List<TurnView> messagesAfter(long seen) throws InterruptedException {
        return rooms.conversations.eventsAfter(conversation, seen, 0).stream()
                .map(Event::data)
                .filter(TurnView.class::isInstance)
                .map(TurnView.class::cast)
                .toList();
    }

    private List<Handover.Status> handoversAfter(long seen) throws InterruptedException {
        return rooms.conversations.eventsAfter(conversation, seen, 0).stream()
                .map(Event::data)
                .filter(Handover.class::isInstance)
                .map(Handover.class::cast)
                .map(Handover::status)
                .toList();
    }
}
