package ma.dalil.chatbot.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import ma.dalil.channels.conversation.TurnView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `evaluate`: asks every question of a file in a conversation of its own, and prints the scoreboard.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Asks a running Dalil a file of questions and counts right documents, key facts, languages and outcomes.")
public final class EvaluateCommand implements Callable<Integer> {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Parameters(paramLabel = "FILE", description = "Questions, one JSON object a line.")
    private Path questions = Path.of("questions.jsonl");

    @Option(names = "--address", defaultValue = "http://localhost:8080", description = "Default: ${DEFAULT-VALUE}")
    private URI address = URI.create("http://localhost:8080");

    @Option(names = "--failures", description = "Prints every question that went wrong, with the reply.")
    private boolean failures;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes every verdict as JSON.")
    private @Nullable Path verdictFile;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out =
                Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        List<Verdict> verdicts = new ArrayList<>();
        List<Question> asked = Question.read(questions);
        for (Question question : asked) {
            verdicts.add(ask(question));
            if (verdicts.size() % 25 == 0) {
                out.printf("%d of %d asked%n", verdicts.size(), asked.size());
            }
        }
        if (failures) {
            verdicts.stream().filter(verdict -> !verdict.right()).forEach(verdict -> print(out, verdict));
        }
        if (verdictFile != null) {
            Files.write(verdictFile, json.writeValueAsBytes(verdicts));
        }
        out.println();
        out.print(Scoreboard.of(verdicts));
        out.flush();
        return 0;
    }

    private Verdict ask(Question question) throws IOException, InterruptedException {
        Map<?, ?> conversation = post("/api/v1/conversations", null, Map.of("language", "auto"), Map.class);
        String token = String.valueOf(conversation.get("token"));
        long start = System.nanoTime();
        TurnView turn = post(
                "/api/v1/conversations/" + conversation.get("id") + "/messages",
                token,
                Map.of("clientMessageId", UUID.randomUUID().toString(), "text", question.text()),
                TurnView.class);
        return Judge.judge(
                question, turn, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private <T> T post(String path, @Nullable String token, Map<String, String> body, Class<T> type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = sendPatiently(request.build());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readValue(response.body(), type);
    }

    /// Sends again when the service asks to be left in peace for a while: the evaluation is one address with many
    /// questions.
    private HttpResponse<String> sendPatiently(HttpRequest request) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != TOO_MANY_REQUESTS) {
                return response;
            }
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofSeconds(Math.min(seconds, TIME_LIMIT.toSeconds())));
        }
    }

    private static void print(PrintWriter out, Verdict verdict) {
        Question question = verdict.question();
        out.printf(
                "%n%s [%s, %s] %s%n  wanted %s: %s%n  got %s in %s: %s%n",
                question.id(),
                question.kind(),
                question.language(),
                question.text(),
                question.documents(),
                question.expects(),
                verdict.ending(),
                verdict.replyLanguage(),
                verdict.replyText().replace("\n", " / "));
    }
}
