package ma.dalil.chatbot.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.KeyAnalyzer;
import org.apache.lucene.analysis.TokenStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A message of a hundred words to keys, in each script.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalysisBenchmark {

    private static final int WORDS = 100;

    /// Sentences that are repeated up to a hundred words.
    @Param({
        "bonjour j'ai perdu ma carte nationale et je veux savoir quels papiers il faut pour la renouveler",
        "salam lakart dyali tsalat w bghit n3ref ch7al kat9ada w chno lwra9 li khassni njib l lmou9ata3a",
        "السلام عليكم بغيت نعرف شنو الوراق ديال البطاقة الوطنية حيت ضاعت ليا فالمدينة وشحال كتكلف",
        "ⴰⵣⵓⵍ ⵔⵉⵖ ⴰⴷ ⵙⵙⵏⵖ ⵎⴰⵏ ⵜⵉⵡⵔⵉⵇⵉⵏ ⵉⵅⵚⵚⴰⵏ ⵉ ⵜⴽⴰⵔⴹⴰ ⵏ ⵜⵎⴰⴳⵉⵜ ⵎⴰⵏⵉ ⵖ ⵔⴰⴷ ⴷⴷⵓⵖ"
    })
    public String sentence = "";

    private String message = "";

    private final KeyAnalyzer analyzer = new KeyAnalyzer(new Concepts(Knowledge.lexicon()));

    @Benchmark
    public int keys() throws IOException {
        int keys = 0;
        try (TokenStream stream = analyzer.tokenStream("names", message)) {
            stream.reset();
            while (stream.incrementToken()) {
                keys++;
            }
            stream.end();
        }
        return keys;
    }

    @Setup
    public void repeat() {
        List<String> words = List.of(sentence.split(" "));
        message = IntStream.range(0, WORDS)
                .mapToObj(at -> words.get(at % words.size()))
                .collect(Collectors.joining(" "));
    }
}
