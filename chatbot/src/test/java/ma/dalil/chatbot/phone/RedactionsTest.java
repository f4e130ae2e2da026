package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class RedactionsTest {

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final OfficeDatabase database = new OfficeDatabase();
    private final FakeStore store = new FakeStore(new byte[0]);
    private Phones phones = phones();

    @BeforeEach
    void empty() {
        phones = phones();
        store.asked.clear();
    }

    private Phones phones() {
        return new Phones(Phones.on(database).rooms, new FakeSender(), List.of(store), List.of());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theWordsOfAMessageThatIsDoneAreDeletedAtItsProvider() {
        InboundPhoneMessage message = phones.receives(Phones.AMINA, "bonjour");
        phones.answers();
        phones.redacts();
        assertThat(store.asked).containsExactly(message.messageId());
    }

    @Test
    void aMessageThatWaitsKeepsItsWords() {
        phones.receives(Phones.AMINA, "bonjour");
        phones.redacts();
        assertThat(store.asked).isEmpty();
    }

    @Test
    void theAnswerDoesNotWaitForIt() {
        store.keeps(1);
        assertThat(phones.says(Phones.AMINA, "bonjour")).isNotEmpty();
        assertThat(store.asked).isEmpty();
        phones.redacts();
    }

    @Test
    void theWordsOfAMessageThatIsSetAsideAreDeletedToo() {
        InboundPhoneMessage message = phones.receives(Phones.AMINA, "bonjour");
        phones.conversation.setAside(phones.lend().getFirst(), "poison");
        phones.redacts();
        assertThat(store.asked).containsExactly(message.messageId());
    }

    @Test
    void onceIsEnough() {
        phones.says(Phones.AMINA, "bonjour");
        phones.redacts();
        phones.rooms.clock.pass(LONGEST_WAIT);
        phones.redacts();
        assertThat(store.asked).hasSize(1);
    }

    @Test
    void aProviderThatIsAwayIsAskedAgain() {
        store.keeps(2);
        phones.says(Phones.AMINA, "bonjour");
        for (int i = 0; i < 3; i++) {
            phones.redacts();
            phones.rooms.clock.pass(LONGEST_WAIT);
        }
        phones.redacts();
        assertThat(store.asked).hasSize(3);
    }

    @Test
    void aProviderThatIsAwayIsNotAskedAgainAtOnce() {
        store.keeps(1);
        phones.says(Phones.AMINA, "bonjour");
        phones.redacts();
        phones.redacts();
        assertThat(store.asked).hasSize(1);
        phones.rooms.clock.pass(LONGEST_WAIT);
        phones.redacts();
    }

    @Test
    void aFailureDoesNotBringTheMessageBack() {
        store.keeps(1);
        int told = phones.says(Phones.AMINA, "bonjour").size();
        phones.redacts();
        phones.rooms.clock.pass(LONGEST_WAIT);
        phones.answers();
        phones.delivers();
        assertThat(phones.sender.sent).hasSize(told);
        phones.redacts();
    }

    @Test
    void aProcessThatEndsMeanwhileLeavesItToAnother() {
        InboundPhoneMessage message = phones.receives(Phones.AMINA, "bonjour");
        phones.answers();
        phones.inbox.lendRedactions(
                1, phones.rooms.clock.instant(), phones.rooms.clock.instant().plus(Rooms.PHONES.lease()));
        phones.redacts();
        assertThat(store.asked).isEmpty();
        phones.rooms.clock.pass(Rooms.PHONES.lease());
        phones.redacts();
        assertThat(store.asked).containsExactly(message.messageId());
    }

    @Test
    void someDayItIsGivenUp() {
        store.keeps(Redactions.MOST_ATTEMPTS);
        phones.says(Phones.AMINA, "bonjour");
        for (int i = 0; i < Redactions.MOST_ATTEMPTS + 2; i++) {
            phones.redacts();
            phones.rooms.clock.pass(LONGEST_WAIT);
        }
        assertThat(store.asked).hasSize(Redactions.MOST_ATTEMPTS);
    }
}
