package ma.dalil.chatbot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One line of a question file (JSON Lines).
///
/// @param language a written form's tag, or `mixed`
/// @param kind `in-scope`, `sensitive`, `human`, `clarify`, `oos`, `injection` or `pii`
/// @param documents identifiers, any of which is right; empty if none is expected
/// @param expects the key fact or behaviour, in short
record Question(
        String id,
        String language,
        String text,
        String kind,
        String sensitive,
        List<String> documents,
        String expects) {

    Question {
        documents = List.copyOf(documents);
    }

    /// Reads a file of questions.
    ///
    /// @throws IllegalArgumentException naming the line that is not a question
    static List<Question> read(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Question> questions = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                questions.add(json.readValue(line, Question.class));
            } catch (JacksonException notAQuestion) {
                throw new IllegalArgumentException(
                        file + ":" + number + ": " + notAQuestion.getOriginalMessage(), notAQuestion);
            }
        }
        return questions;
    }
}
