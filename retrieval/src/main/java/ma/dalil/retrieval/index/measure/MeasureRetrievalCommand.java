package ma.dalil.retrieval.index.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.ingest.LegalTextReader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `measure-retrieval`: asks every question of a file in SQuAD form, and prints how often its passage is found.
@Command(
        name = "measure-retrieval",
        mixinStandardHelpOptions = true,
        description = "Asks the questions of a file in SQuAD form of the search for passages and of plain Lucene, "
                + "and prints recall and reciprocal rank side by side.")
public final class MeasureRetrievalCommand implements Callable<Integer> {

    private static final List<Function<List<String>, PassageSearch>> SEARCHES = List.of(
            passages -> new LuceneSearch(new StandardAnalyzer(), passages),
            passages -> new LuceneSearch(new ArabicAnalyzer(), passages),
            DalilSearch::ofArabic);

    @Parameters(paramLabel = "FILE", description = "SQuAD form: data[].paragraphs[].context and .qas[].question")
    private Path file = Path.of("questions.json");

    @Option(
            names = "--among",
            paramLabel = "PATH",
            description = "Official texts, or a folder of them, as ingest reads them: their passages are searched too.")
    private @Nullable Path crowd;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures as JSON.")
    private @Nullable Path figures;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out =
                Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        SquadFile asked =
                crowd == null ? SquadFile.read(file) : SquadFile.read(file).among(passages(crowd));
        out.printf(
                "%d passages, %d questions%n",
                asked.passages().size(), asked.questions().size());
        out.printf("%-25s %6s %6s %7s   %-15s %s%n", "", "R@1", "R@5", "MRR@10", "R@1 of halves", "ms/question");
        List<Measure> measures = new ArrayList<>();
        for (Function<List<String>, PassageSearch> kind : SEARCHES) {
            try (PassageSearch search = kind.apply(asked.passages())) {
                Measure measure = Measure.of(search, asked.questions());
                measures.add(measure);
                print(out, measure);
            }
        }
        out.flush();
        if (figures != null) {
            Files.write(figures, new JsonMapper().writeValueAsBytes(measures));
        }
        return 0;
    }

    private static void print(PrintWriter out, Measure measure) {
        out.printf(
                Locale.ROOT,
                "%-25s %6.3f %6.3f %7.3f   %.3f  %.3f    %.2f%n",
                measure.search(),
                measure.recallAt1(),
                measure.recallAt5(),
                measure.meanReciprocalRankAt10(),
                measure.recallAt1OfFirstHalf(),
                measure.recallAt1OfSecondHalf(),
                measure.millisecondsPerQuestion());
    }

    private static List<String> passages(Path path) throws IOException {
        List<String> passages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path text : files.filter(Files::isRegularFile).sorted().toList()) {
                LegalTextReader.read(text, null).passages().stream()
                        .map(Passage::text)
                        .forEach(passages::add);
            }
        } catch (LegalTextReader.Unreadable unreadable) {
            throw new IOException(path + " holds a text that " + unreadable.getMessage(), unreadable);
        }
        return passages;
    }
}
