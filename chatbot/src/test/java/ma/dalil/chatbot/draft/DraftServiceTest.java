package ma.dalil.chatbot.draft;

import static ma.dalil.chatbot.FakeAnswering.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import ma.dalil.channels.conversation.Conversations.Event;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.channels.desk.Drafts.Draft;
import ma.dalil.channels.desk.Drafts.Origin;
import ma.dalil.channels.desk.Drafts.Result;
import ma.dalil.channels.desk.Drafts.State;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.AwaitingApproval;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.NoEvidence;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class DraftServiceTest {

    private static final String QUESTION = "Combien coûte le passeport ?";
    private static final AwaitingApproval HELD = new AwaitingApproval((Answered) PASSPORT, Category.SENSITIVE_SUBJECT);

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Officer samira = rooms.officer("Samira Alaoui");
    private final Officer brahim = rooms.officer("Brahim Amrani");
    private UUID conversation = rooms.open();

    @BeforeEach
    void open() {
        rooms.answering.with(PASSPORT);
        conversation = rooms.open();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theCitizenIsToldThatTheAnswerIsLookedAtFirst() {
        rooms.answering.with(HELD);
        TurnView reply = rooms.say(conversation, QUESTION);
        assertThat(reply.outcome()).isEqualTo(Ending.HANDED_OVER);
        assertThat(handover(reply).status()).isEqualTo(Handover.Status.OPEN);
        assertThat(reply.text())
                .contains("un fonctionnaire vérifie la réponse", handover(reply).reference())
                .doesNotContain("500");
        assertThat(reply.citations()).isEmpty();
    }

    @Test
    void theAnswerWaitsWithItsCase() {
        UUID caseId = held();
        Draft draft = draft(caseId);
        assertThat(draft.state()).isEqualTo(State.PENDING);
        assertThat(draft.origin()).isEqualTo(Origin.HELD);
        assertThat(draft.question()).isEqualTo(QUESTION);
        assertThat(draft.answer().text()).contains("500 dirhams");
        assertThat(draft.policyVersion()).isZero();
        assertThat(database.audited(conversation)).contains("DRAFT_HELD");
    }

    @Test
    void theAssistantIsSilentWhileTheAnswerWaits() {
        held();
        int asked = rooms.answering.asked();
        assertThat(rooms.say(conversation, "Alors ?").text())
                .isEqualTo(rooms.renderer.words("handover.relayed", Locale.FRENCH));
        assertThat(rooms.answering.asked()).isEqualTo(asked);
    }

    @Test
    void nothingOfADraftStandsThereToBeRead() {
        UUID caseId = claimed();
        rooms.drafts.reject(samira, caseId, draft(caseId).id(), "Le tarif a changé hier");
        assertThat(database.shows("500 dirhams")).isFalse();
        assertThat(database.shows("tarif a changé")).isFalse();
    }

    @Test
    void whoHasNotTheCaseDecidesNothing() throws Exception {
        UUID caseId = held();
        UUID draft = draft(caseId).id();
        long seen = lastEvent();
        assertThat(rooms.drafts.approve(samira, caseId, draft)).isEqualTo(Result.NOT_YOURS);
        rooms.desk.claim(brahim, caseId);
        assertThat(rooms.drafts.approve(samira, caseId, draft)).isEqualTo(Result.NOT_YOURS);
        assertThat(rooms.drafts.reject(samira, caseId, draft, "Non")).isEqualTo(Result.NOT_YOURS);
        assertThat(saidByStaffAfter(seen)).isEmpty();
    }

    @Test
    void anApprovedAnswerIsSaidByStaffWithItsSources() throws Exception {
        UUID caseId = claimed();
        long seen = lastEvent();
        assertThat(rooms.drafts.approve(samira, caseId, draft(caseId).id())).isEqualTo(Result.DONE);
        assertThat(saidByStaffAfter(seen)).singleElement().satisfies(said -> {
            assertThat(said.text()).contains("500 dirhams");
            assertThat(said.citations()).extracting(Citation::documentId).containsExactly("passport");
            assertThat(handover(said).status()).isEqualTo(Handover.Status.CLAIMED);
        });
        assertThat(draft(caseId).state()).isEqualTo(State.APPROVED);
        assertThat(draft(caseId).decidedBy()).isEqualTo("Samira Alaoui");
    }

    @Test
    void twoClicksSendOnce() throws Exception {
        UUID caseId = claimed();
        UUID draft = draft(caseId).id();
        long seen = lastEvent();
        CountDownLatch both = new CountDownLatch(2);
        List<FutureTask<Result>> clicks = new ArrayList<>();
        for (Rooms replica : List.of(rooms, rooms.anotherProcess())) {
            clicks.add(new FutureTask<>(() -> {
                both.countDown();
                both.await();
                return replica.drafts.approve(samira, caseId, draft);
            }));
        }
        clicks.forEach(Thread::startVirtualThread);
        List<Result> results = List.of(clicks.getFirst().get(), clicks.getLast().get());
        assertThat(results).containsExactlyInAnyOrder(Result.DONE, Result.DECIDED);
        assertThat(saidByStaffAfter(seen)).hasSize(1);
    }

    @Test
    void theOfficersTextIsSentWithoutSourcesUnlessTheyAreKept() throws Exception {
        UUID caseId = claimed();
        long seen = lastEvent();
        rooms.drafts.edit(samira, caseId, draft(caseId).id(), "Le timbre coûte 500 DH.", false);
        rooms.drafts.propose(samira, caseId);
        rooms.drafts.edit(samira, caseId, draft(caseId).id(), "Gratuit pour vous.", true);
        assertThat(saidByStaffAfter(seen))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.text()).isEqualTo("Le timbre coûte 500 DH.");
                            assertThat(first.citations()).isEmpty();
                        },
                        second -> assertThat(second.citations()).hasSize(1));
    }

    @Test
    void aRejectedAnswerIsKeptWithItsReasonAndNotSaid() throws Exception {
        UUID caseId = claimed();
        long seen = lastEvent();
        assertThat(rooms.drafts.reject(samira, caseId, draft(caseId).id(), "Le tarif a changé"))
                .isEqualTo(Result.DONE);
        assertThat(saidByStaffAfter(seen)).isEmpty();
        assertThat(draft(caseId).state()).isEqualTo(State.REJECTED);
        assertThat(draft(caseId).reason()).isEqualTo("Le tarif a changé");
    }

    @Test
    void aDecisionIsRecordedWithItsOfficerAndNoWord() {
        UUID caseId = claimed();
        UUID draft = draft(caseId).id();
        rooms.drafts.approve(samira, caseId, draft);
        assertThat(database.jdbc
                        .sql("select body from audit where kind = 'DRAFT_APPROVED' and conversation_id = ?")
                        .param(conversation.toString())
                        .query(String.class)
                        .single())
                .contains(samira.id().toString(), caseId.toString(), draft.toString(), "\"policy\":0")
                .doesNotContain("dirhams");
    }

    @Test
    void anAnsweredTurnIsRecordedWithTheVersionItObeyed() {
        rooms.say(conversation, QUESTION);
        assertThat(database.jdbc
                        .sql("select body from audit where kind = 'TURN_ANSWERED' and conversation_id = ?")
                        .param(conversation.toString())
                        .query(String.class)
                        .single())
                .contains("\"policy\":0");
    }

    @Test
    void whoeverHasTheCaseMayAskForADraft() {
        UUID caseId = asked();
        assertThat(rooms.drafts.propose(samira, caseId)).isEqualTo(Result.NOT_YOURS);
        rooms.desk.claim(samira, caseId);
        assertThat(rooms.drafts.propose(samira, caseId)).isEqualTo(Result.DONE);
        assertThat(draft(caseId).origin()).isEqualTo(Origin.PROPOSED);
        assertThat(draft(caseId).question()).isEqualTo(QUESTION);
    }

    @Test
    void theDraftIsOfTheLastMessage() {
        UUID caseId = asked();
        rooms.desk.claim(samira, caseId);
        rooms.say(conversation, "Et pour un mineur ?");
        rooms.drafts.propose(samira, caseId);
        assertThat(draft(caseId).question()).isEqualTo("Et pour un mineur ?");
    }

    @Test
    void oneDraftWaitsAtATime() {
        UUID caseId = claimed();
        assertThat(rooms.drafts.propose(samira, caseId)).isEqualTo(Result.PENDING);
    }

    @Test
    void noDraftIsMadeOfNoAnswer() {
        UUID caseId = asked();
        rooms.desk.claim(samira, caseId);
        rooms.answering.with(new NoEvidence(false));
        assertThat(rooms.drafts.propose(samira, caseId)).isEqualTo(Result.NO_ANSWER);
        assertThat(rooms.drafts.last(samira, caseId, WrittenForms.FRENCH)).isEmpty();
    }

    @Test
    void anOfficerWhoReadsArabicSeesTheSameAnswerInArabic() {
        UUID caseId = claimed();
        TurnView explained = Objects.requireNonNull(rooms.drafts
                .last(samira, caseId, WrittenForms.ARABIC)
                .orElseThrow()
                .explanation());
        assertThat(explained.language()).isEqualTo("ar");
        assertThat(draft(caseId).explanation()).isNull();
    }

    @Test
    void anExplanationIsWorkedOutOnce() {
        UUID caseId = claimed();
        rooms.answering.with(PASSPORT);
        rooms.drafts.last(samira, caseId, WrittenForms.ARABIC);
        int asked = rooms.answering.asked();
        assertThat(rooms.drafts
                        .last(brahim, caseId, WrittenForms.ARABIC)
                        .orElseThrow()
                        .explanation())
                .isNotNull();
        assertThat(rooms.answering.asked()).isEqualTo(asked);
    }

    @Test
    void anAnswerFromOtherSourcesExplainsNothing() {
        UUID caseId = claimed();
        rooms.answering.with(new NoEvidence(false));
        assertThat(rooms.drafts
                        .last(samira, caseId, WrittenForms.ARABIC)
                        .orElseThrow()
                        .explanation())
                .isNull();
    }

    @Test
    void anErasedConversationTakesItsDraftsAlong() {
        UUID caseId = claimed();
        UUID draft = draft(caseId).id();
        rooms.conversations.erase(conversation);
        assertThat(rooms.drafts.approve(samira, caseId, draft)).isEqualTo(Result.NOT_FOUND);
        assertThat(rooms.drafts.last(samira, caseId, WrittenForms.FRENCH)).isEmpty();
        assertThat(database.rowsOf(conversation)).isZero();
    }

    @Test
    void anApprovalAndAnErasureAtTheSameTimeLeaveNothing() throws Exception {
        for (int round = 0; round < 20; round++) {
            open();
            UUID caseId = claimed();
            UUID draft = draft(caseId).id();
            UUID erased = conversation;
            FutureTask<Result> approval = new FutureTask<>(() -> rooms.drafts.approve(samira, caseId, draft));
            Thread.startVirtualThread(approval);
            rooms.conversations.erase(erased);
            assertThat(approval.get()).isIn(Result.DONE, Result.NOT_FOUND);
            assertThat(database.rowsOf(erased)).isZero();
        }
    }

    @Test
    void aClaimAndAnErasureAtTheSameTimeLeaveNothing() throws Exception {
        for (int round = 0; round < 20; round++) {
            open();
            UUID caseId = held();
            UUID erased = conversation;
            FutureTask<Boolean> claim = new FutureTask<>(() -> {
                rooms.desk.claim(samira, caseId);
                return true;
            });
            Thread.startVirtualThread(claim);
            rooms.conversations.erase(erased);
            assertThat(claim.get()).isTrue();
            assertThat(database.rowsOf(erased)).isZero();
        }
    }

    /// The conversation's case with an answer that waits.
    private UUID held() {
        rooms.answering.with(HELD);
        rooms.say(conversation, QUESTION);
        rooms.answering.with(PASSPORT);
        return caseId();
    }

    private UUID claimed() {
        UUID caseId = held();
        rooms.desk.claim(samira, caseId);
        return caseId;
    }

    /// A case without a draft.
    private UUID asked() {
        rooms.say(conversation, QUESTION);
        rooms.conversations.requestPerson(conversation, Map.of());
        return caseId();
    }

    private UUID caseId() {
        String reference = database.jdbc
                .sql("select reference from escalation where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .single();
        return rooms.desk.cases(samira, View.ALL).stream()
                .flatMap(listing -> listing.cases().stream())
                .filter(listed -> listed.reference().equals(reference))
                .map(CaseSummary::id)
                .findFirst()
                .orElseThrow();
    }

    private Draft draft(UUID caseId) {
        return rooms.drafts.last(samira, caseId, WrittenForms.FRENCH).orElseThrow();
    }

    private long lastEvent() {
        return rooms.conversations.transcript(conversation).lastEventId();
    }

    private List<TurnView> saidByStaffAfter(long seen) throws InterruptedException {
        return rooms.conversations.eventsAfter(conversation, seen, 0).stream()
                .map(Event::data)
                .filter(TurnView.class::isInstance)
                .map(TurnView.class::cast)
                .filter(said -> said.answeredBy() == Speaker.STAFF)
                .toList();
    }

    private static Handover handover(TurnView turn) {
        return Objects.requireNonNull(turn.handover());
    }
}
