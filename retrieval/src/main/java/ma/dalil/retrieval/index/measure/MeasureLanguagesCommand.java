package ma.dalil.retrieval.index.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.KnowledgeLoader;
import ma.dalil.retrieval.text.Concepts;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `measure-languages`: how often a question finds the passage that answers it in another language.
@Command(
        name = "measure-languages",
        mixinStandardHelpOptions = true,
        description = "Asks for Arabic and French texts in the other languages, of plain Lucene and of our search "
                + "without and with the lexicon, and prints recall and reciprocal rank side by side.")
public final class MeasureLanguagesCommand implements Callable<Integer> {

    private static final String DECLARATION = "parallel/udhr.json";
    private static final String LAWS = "laws-articles";

    @Parameters(paramLabel = "FOLDER", description = "Holds " + DECLARATION + ", " + LAWS + " and laws-ar.")
    private Path data = Path.of("../shared/data");

    @Option(
            names = "--laws",
            paramLabel = "FILE",
            description = "Questions about articles, one JSON object a line: form, question, file, article.")
    private @Nullable Path laws;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures as JSON.")
    private @Nullable Path figures;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out =
                Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        Concepts concepts =
                new Concepts(KnowledgeLoader.load(KnowledgeLoader.SHIPPED).lexicon());
        Map<String, List<Measure>> all = new LinkedHashMap<>();
        out.printf("%-24s %5s  %-22s %6s %6s %7s%n", "", "asked", "", "R@1", "R@5", "MRR@10");
        for (LanguageTrial trial : trials()) {
            try (PassageSearch lucene = new LuceneSearch(analyzer(trial), trial.passages());
                    PassageSearch words = new DalilSearch("Dalil, words alone", Concepts.NONE, trial.texts());
                    PassageSearch expanded = new DalilSearch("Dalil", concepts, trial.texts())) {
                parts(trial).forEach((part, questions) -> {
                    List<Measure> measures = Stream.of(lucene, words, expanded)
                            .map(search -> Measure.of(search, questions))
                            .toList();
                    measures.forEach(measure -> print(out, part, questions.size(), measure));
                    all.put(part, measures);
                });
            }
        }
        out.flush();
        if (figures != null) {
            Files.write(figures, new JsonMapper().writeValueAsBytes(all));
        }
        return 0;
    }

    private List<LanguageTrial> trials() throws IOException {
        List<LanguageTrial> trials = new ArrayList<>();
        Path declaration = data.resolve(DECLARATION);
        for (Locale documents : List.of(WrittenForms.ARABIC, WrittenForms.FRENCH)) {
            WrittenForms.ALL.stream()
                    .filter(LanguageTrial.DECLARATIONS::containsKey)
                    .filter(asked -> !asked.equals(documents))
                    .map(asked -> LanguageTrial.declaration(declaration, documents, asked))
                    .forEach(trials::add);
        }
        if (laws != null) {
            trials.add(LanguageTrial.laws(laws, data, LAWS));
        }
        return trials;
    }

    /// The questions of a trial as a whole; where they are in several forms, by form and by half before.
    private static Map<String, List<Question>> parts(LanguageTrial trial) {
        Map<String, List<Question>> parts = new LinkedHashMap<>();
        Map<Locale, List<Question>> byForm = trial.questions().stream()
                .collect(Collectors.groupingBy(Question::form, LinkedHashMap::new, Collectors.toList()));
        if (byForm.size() > 1) {
            byForm.forEach((form, questions) -> parts.put(trial.name() + ", " + form.toLanguageTag(), questions));
            Map<Boolean, List<Question>> halves =
                    trial.questions().stream().collect(Collectors.partitioningBy(Question::isInFirstHalf));
            halves.forEach((first, questions) ->
                    parts.put(trial.name() + (first ? ", tuning half" : ", half kept apart"), questions));
        }
        parts.put(trial.name(), trial.questions());
        return parts;
    }

    private static Analyzer analyzer(LanguageTrial trial) {
        boolean french = trial.texts().getFirst().document().language().equals(WrittenForms.FRENCH);
        return french ? new FrenchAnalyzer() : new ArabicAnalyzer();
    }

    private static void print(PrintWriter out, String part, int asked, Measure measure) {
        out.printf(
                Locale.ROOT,
                "%-24s %5d  %-22s %6.3f %6.3f %7.3f%n",
                part,
                asked,
                measure.search(),
                measure.recallAt1(),
                measure.recallAt5(),
                measure.meanReciprocalRankAt10());
    }
}
