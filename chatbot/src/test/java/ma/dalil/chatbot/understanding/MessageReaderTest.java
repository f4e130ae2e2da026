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
    void whatWasAskedForHolds() {
        ConversationThread pinned = new ConversationThread(null, List.of(), "ar", "ar", null);
        assertThat(read(pinned, "bghit njded lakart dyali").form().toLanguageTag())
                .isEqualTo("ar");
    }

    @Test
    void aNewRequestReplacesTheOldOne() {
        ConversationThread pinned = new ConversationThread(null, List.of(), "ar", "ar", null);
        assertThat(read(pinned, "en français svp").form().toLanguageTag()).isEqualTo("fr");
    }

    @Test
    void aLanguageThatIsNotServedIsAnsweredInFrench() {
        assertThat(read("ar", "how much does a new driving licence cost").form().toLanguageTag())
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | carte nationale", "ar | البطاقة الوطنية"})
    void ofLoanWordsAloneTheScriptDecides(String form, String text) {
        assertThat(read(ConversationThread.NEW, text).form().toLanguageTag()).isEqualTo(form);
    }

    @Test
    void personalDataIsMaskedBeforeAnythingSeesIt() {
        Turn turn = read("fr", "mon numéro est le 06 12 34 56 78");
        assertThat(turn.text()).doesNotContain("12 34");
        assertThat(turn.masked()).isNotEmpty();
    }

    private static Turn read(String last, String text) {
        return read(new ConversationThread(null, List.of(), null, last, null), text);
    }

    private static Turn read(ConversationThread thread, String text) {
        return new MessageReader().read(UUID.randomUUID(), UUID.randomUUID(), thread, text);
    }
}
