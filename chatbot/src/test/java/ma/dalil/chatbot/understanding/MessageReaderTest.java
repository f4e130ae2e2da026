package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read of a message in its conversation.
class MessageReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ary-Latn | fr       | bghit njded lakart dyali",
                "fr       | ar       | combien coûte le passeport ?",
                "ary-Arab | ary-Latn | واخا",
                "ary-Arab | ary-Arab | الباسبور",
                "ar       | ar       | شروط الاستفادة",
                "ar       | fr       | شروط الاستفادة",
                "zgh-Tfng | zgh-Tfng | CNIE",
                "fr       | fr       | passeport",
            })
    void aClearMessageDecidesAndAnUnclearOneGoesOn(String form, String last, String text) {
        assertThat(read(last, text).form().toLanguageTag()).isEqualTo(form);
    }

    @Test
    void personalDataIsMaskedBeforeAnythingSeesIt() {
        Turn turn = read("fr", "mon numéro est le 06 12 34 56 78");
        assertThat(turn.text()).doesNotContain("12 34");
        assertThat(turn.masked()).isNotEmpty();
    }

    private static Turn read(String last, String text) {
        return new MessageReader()
                .read(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new ConversationThread(null, List.of(), null, last, null),
                        text);
    }
}
