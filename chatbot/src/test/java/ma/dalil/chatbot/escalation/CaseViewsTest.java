package ma.dalil.chatbot.escalation;

import static ma.dalil.chatbot.FakeAnswering.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Showing;
import ma.dalil.channels.desk.Drafts.Result;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What counts as a view of a conversation, and is audited.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseViewsTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Officer samira = rooms.officer("Samira Alaoui");
    private final Officer brahim = rooms.officer("Brahim Amrani");
    private UUID conversation = rooms.open();
    private UUID caseId = UUID.randomUUID();

    @BeforeEach
    void openCase() {
        conversation = rooms.open();
        rooms.answering.with(PASSPORT);
        rooms.say(conversation, "Combien coûte le passeport ?");
        rooms.conversations.requestPerson(conversation, Map.of());
        caseId = rooms.lastCase().id();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void everyOpeningIsAView() {
        show(samira, Showing.OPENING);
        show(samira, Showing.OPENING);
        assertThat(views("CASE_READ")).isEqualTo(2);
    }

    @Test
    void aRenewalThatShowsNothingNewWritesNothing() {
        show(samira, Showing.OPENING);
        long before = auditSize();
        rooms.desk.note(brahim, caseId, "Rappeler demain");
        show(samira, Showing.RENEWAL);
        assertThat(auditSize()).as("the note alone").isEqualTo(before + 1);
    }

    @Test
    void aRenewalThatShowsANewMessageIsAViewOnce() {
        show(samira, Showing.OPENING);
        rooms.say(conversation, "Et pour un mineur ?");
        show(samira, Showing.RENEWAL);
        show(samira, Showing.RENEWAL);
        assertThat(views("CASE_READ")).isEqualTo(2);
    }

    @Test
    void theFirstShowingIsAViewWhateverItIsCalled() {
        show(samira, Showing.RENEWAL);
        assertThat(views("CASE_READ")).isEqualTo(1);
    }

    @Test
    void whatOneOfficerHasSeenIsNewToAnother() {
        show(samira, Showing.OPENING);
        show(brahim, Showing.RENEWAL);
        assertThat(views("CASE_READ")).isEqualTo(2);
    }

    @Test
    void whatAnotherReplicaHasShownIsKnownHere() {
        rooms.anotherProcess().desk.read(samira, caseId, Showing.OPENING);
        show(samira, Showing.RENEWAL);
        assertThat(views("CASE_READ")).isEqualTo(1);
    }

    @Test
    void aPageThatIsStillOpenTheNextDayIsAViewAgain() {
        show(samira, Showing.OPENING);
        rooms.clock.pass(Duration.ofHours(12));
        show(samira, Showing.RENEWAL);
        show(samira, Showing.RENEWAL);
        assertThat(views("CASE_READ")).isEqualTo(2);
    }

    @Test
    void anOpeningAfterAnotherHoldsFromThenOn() {
        show(samira, Showing.OPENING);
        rooms.clock.pass(Duration.ofHours(8));
        show(samira, Showing.OPENING);
        rooms.clock.pass(Duration.ofHours(8));
        show(samira, Showing.RENEWAL);
        assertThat(views("CASE_READ")).isEqualTo(2);
    }

    @Test
    void aMentionWaitsUntilTheCaseIsOpened() {
        show(brahim, Showing.OPENING);
        rooms.desk.note(samira, caseId, "@" + brahim.username() + " un avis ?");
        show(brahim, Showing.RENEWAL);
        assertThat(mentions()).isEqualTo(1);
        show(brahim, Showing.OPENING);
        assertThat(mentions()).isZero();
    }

    @Test
    void aDraftIsSeenOnceAndTheNextOneAnew() {
        rooms.desk.claim(samira, caseId);
        propose();
        showDraft(Showing.OPENING);
        showDraft(Showing.RENEWAL);
        assertThat(views("DRAFT_READ")).isEqualTo(1);
        propose();
        showDraft(Showing.RENEWAL);
        showDraft(Showing.RENEWAL);
        assertThat(views("DRAFT_READ")).isEqualTo(2);
    }

    @Test
    void anErasedConversationTakesItsViewsAlong() {
        show(samira, Showing.OPENING);
        rooms.conversations.erase(conversation);
        assertThat(database.jdbc
                        .sql("select count(*) from case_view where case_id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void show(Officer officer, Showing showing) {
        assertThat(rooms.desk.read(officer, caseId, showing)).isPresent();
    }

    private void showDraft(Showing showing) {
        assertThat(rooms.drafts.last(samira, caseId, WrittenForms.FRENCH, showing))
                .isPresent();
    }

    /// A draft in the place of the one before, which is rejected unseen.
    private void propose() {
        database.jdbc
                .sql("select id from draft where case_id = ? and state = 'PENDING'")
                .param(caseId)
                .query(UUID.class)
                .list()
                .forEach(draft -> rooms.drafts.reject(samira, caseId, draft, "Trop court"));
        assertThat(rooms.drafts.propose(samira, caseId)).isEqualTo(Result.DONE);
    }

    private long views(String kind) {
        List<String> audited = database.audited(conversation);
        return audited.stream().filter(kind::equals).count();
    }

    private long auditSize() {
        return database.jdbc.sql("select count(*) from audit").query(Long.class).single();
    }

    private long mentions() {
        return database.jdbc
                .sql("select count(*) from case_mention where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }
}
