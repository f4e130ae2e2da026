package ma.dalil.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of questions.
class QuestionFileTest {

    @Test
    void aQuestionMayStandAlone(@TempDir Path folder) throws IOException {
        assertThat(read(folder, "in-scope", "").questions().getFirst().said()).containsExactly("combien ?");
    }

    @Test
    void whatWasSaidBeforeComesFirst(@TempDir Path folder) throws IOException {
        assertThat(read(folder, "in-scope", ", \"before\": [\"le passeport\"]")
                        .questions()
                        .getFirst()
                        .said())
                .isEqualTo(List.of("le passeport", "combien ?"));
    }

    @Test
    void aLineThatIsNoQuestionIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, "riddle", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("questions.jsonl:1");
    }

    private static QuestionFile read(Path folder, String kind, String before) throws IOException {
        String line = """
                {"id": "1", "language": "fr", "text": "combien ?", "kind": "%s", "sensitive": "none", "documents": [], "expects": ""%s}
                """.formatted(kind, before);
        return QuestionFile.read(Files.writeString(folder.resolve("questions.jsonl"), line));
    }
}
