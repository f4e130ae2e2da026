package ma.dalil.chatbot.benchmark;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
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

/// A whole turn without HTTP: read, stored, answered, verified, audited, durable.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class TurnBenchmark {

    private Conversations conversations;

    @Setup
    public void find(Service service) {
        conversations = service.context.getBean(Conversations.class);
    }

    /// A new conversation each time, so that no question leans on the one before.
    @Benchmark
    public TurnView turn() {
        UUID conversation = conversations.open("auto").id();
        return conversations.handle(
                new InboundMessage(conversation, UUID.randomUUID(), Service.question()), stage -> {});
    }
}
