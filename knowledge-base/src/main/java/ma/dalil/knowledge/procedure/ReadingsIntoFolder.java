package ma.dalil.knowledge.procedure;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import ma.dalil.knowledge.procedure.ReaderTable.Reading;

/// Brings what native readers have read into the lexicon of a folder: the name as corrected, and the reader as its
/// source. Either all of it is brought in, or nothing.
///
/// @param folder with the folder `lexicon` in it
/// @param today the day that the source names
record ReadingsIntoFolder(Path folder, LocalDate today) {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /// @param table the table's name, for errors
    /// @return how many names were changed
    /// @throws InvalidKnowledge if the folder has an error, or a reading does not fit it
    int bring(String table, List<Reading> readings) throws IOException {
        Lexicon lexicon = load().lexicon();
        refuseMisfits(table, readings, lexicon);
        Map<String, String> sources = sourceOfReader(readings, lexicon);
        Map<Path, String> before = new LinkedHashMap<>();
        Map<Path, String> after = new LinkedHashMap<>();
        for (Path file : lexiconFiles()) {
            String text = Files.readString(file);
            String edited = edited(text, readings, sources);
            if (!edited.equals(text)) {
                before.put(file, text);
                after.put(file, edited);
            }
        }
        Path registry = folder.resolve(LexiconLoader.SOURCES);
        String registered = Files.exists(registry) ? Files.readString(registry) : "";
        before.put(registry, registered);
        after.put(registry, registered + entries(sources, lexicon, registered));
        write(after);
        try {
            load();
        } catch (InvalidKnowledge spoilt) {
            write(before);
            throw spoilt;
        }
        return (int) readings.stream().filter(reading -> changes(reading)).count();
    }

    private KnowledgeLoader.Knowledge load() {
        return KnowledgeLoader.load("file:" + folder.toAbsolutePath().normalize());
    }

    private List<Path> lexiconFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lexicon"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static void refuseMisfits(String table, List<Reading> readings, Lexicon lexicon) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Reading> seen = new LinkedHashMap<>();
        for (Reading reading : readings) {
            Lexicon.Term term = lexicon.terms().get(reading.key());
            Reading other = seen.putIfAbsent(reading.key() + " " + reading.form(), reading);
            String misfit = null;
            if (term == null) {
                misfit = "the lexicon has no key '" + reading.key() + "'";
            } else if (!WrittenForms.AUTHORED.contains(reading.form())) {
                misfit = "names are not written in " + reading.form().toLanguageTag() + ", they are derived";
            } else if (!term.name().in(reading.form()).equals(reading.wording())) {
                misfit = "the name is no longer '" + reading.wording() + "' but '"
                        + term.name().in(reading.form()) + "'";
            } else if (other != null) {
                misfit = "line " + other.line() + " has the same key and form";
            }
            if (misfit != null) {
                problems.add(new Problem(table, reading.line(), misfit));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidKnowledge(problems);
        }
    }

    private static String edited(String text, List<Reading> readings, Map<String, String> sources) {
        TermEditor editor = new TermEditor(text);
        readings.stream()
                .filter(reading -> editor.has(reading.key()))
                .collect(Collectors.groupingBy(Reading::key))
                .forEach((key, read) -> {
                    read.stream()
                            .filter(ReadingsIntoFolder::changes)
                            .forEach(reading ->
                                    editor.rename(key, reading.form().toLanguageTag(), inOurLetters(reading)));
                    editor.attest(key, sourceByForm(read, sources));
                });
        return editor.edited();
    }

    private static Map<String, String> sourceByForm(List<Reading> read, Map<String, String> sources) {
        Map<String, String> byForm = new LinkedHashMap<>();
        read.stream()
                .sorted(Comparator.comparingInt(reading -> WrittenForms.AUTHORED.indexOf(reading.form())))
                .forEach(reading -> byForm.put(
                        reading.form().toLanguageTag(), Objects.requireNonNull(sources.get(reading.reader()))));
        return byForm;
    }

    private static boolean changes(Reading reading) {
        return !reading.correction().isEmpty() && !inOurLetters(reading).equals(reading.wording());
    }

    /// Amazigh may be corrected in Tifinagh; it is kept in Latin letters.
    private static String inOurLetters(Reading reading) {
        return reading.form().equals(WrittenForms.AMAZIGH_LATIN)
                ? Tifinagh.toLatin(reading.correction())
                : reading.correction();
    }

    /// One source per reader and day: the one that is registered, or a new key.
    private Map<String, String> sourceOfReader(List<Reading> readings, Lexicon lexicon) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Reading reading : readings) {
            sources.computeIfAbsent(reading.reader(), reader -> key(reader, sources, lexicon));
        }
        return sources;
    }

    private String key(String reader, Map<String, String> taken, Lexicon lexicon) {
        String letters = TO_ASCII.transliterate(reader)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String wanted = "reader-" + (letters.isEmpty() ? "" : letters + "-") + today;
        String key = wanted;
        for (int number = 2; isAnothers(key, reader, taken, lexicon); number++) {
            key = wanted + "-" + number;
        }
        return key;
    }

    private static boolean isAnothers(String key, String reader, Map<String, String> taken, Lexicon lexicon) {
        Lexicon.Source source = lexicon.sources().get(key);
        return taken.containsValue(key)
                || (source != null && !source.publisher().equals(reader));
    }

    private String entries(Map<String, String> sources, Lexicon lexicon, String registered) {
        StringBuilder entries = new StringBuilder(registered.isEmpty() || registered.endsWith("\n") ? "" : "\n");
        sources.forEach((reader, key) -> {
            if (!lexicon.sources().containsKey(key)) {
                entries.append("%s:\n  title: read by a native reader\n  publisher: %s\n  date: \"%s\"\n"
                        .formatted(key, TermEditor.scalar(reader), today));
            }
        });
        return entries.toString();
    }

    private static void write(Map<Path, String> texts) throws IOException {
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            Files.writeString(text.getKey(), text.getValue());
        }
    }
}
