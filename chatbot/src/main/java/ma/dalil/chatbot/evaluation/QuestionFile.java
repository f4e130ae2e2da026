package ma.dalil.chatbot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Questions from one file of JSON Lines.
record QuestionFile(String name, List<Question> questions) {

    private static final String HELD_OUT = "questions-test";

    QuestionFile {
        questions = List.copyOf(questions);
    }

    /// The honest part of a split: it is counted and never looked into, so that nobody tunes on it.
    boolean isHeldOut() {
        return name.startsWith(HELD_OUT);
    }

    /// @throws IllegalArgumentException naming the line that is not a question
    static QuestionFile read(Path file) throws IOException {
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
        return new QuestionFile(
                Objects.requireNonNull(file.getFileName(), "a file").toString(), questions);
    }
}
