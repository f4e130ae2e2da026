package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LoopGuardTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private Phones phones = new Phones(new Rooms(database));

    @BeforeEach
    void empty() {
        phones = Phones.on(database);
        phones.says(Phones.AMINA, "bonjour");
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void twoMachinesThatAnswerEachOtherStop() {
        int rounds = 0;
        while (rounds < 50
                && !phones.says(Phones.AMINA, "Merci pour votre message n° " + rounds)
                        .isEmpty()) {
            rounds++;
        }
        assertThat(rounds).isEqualTo(Rooms.PHONES.quickMessages());
    }

    @Test
    void aPersonWhoReadsBeforeWritingIsAlwaysAnswered() {
        for (int i = 0; i < 15; i++) {
            phones.rooms.clock.pass(Duration.ofSeconds(20));
            assertThat(phones.says(Phones.AMINA, "et le prix ?")).isNotEmpty();
        }
    }

    @Test
    void afterTheSilenceThePersonIsAnsweredAgain() {
        for (int i = 0; i < 10; i++) {
            phones.says(Phones.AMINA, "message " + i);
        }
        phones.rooms.clock.pass(Rooms.PHONES.silence());
        assertThat(phones.says(Phones.AMINA, "combien coûte le passeport ?")).isNotEmpty();
    }

    @Test
    void aFloodIsToldOnceAndThenNotAnswered() {
        phones.rooms.clock.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 40; i++) {
            phones.receives(Phones.AMINA, "question " + i);
        }
        phones.sender.sent.clear();
        phones.answers();
        phones.delivers();
        assertThat(phones.sender.sent).hasSizeLessThanOrEqualTo(Rooms.PHONES.messages() + 1);
    }

    @Test
    void anotherPersonIsAnsweredMeanwhile() {
        for (int i = 0; i < 10; i++) {
            phones.says(Phones.AMINA, "message " + i);
        }
        assertThat(phones.says(Phones.YOUSSEF, "combien coûte le passeport ?")).isNotEmpty();
    }
}
