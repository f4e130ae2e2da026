package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.chatbot.turn.ConversationThread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Whether first messages are answered in the form in which they are written; a mixed one may be answered in several.
class ReplyFormTest {

    private static final double LEAST_RIGHT = 0.99;

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void questionsAreAnsweredInTheirOwnForm(String file) {
        List<JsonNode> questions = TuningQuestions.of(file)
                .filter(question -> !question.path("language").asString().equals("mixed"))
                .toList();
        List<String> wrong = questions.stream()
                .filter(question -> !form(question.path("text").asString())
                        .equals(question.path("language").asString()))
                .map(question -> question.path("text").asString())
                .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (questions.size() * (1 - LEAST_RIGHT)));
    }

    private static String form(String text) {
        return new MessageReader()
                .read(UUID.randomUUID(), UUID.randomUUID(), ConversationThread.NEW, text)
                .form()
                .toLanguageTag();
    }
}
