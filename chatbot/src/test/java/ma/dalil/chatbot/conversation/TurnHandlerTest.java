package ma.dalil.chatbot.conversation;

import static ma.dalil.chatbot.FakeAnswering.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.desk.Desk.Closing;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TurnHandlerTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private Rooms rooms = new Rooms(database);
    private UUID conversation = rooms.open();

    @BeforeEach
    void open() {
        rooms = rooms.anotherProcess();
        conversation = rooms.open();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theSameMessageTwiceIsAnsweredOnce() {
        InboundMessage message = message("Combien coûte le passeport ?");
        TurnView first = rooms.say(message);
        assertThat(rooms.say(message)).isEqualTo(first);
        assertThat(rooms.answering.asked()).isEqualTo(1);
    }

    @Test
    void theSameMessageAgainWhileItIsAnsweredWaitsForThatAnswer() throws Exception {
        InboundMessage message = message("Combien coûte le passeport ?");
        FutureTask<TurnView> again = new FutureTask<>(() -> rooms.say(message));
        rooms.answering.with(turn -> {
            startAndLetItGoAsFarAsItCan(again);
            return PASSPORT;
        });
        TurnView first = rooms.say(message);
        assertThat(again.get()).isEqualTo(first);
        assertThat(rooms.answering.asked()).isEqualTo(1);
    }

    @Test
    void theSameMessageAtAnotherReplicaGivesTheSameTurn() {
        InboundMessage message = message("Combien coûte le passeport ?");
        Rooms replica = rooms.anotherProcess();
        List<TurnView> there = new ArrayList<>();
        rooms.answering.with(turn -> {
            there.add(replica.say(message));
            return PASSPORT;
        });
        assertThat(rooms.say(message)).isEqualTo(there.getFirst());
        assertThat(database.audited(conversation)).containsOnlyOnce("TURN_ANSWERED");
    }

    @Test
    void twoMessagesAtTheSameTimeAreAnsweredOneAfterTheOther() throws Exception {
        FutureTask<TurnView> second = new FutureTask<>(() -> rooms.say(conversation, "Et la carte ?"));
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        rooms.answering.with(turn -> {
            order.add("begun: " + turn.text());
            if (order.size() == 1) {
                startAndLetItGoAsFarAsItCan(second);
            }
            order.add("done: " + turn.text());
            return PASSPORT;
        });
        rooms.say(conversation, "Le passeport ?");
        second.get();
        assertThat(order)
                .containsExactly(
                        "begun: Le passeport ?", "done: Le passeport ?", "begun: Et la carte ?", "done: Et la carte ?");
    }

    @Test
    void aTurnKnowsWhatTheOneBeforeWasAbout() {
        rooms.say(conversation, "Combien coûte le passeport ?");
        List<String> about = new ArrayList<>();
        rooms.answering.with(turn -> {
            about.add(String.valueOf(turn.thread().documentId()));
            return PASSPORT;
        });
        rooms.say(conversation, "Et le délai ?");
        assertThat(about).containsExactly("passport");
    }

    @Test
    void aFaultBecomesFailed() {
        rooms.answering.with(turn -> {
            throw new IllegalStateException("index " + turn.text() + " is broken");
        });
        TurnView reply = rooms.say(conversation, "Le passeport ?");
        assertThat(reply.outcome()).isEqualTo(Ending.FAILED);
        assertThat(reply.text()).doesNotContain("index");
    }

    @Test
    void afterAFaultTheNextTurnIsAnswered() {
        rooms.answering.with(turn -> {
            throw new IllegalStateException();
        });
        rooms.say(conversation, "Le passeport ?");
        rooms.answering.with(PASSPORT);
        assertThat(rooms.say(conversation, "Le passeport ?").outcome()).isEqualTo(Ending.ANSWERED);
    }

    @Test
    void aMessageIsStoredBeforeItIsAnswered() {
        List<String> stored = new ArrayList<>();
        rooms.answering.with(turn -> {
            stored.add(rooms.turns.find(turn.id()).orElseThrow().citizenText() + " " + state(turn.id()));
            return PASSPORT;
        });
        rooms.say(conversation, "Le passeport ?");
        assertThat(stored).containsExactly("Le passeport ? RECEIVED");
    }

    @Test
    void whileACaseIsOpenTheAssistantIsSilent() {
        rooms.conversations.requestPerson(conversation, Map.of());
        isRelayed("Vous êtes là ?");
    }

    @Test
    void whileACaseIsClaimedTheAssistantIsSilent() {
        rooms.conversations.requestPerson(conversation, Map.of());
        rooms.desk.claim(rooms.officer("Samira Alaoui"), caseId());
        isRelayed("Vous êtes là ?");
    }

    @Test
    void aCaseOpenedWhileAnAnswerIsWorkedOutSilencesIt() {
        rooms.answering.with(turn -> {
            rooms.conversations.requestPerson(conversation, Map.of());
            return PASSPORT;
        });
        TurnView reply = rooms.say(conversation, "Le passeport ?");
        assertThat(reply.text()).isEqualTo(rooms.renderer.words("handover.relayed", Locale.FRENCH));
        assertThat(reply.citations()).isEmpty();
    }

    @Test
    void afterClosingTheAssistantAnswersAgain() {
        rooms.conversations.requestPerson(conversation, Map.of());
        Officer officer = rooms.officer("Samira Alaoui");
        UUID caseId = caseId();
        rooms.desk.claim(officer, caseId);
        rooms.desk.close(officer, caseId, Closing.ANSWERED);
        assertThat(rooms.say(conversation, "Le passeport ?").outcome()).isEqualTo(Ending.ANSWERED);
    }

    private void isRelayed(String text) {
        long deskBefore = rooms.deskChanges.number();
        TurnView reply = rooms.say(conversation, text);
        assertThat(reply.text()).isEqualTo(rooms.renderer.words("handover.relayed", Locale.FRENCH));
        assertThat(rooms.answering.asked()).isZero();
        assertThat(rooms.lastCase().lastMessage()).isEqualTo(text);
        assertThat(rooms.deskChanges.number()).isGreaterThan(deskBefore);
        assertThat(database.audited(conversation)).contains("TURN_RELAYED");
    }

    private InboundMessage message(String text) {
        return new InboundMessage(conversation, UUID.randomUUID(), text);
    }

    /// The case opened last; those of the tests before wait longer.
    private UUID caseId() {
        return rooms.lastCase().id();
    }

    private String state(UUID turn) {
        return database.jdbc
                .sql("select state from turn where id = ?")
                .param(turn)
                .query(String.class)
                .single();
    }

    /// Returns when the work is done or held up by a lock.
    private static void startAndLetItGoAsFarAsItCan(FutureTask<?> work) {
        Thread thread = Thread.ofPlatform().start(work);
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }
}
