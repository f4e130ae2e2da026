package ma.dalil.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinCodesTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final JoinCodes codes = rooms.codes;
    private final UUID conversation = rooms.open();

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void aCodeOpensItsConversationOnce() {
        String code = codes.issue(conversation);
        assertThat(codes.redeem(code)).contains(conversation);
        assertThat(codes.redeem(code)).isEmpty();
    }

    @Test
    void aCodeMayBeTypedSmallAndWithoutItsDash() {
        String typed = codes.issue(conversation).replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(codes.redeem(" " + typed + " ")).contains(conversation);
    }

    @Test
    void aCodeIsGoodForSomeMinutes() {
        String code = codes.issue(conversation);
        rooms.clock.pass(Duration.ofMinutes(11));
        assertThat(codes.redeem(code)).isEmpty();
    }

    @Test
    void wordsAreNoCodes() {
        assertThat(JoinCodes.isCode("passport")).isFalse();
        assertThat(JoinCodes.isCode("BE123456 wach")).isFalse();
        assertThat(JoinCodes.isCode(codes.issue(conversation))).isTrue();
    }

    @Test
    void theCodeItselfIsNotKept() {
        String code = codes.issue(conversation);
        assertThat(database.shows(code.replace("-", ""))).isFalse();
    }
}
