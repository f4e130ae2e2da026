package ma.dalil.chatbot.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `evaluate`: asks every question of the files in a conversation of its own, and tells what was right.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Asks a running Dalil files of questions and tells how many were understood and answered well, per"
                        + " form and per kind.")
public final class EvaluateCommand implements Callable<Integer> {

    private static final int PROGRESS_EVERY = 100;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Questions, one JSON object a line.")
    private List<Path> files = List.of();

    @Option(names = "--address", defaultValue = "http://localhost:8080", description = "Default: ${DEFAULT-VALUE}")
    private URI address = URI.create("http://localhost:8080");

    @Option(
            names = "--at-once",
            defaultValue = "4",
            paramLabel = "N",
            description = "Questions under way at the same time. Default: ${DEFAULT-VALUE}")
    private int atOnce = 1;

    @Option(
            names = "--failures",
            paramLabel = "FILE",
            description = "Tells every question of this file that went wrong, with the reply; may be repeated. A file"
                    + " that is held out (questions-test…) is only counted.")
    private List<Path> failures = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures and every verdict as JSON.")
    private @Nullable Path jsonFile;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a report with plots, as one HTML file.")
    private @Nullable Path htmlFile;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "Pinned figures (YAML); ends with 1 and names each figure that fell.")
    private @Nullable Path expectedFile;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec().commandLine().getOut();
        List<QuestionFile> asked = new ArrayList<>();
        for (Path file : files) {
            asked.add(QuestionFile.read(file));
        }
        List<String> opened = opened(asked);
        ExpectedFigures expected = expectedFile == null ? null : ExpectedFigures.read(expectedFile);

        List<Verdict> verdicts = askAll(asked, spec().commandLine().getErr());
        Summary summary = Summary.of(verdicts);
        List<Verdict> failed = verdicts.stream()
                .filter(verdict -> opened.contains(verdict.file().name()) && !verdict.isRight())
                .toList();
        write(summary, verdicts, failed);
        out.print(ConsoleReport.of(summary));
        failed.forEach(verdict -> out.print(ConsoleReport.failure(verdict)));
        List<String> fallen = expected == null ? List.of() : expected.fallen(summary);
        fallen.forEach(figure -> out.println("fallen: " + figure));
        out.flush();
        return fallen.isEmpty() ? 0 : 1;
    }

    /// The names of the files whose failures are told.
    private List<String> opened(List<QuestionFile> asked) {
        List<String> opened = new ArrayList<>();
        for (Path file : failures) {
            String name = String.valueOf(file.getFileName());
            QuestionFile found = asked.stream()
                    .filter(questions -> questions.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> misused("--failures " + file + ": is none of the files that are asked"));
            if (found.isHeldOut()) {
                throw misused("--failures " + file + ": is held out, only its figures are told");
            }
            opened.add(name);
        }
        return opened;
    }

    private List<Verdict> askAll(List<QuestionFile> asked, PrintWriter progress)
            throws IOException, InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        try (RunningService service = new RunningService(address);
                ExecutorService asking =
                        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<Verdict>> answers = asked.stream()
                    .flatMap(file ->
                            file.questions().stream().map(question -> asking.submit(() -> service.ask(file, question))))
                    .toList();
            try {
                for (Future<Verdict> answer : answers) {
                    verdicts.add(answer.get());
                    if (verdicts.size() % PROGRESS_EVERY == 0) {
                        progress.printf("%d of %d asked%n", verdicts.size(), answers.size());
                        progress.flush();
                    }
                }
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause());
            } finally {
                asking.shutdownNow();
            }
        }
        return verdicts;
    }

    private void write(Summary summary, List<Verdict> verdicts, List<Verdict> failed) throws IOException {
        if (jsonFile != null) {
            Files.write(jsonFile, new JsonMapper().writeValueAsBytes(VerdictRecord.Run.of(summary, verdicts)));
        }
        if (htmlFile != null) {
            Files.writeString(htmlFile, new HtmlReport().of(summary, failed, Instant.now()));
        }
    }

    private ParameterException misused(String why) {
        return new ParameterException(spec().commandLine(), why);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}
