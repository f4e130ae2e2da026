package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ma.dalil.chatbot.evaluation.EvaluateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// All question files to the running service: no figure is worse than what is pinned beside them. The figures are
/// printed, and the report stands in `target/evaluation`.
class EvaluationTest {

    private static final String ANY_NUMBER = "1000000";

    @Test
    void noPinnedFigureFalls(@TempDir Path home) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(EvaluationTest.class.getResource("/evaluation"))
                .toURI());
        Path report = Files.createDirectories(Path.of("target", "evaluation"));
        List<String> arguments = new ArrayList<>(List.of(
                "--expected", folder.resolve("expected.yaml").toString(),
                "--json", report.resolve("report.json").toString(),
                "--html", report.resolve("report.html").toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        StringWriter figures = new StringWriter();
        int exit;
        try (DalilProcess dalil =
                DalilProcess.start(home, "--dalil.web.openings=" + ANY_NUMBER, "--dalil.web.messages=" + ANY_NUMBER)) {
            arguments.addAll(List.of("--address", dalil.address().toString()));
            exit = new CommandLine(new EvaluateCommand())
                    .setOut(new PrintWriter(figures))
                    .execute(arguments.toArray(String[]::new));
        }
        System.out.println(figures);
        assertThat(exit).as("%s", figures).isZero();
    }
}
