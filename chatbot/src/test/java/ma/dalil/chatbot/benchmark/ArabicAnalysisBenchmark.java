package ma.dalil.chatbot.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import ma.dalil.retrieval.text.arabic.Level;
import ma.dalil.retrieval.text.arabic.OfficialArabicAnalyzer;
import org.apache.lucene.analysis.Analyzer;
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

/// A message of one hundred words at one level of analysis.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ArabicAnalysisBenchmark {

    private static final String TEN_WORDS =
            "ما هي الوثائق المطلوبة لتجديد البطاقة الوطنية للتعريف الإلكترونية بالرباط؟ ";
    private static final String MESSAGE = TEN_WORDS.repeat(10);

    @Param
    public Level level;

    private Analyzer analyzer;

    @Setup
    public void open() {
        analyzer = new OfficialArabicAnalyzer(level);
    }

    @Benchmark
    public int message() throws IOException {
        int tokens = 0;
        try (TokenStream stream = analyzer.tokenStream("text", MESSAGE)) {
            stream.reset();
            while (stream.incrementToken()) {
                tokens++;
            }
            stream.end();
        }
        return tokens;
    }
}
