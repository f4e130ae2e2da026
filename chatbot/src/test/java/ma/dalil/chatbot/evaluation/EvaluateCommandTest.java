package ma.dalil.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the command refuses before it asks anything.
class EvaluateCommandTest {

    @Test
    void theFailuresOfAFileThatIsHeldOutAreNotTold(@TempDir Path folder) throws IOException {
        Path heldOut = Files.writeString(folder.resolve("questions-test-x.jsonl"), "");
        assertThat(refusal(heldOut.toString(), "--failures", heldOut.toString()))
                .contains("is held out");
    }

    @Test
    void theFailuresOfAFileThatIsNotAskedAreNotTold(@TempDir Path folder) throws IOException {
        Path asked = Files.writeString(folder.resolve("questions.jsonl"), "");
        assertThat(refusal(asked.toString(), "--failures", "others.jsonl")).contains("none of the files");
    }

    private static String refusal(String... arguments) {
        StringWriter errors = new StringWriter();
        int exit = new CommandLine(new EvaluateCommand())
                .setErr(new PrintWriter(errors))
                .execute(arguments);
        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        return errors.toString();
    }
}
