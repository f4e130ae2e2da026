package ma.dalil.knowledge.ingest;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.DocumentStore.Content;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ingest`: official texts into the knowledge base, as one version. What cannot be read is named and left out; what is
/// the same changes nothing.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads official texts (plain text, article JSON) into the knowledge base.")
public final class IngestCommand implements Callable<Integer> {

    private static final int BAR = 40;

    private final Supplier<DocumentStore> database;
    private final PrintStream out;
    private final boolean terminal;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of files.")
    private List<Path> paths = List.of();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description =
                    "The country of the texts (ISO 3166-1, two letters). Default: told by what each text names, or else most texts of its folder.")
    private @Nullable String country;

    /// @param database asked once the arguments are read, so that help needs no database
    public IngestCommand(Supplier<DocumentStore> database) {
        this(
                database,
                System.out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    IngestCommand(Supplier<DocumentStore> database, PrintStream out, boolean terminal) {
        this.database = database;
        this.out = out;
        this.terminal = terminal;
    }

    private record Read(Path file, @Nullable Content content, String problem) {}

    @Override
    public Integer call() throws IOException {
        if (country != null
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            out.printf("no country has the code '%s'%n", country);
            return CommandLine.ExitCode.USAGE;
        }
        long start = System.nanoTime();
        List<Path> files = files();
        DocumentStore store = database.get();
        Map<Path, String> countries = country == null ? countries(files) : Map.of();
        AtomicInteger done = new AtomicInteger();
        List<Read> reads = files.parallelStream()
                .map(file -> LegalTextOrProblem.read(file, country == null ? countries.get(file) : country))
                .peek(read -> progress(done.incrementAndGet(), files.size()))
                .toList();
        Map<String, Content> contents = new LinkedHashMap<>();
        for (Read read : reads) {
            if (read.content() == null) {
                out.printf("skipped %s: %s%n", read.file(), read.problem());
            } else {
                contents.put(read.content().document().id(), read.content());
            }
        }
        long before = store.current().number();
        long after = store.publish(contents.values(), List.of()).number();
        int passages = contents.values().stream()
                .mapToInt(content -> content.passages().size())
                .sum();
        out.printf(
                "%d files, %d texts, %d passages, %.1f s: %s%n",
                files.size(),
                contents.size(),
                passages,
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                before == after ? "no change" : "version " + after);
        return contents.isEmpty() ? 1 : 0;
    }

    private static final class LegalTextOrProblem {
        private static Read read(Path file, @Nullable String country) {
            try {
                return new Read(file, LegalTextReader.read(file, country), "");
            } catch (LegalTextReader.Unreadable unreadable) {
                return new Read(file, null, String.valueOf(unreadable.getMessage()));
            }
        }
    }

    /// What each text names, or else what most texts of its folder name, where they name any.
    private static Map<Path, String> countries(List<Path> files) {
        Map<Path, String> countries = files.parallelStream()
                .flatMap(file -> LegalTextReader.countryNamed(file).stream().map(code -> Map.entry(file, code)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (some, same) -> some, HashMap::new));
        Map<Path, Map<String, Long>> folders = countries.entrySet().stream()
                .collect(Collectors.groupingBy(
                        text -> folder(text.getKey()),
                        Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
        files.forEach(file -> folders.getOrDefault(folder(file), Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(code -> code.getKey().equals(Country.MOROCCO)))
                .ifPresent(most -> countries.putIfAbsent(file, most.getKey())));
        return countries;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /// A bar on a terminal, a line for each tenth elsewhere.
    private synchronized void progress(int done, int all) {
        if (terminal) {
            int filled = done * BAR / all;
            out.printf("\r[%s%s] %d/%d", "#".repeat(filled), " ".repeat(BAR - filled), done, all);
            if (done == all) {
                out.println();
            }
        } else if (done * 10 / all != (done - 1) * 10 / all) {
            out.printf("%d of %d files read%n", done, all);
        }
    }
}
