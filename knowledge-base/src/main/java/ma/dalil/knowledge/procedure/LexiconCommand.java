package ma.dalil.knowledge.procedure;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.ReaderTable.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lexicon`: counts the names that no source attests, lists them for a native reader, and takes the reader's table
/// back.
@Command(
        name = "lexicon",
        mixinStandardHelpOptions = true,
        description = "Counts, per kind and form, names with a source and names to be checked by a native reader.")
public final class LexiconCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup
    private @Nullable Table table;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "With --to-check: only names in this form, such as zgh-Latn; may be given several times.",
            converter = FormConverter.class)
    private List<Locale> forms = List.of();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "The knowledge folder, with the folder lexicon in it; the shipped knowledge if left out. "
                    + "--corrected needs it.")
    private @Nullable Path folder;

    private static final class Table {

        @Option(names = "--to-check", paramLabel = "FILE.csv", description = "Writes the names to be checked.")
        private @Nullable Path toCheck;

        @Option(
                names = "--corrected",
                paramLabel = "FILE.csv",
                description = "Brings a table that a reader has filled in into the folder.")
        private @Nullable Path corrected;
    }

    private static final class FormConverter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            Locale form = WrittenForms.of(tag);
            if (!WrittenForms.AUTHORED.contains(form)) {
                throw new IllegalArgumentException("names in " + tag + " are derived from zgh-Latn");
            }
            return form;
        }
    }

    public LexiconCommand() {
        this(Clock.system(Morocco.ZONE));
    }

    LexiconCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (table != null && table.corrected != null) {
                bring(table.corrected);
            }
            Lexicon lexicon = KnowledgeLoader.load(place()).lexicon();
            if (table != null && table.toCheck != null) {
                Set<Locale> wanted = new HashSet<>(forms.isEmpty() ? WrittenForms.AUTHORED : forms);
                System.out.printf("%d names to check%n", ReaderTable.write(table.toCheck, lexicon, wanted));
            }
            System.out.println("names with a source/to check");
            System.out.print(LexiconCoverage.table(lexicon));
            return 0;
        } catch (InvalidKnowledge invalid) {
            invalid.problems().forEach(System.out::println);
            System.out.printf("%d errors%n", invalid.problems().size());
            return 1;
        } catch (NoSuchFileException missing) {
            System.out.printf("there is no %s%n", missing.getMessage());
            return 1;
        }
    }

    private void bring(Path corrected) throws IOException {
        if (folder == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--corrected needs --folder: the shipped knowledge is not changed");
        }
        List<Reading> readings = ReaderTable.read(corrected);
        int changed = new ReadingsIntoFolder(folder, LocalDate.now(clock))
                .bring(String.valueOf(corrected.getFileName()), readings);
        System.out.printf("%d names read, %d changed%n", readings.size(), changed);
    }

    private String place() {
        return folder == null
                ? KnowledgeLoader.SHIPPED
                : "file:" + folder.toAbsolutePath().normalize();
    }
}
