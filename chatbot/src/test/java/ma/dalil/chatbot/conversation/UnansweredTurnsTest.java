package ma.dalil.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Event;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.retrieval.IndexStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// A process that is killed while it answers is played by an answer that ends in an [Error], which nothing catches.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class UnansweredTurnsTest {

    private static final long LONG_ENOUGH_MILLIS = 30_000;

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms killed = new Rooms(database);

    private static final class Killed extends Error {}

    private record Ready(boolean ready) implements IndexStatus {

        @Override
        public long version() {
            return 1;
        }

        @Override
        public String vectors() {
            return "none";
        }

        @Override
        public String embeddingModel() {
            return "none";
        }
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theNextProcessAnswersLateAndTellsThePage() throws Exception {
        UUID conversation = leftUnanswered();
        List<Event> events = eventsAfterARestart(conversation);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("message");
            assertThat(event.data())
                    .isInstanceOfSatisfying(
                            TurnView.class, late -> assertThat(late.outcome()).isEqualTo(Ending.ANSWERED));
        });
    }

    @Test
    void theLateAnswerIsTheTurnOfTheMessage() throws Exception {
        UUID conversation = leftUnanswered();
        List<Event> events = eventsAfterARestart(conversation);
        TurnView late = (TurnView) events.getFirst().data();
        assertThat(killed.turns.of(conversation))
                .singleElement()
                .satisfies(turn -> assertThat(turn.reply()).isEqualTo(late));
    }

    @Test
    void aTurnThatCannotBeAnsweredHoldsUpNoOther() throws Exception {
        UUID spoilt = leftUnanswered();
        database.jdbc
                .sql("update turn set citizen_text = '\\x00' where conversation_id = ?")
                .param(spoilt)
                .update();
        UUID conversation = leftUnanswered();
        assertThat(eventsAfterARestart(conversation)).hasSize(1);
    }

    @Test
    void whatWasAnsweredIsNotAnsweredAgain() throws Exception {
        UUID answered = killed.open();
        killed.answering.with(FakeAnswering.PASSPORT);
        killed.say(answered, "Le passeport ?");
        UUID conversation = leftUnanswered();
        eventsAfterARestart(conversation);
        assertThat(killed.conversations.eventsAfter(answered, 0, 0)).isEmpty();
    }

    private UUID leftUnanswered() {
        UUID conversation = killed.open();
        killed.answering.with(turn -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> killed.say(conversation, "Le passeport ?")).isInstanceOf(Killed.class);
        return conversation;
    }

    /// What the page is told once another process runs.
    private List<Event> eventsAfterARestart(UUID conversation) throws InterruptedException {
        Rooms started = killed.anotherProcess();
        UnansweredTurns unanswered = new UnansweredTurns(
                started.turnHandler,
                started.turns,
                started.events,
                started.transactions,
                new Ready(true),
                started.clock,
                false);
        unanswered.start();
        try {
            return started.conversations.eventsAfter(conversation, 0, LONG_ENOUGH_MILLIS);
        } finally {
            unanswered.stop();
        }
    }
}
