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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.chatbot.evaluation.EvaluateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The question files to the running service, those for tuning in part: no figure is worse than what is pinned beside
/// them. The figures are printed, and the report stands in `target/evaluation`.
class EvaluationTest {

    private static final String ANY_NUMBER = "1000000";
    /// Of the questions for tuning one in so many is asked.
    private static final int STEP = 4;

    @Test
    void noPinnedFigureFalls(@TempDir Path home, @TempDir Path asked) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(EvaluationTest.class.getResource("/evaluation"))
                .toURI());
        Path report = Files.createDirectories(Path.of("target", "evaluation"));
        List<String> arguments = new ArrayList<>(List.of(
                "--expected", folder.resolve("expected.yaml").toString(),
                "--json", report.resolve("report.json").toString(),
                "--html", report.resolve("report.html").toString()));
        for (Path file : questions(folder)) {
            arguments.add(inPart(file, asked).toString());
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

    private static List<Path> questions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static Path inPart(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString();
        if (!name.contains("tuning")) {
            return file;
        }
        List<String> lines = Files.readAllLines(file);
        return Files.write(
                folder.resolve(name),
                IntStream.range(0, lines.size())
                        .filter(at -> at % STEP == 0)
                        .mapToObj(lines::get)
                        .toList());
    }
}
