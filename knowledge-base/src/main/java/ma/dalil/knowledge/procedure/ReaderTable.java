package ma.dalil.knowledge.procedure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// The table in which a native reader checks names: one row per name and form that no source attests. The reader leaves
/// `correction` empty where the wording is right, and writes his or her name under `reader` in each row that was read.
///
/// The file begins with a byte order mark, without which spreadsheets take UTF-8 for something else.
final class ReaderTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BETWEEN_ALIASES = "; ";
    private static final Comparator<Lexicon.Term> BY_KIND_AND_KEY =
            Comparator.comparing(Lexicon.Term::kind).thenComparing(Lexicon.Term::key);

    private static final String[] COLUMNS = {
        "key", "kind", "form", "French", "Arabic", "wording", "aliases", "correction", "reader"
    };

    private ReaderTable() {}

    /// A row that a reader has read.
    ///
    /// @param line where the row ends in the table, from 1
    /// @param wording what the reader was shown
    /// @param correction empty if the wording is right
    record Reading(int line, String key, Locale form, String wording, String correction, String reader) {}

    /// @param forms only names in these are listed
    /// @return how many rows there are
    static int write(Path file, Lexicon lexicon, Set<Locale> forms) throws IOException {
        int rows = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            CSVPrinter printer =
                    CSVFormat.DEFAULT.builder().setHeader(COLUMNS).get().print(writer);
            for (Lexicon.Term term :
                    lexicon.all().stream().sorted(BY_KIND_AND_KEY).toList()) {
                for (Locale form : term.unattestedForms()) {
                    if (forms.contains(form)) {
                        printer.printRecord((Object[]) row(term, form));
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    private static String[] row(Lexicon.Term term, Locale form) {
        return new String[] {
            term.key(),
            term.kind().name().toLowerCase(Locale.ROOT),
            form.toLanguageTag(),
            term.name().in(WrittenForms.FRENCH),
            term.name().in(WrittenForms.ARABIC),
            term.name().in(form),
            String.join(BETWEEN_ALIASES, term.aliases().getOrDefault(form, List.of())),
            "",
            ""
        };
    }

    /// The rows that were read; rows without a reader are left out.
    ///
    /// @throws InvalidKnowledge with every row that cannot be used
    static List<Reading> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text(file, name), format())) {
            if (!parser.getHeaderNames().containsAll(List.of(COLUMNS))) {
                throw refused(name, 1, "the columns are not " + String.join(", ", COLUMNS));
            }
            for (CSVRecord row : parser) {
                int line = (int) parser.getCurrentLineNumber();
                try {
                    reading(row, line).ifPresent(readings::add);
                } catch (IllegalArgumentException unusable) {
                    problems.add(new Problem(name, line, String.valueOf(unusable.getMessage())));
                }
            }
        } catch (UncheckedIOException | CSVException broken) {
            throw refused(name, 1, "this is no table of comma-separated values: " + broken.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new InvalidKnowledge(problems);
        }
        return readings;
    }

    private static CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
    }

    private static String text(Path file, String name) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (MalformedInputException otherEncoding) {
            throw refused(name, 1, "the file is not written in UTF-8");
        }
    }

    private static Optional<Reading> reading(CSVRecord row, int line) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("the row has " + row.size() + " cells, not " + COLUMNS.length);
        }
        String correction = row.get("correction");
        String reader = row.get("reader");
        if (reader.isEmpty() && !correction.isEmpty()) {
            throw new IllegalArgumentException("a correction without the name of its reader");
        }
        return reader.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(
                        line,
                        row.get("key"),
                        WrittenForms.of(row.get("form")),
                        row.get("wording"),
                        correction,
                        reader));
    }

    private static InvalidKnowledge refused(String name, int line, String message) {
        return new InvalidKnowledge(List.of(new Problem(name, line, message)));
    }
}
