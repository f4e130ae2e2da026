package ma.dalil.chatbot.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.dalil.chatbot.DalilApplication;

/// Dalil in a Java process of its own, so that it can be killed; its address is read from the line that says it is
/// ready.
final class DalilProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready: (http://\\S+)");
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 60;
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /// Without the second compiler Lucene has no use for the vector module. A start leaves much to collect and little
    /// that goes: the collector is given room, and a cache of code that is never nearly full.
    private static final List<String> BRIEFLY = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms800m", "-Xmn480m", "-XX:ReservedCodeCacheSize=240m");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private DalilProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().name("dalil-output").start(this::readOutput);
    }

    /// Starts on a folder and waits until questions are answered.
    static DalilProcess start(Path home, String... arguments) throws IOException {
        return ready(java(home, VECTORS, CLASS_PATH, arguments));
    }

    /// The same for a process that lives too briefly for Java's second compiler to pay, which is left out, as `mvn
    /// spring-boot:run` leaves it out: a start is half the work.
    static DalilProcess startBriefly(Path home, String... arguments) throws IOException {
        return ready(java(home, BRIEFLY, CLASS_PATH, arguments));
    }

    /// The same again, with what an earlier start has learnt.
    static DalilProcess startBriefly(Path home, QuickStart quick, String... arguments) throws IOException {
        return ready(java(home, options(BRIEFLY, quick.options()), quick.classPath(), arguments));
    }

    private static List<String> options(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static DalilProcess ready(Process process) {
        DalilProcess dalil = new DalilProcess(process);
        try {
            dalil.address();
        } catch (IllegalStateException notReady) {
            dalil.close();
            throw notReady;
        }
        return dalil;
    }

    /// Runs a command beside the service on the same folder, and returns what it printed.
    static String command(Path home, String... arguments) throws IOException, InterruptedException {
        Process command = java(home, VECTORS, CLASS_PATH, arguments);
        String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        command.waitFor();
        return printed;
    }

    private static Process java(Path home, List<String> options, String classPath, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, DalilApplication.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DALIL_HOME", home.toString());
        builder.environment().put("SERVER_PORT", "0");
        return builder.start();
    }

    URI address() {
        try {
            return address.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException notReady) {
            throw new IllegalStateException("not ready:\n" + String.join("\n", output), notReady);
        }
    }

    /// What the process printed so far.
    List<String> output() {
        return List.copyOf(output);
    }

    /// The first group of a pattern in the output.
    String printed(Pattern pattern) {
        return output.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not printed: " + pattern));
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.toHandle().destroy(); // the process itself would close its output, to which its end still writes
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    address.complete(URI.create(ready.group(1)));
                }
            }
        } catch (IOException ended) {
            output.add("output ended: " + ended.getMessage());
        }
        address.completeExceptionally(new IllegalStateException("the process ended"));
    }
}
