package ma.dalil.chatbot.benchmark;

import java.util.concurrent.TimeUnit;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Retriever;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One question to both indexes, fused.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class RetrievalBenchmark {

    private Retriever retriever;

    @Setup
    public void find(Service service) {
        retriever = service.context.getBean(Retriever.class);
    }

    @Benchmark
    public Findings procedures() {
        return retriever.find(new Query(Service.question(), WrittenForms.FRENCH, Query.Scope.PROCEDURES, 8));
    }
}
