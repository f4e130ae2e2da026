package ma.dalil.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// How the command asks, what it tells and how it ends.
class EvaluateCommandTest {

    private static final String PRICE = """
            {"id": "1", "language": "fr", "text": "et le prix ?", "kind": "in-scope", "sensitive": "none", "documents": ["passport-adult"], "expects": "500 DH", "before": ["le passeport"]}
            """;

    private final OneReplyService service =
            new OneReplyService(Replies.answered("fr", "C'est 300 DH.", "passport-adult"));
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatWasSaidBeforeIsSaidFirstInTheSameConversation() throws IOException {
        evaluate(questions("questions-tuning.jsonl"));
        assertThat(service.messages()).containsExactly("1: le passeport", "1: et le prix ?");
    }

    @Test
    void aServiceThatIsAskedTooOftenIsAskedAgain() throws IOException {
        service.refusing(2);
        assertThat(evaluate(questions("questions-tuning.jsonl"))).isZero();
        assertThat(service.messages()).hasSize(2);
    }

    @Test
    void aFigureThatFellEndsTheCommandWithOne() throws IOException {
        String expected = Files.writeString(
                        folder.resolve("expected.yaml"),
                        "least: {questions-tuning.jsonl: {retrieval: 90, key-fact: 90}}")
                .toString();
        assertThat(evaluate(questions("questions-tuning.jsonl"), "--expected", expected))
                .isOne();
        assertThat(out.toString())
                .contains("fallen: questions-tuning.jsonl: key-fact is 0/1")
                .doesNotContain("retrieval is");
    }

    @Test
    void theFailuresOfAFileThatIsNamedAreTold() throws IOException {
        String file = questions("questions-tuning.jsonl");
        evaluate(file, "--failures", file);
        assertThat(out.toString()).contains("le passeport > et le prix ?", "C'est 300 DH.", "wrong: key-fact");
    }

    @Test
    void theFailuresOfAFileThatIsHeldOutAreNotTold() throws IOException {
        String heldOut = questions("questions-test.jsonl");
        assertThat(evaluate(heldOut, "--failures", heldOut)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("is held out");
    }

    @Test
    void theFailuresOfAFileThatIsNotAskedAreNotTold() throws IOException {
        assertThat(evaluate(questions("questions-tuning.jsonl"), "--failures", "others.jsonl"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("none of the files");
    }

    private String questions(String name) throws IOException {
        return Files.writeString(folder.resolve(name), PRICE).toString();
    }

    private int evaluate(String... arguments) {
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(Stream.concat(Stream.of("--address", service.address().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
