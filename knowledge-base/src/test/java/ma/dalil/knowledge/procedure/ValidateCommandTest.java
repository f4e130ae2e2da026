package ma.dalil.knowledge.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

@ExtendWith(OutputCaptureExtension.class)
class ValidateCommandTest {

    @TempDir
    Path path = Path.of("replaced");

    @Test
    void countsWhatIsCorrect(CapturedOutput output) {
        KnowledgeFolder.in(path);
        assertThat(validate()).isZero();
        assertThat(output.getOut()).contains("1 procedures, 4 terms: no error");
    }

    @Test
    void tellsEveryErrorAndFails(CapturedOutput output) {
        KnowledgeFolder.in(path).with(KnowledgeFolder.PROCEDURE, "document: photo", "document: photos");
        assertThat(validate()).isEqualTo(1);
        assertThat(output.getOut()).contains(KnowledgeFolder.PROCEDURE + ":").contains("1 errors");
    }

    private int validate() {
        return new CommandLine(new ValidateCommand()).execute(path.toString());
    }
}
