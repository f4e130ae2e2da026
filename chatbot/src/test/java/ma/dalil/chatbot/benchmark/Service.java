package ma.dalil.chatbot.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import ma.dalil.chatbot.DalilApplication;
import ma.dalil.retrieval.IndexStatus;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The service without its HTTP server, on an empty folder, with what ships.
@State(Scope.Benchmark)
public class Service {

    static final List<String> QUESTIONS = List.of(
            "combien coûte le passeport ?",
            "ما هي الوثائق المطلوبة لتجديد البطاقة الوطنية؟",
            "شنو الوراق ديال شهادة السكنى",
            "ch7al kat9ada lpermis bach njeddedha",
            "mani gh ra skregh lpaspor",
            "ⵎⴰ ⵉⵅⵚⵚⴰⵏ ⵉ ⵜⴽⴰⵔⴹⴰ ⵏ ⵜⵎⴰⴳⵉⵜ");

    private static final long LOOK_MILLIS = 50;

    private Path home = Path.of("");
    ConfigurableApplicationContext context;

    @Setup(Level.Trial)
    public void start() throws IOException {
        home = Files.createTempDirectory("dalil-benchmark");
        context = SpringApplication.run(
                DalilApplication.class,
                "--dalil.home=" + home,
                "--dalil.web.enabled=false",
                "--logging.level.root=error");
        IndexStatus index = context.getBean(IndexStatus.class);
        while (!index.ready()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    @TearDown(Level.Trial)
    public void stop() {
        context.close();
        try (Stream<Path> parts = Files.list(home)) {
            parts.forEach(part -> FileSystemUtils.deleteRecursively(part.toFile()));
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    static String question() {
        return QUESTIONS.get(ThreadLocalRandom.current().nextInt(QUESTIONS.size()));
    }
}
