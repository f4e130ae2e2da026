package ma.dalil.knowledge.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A copy of the example on disk, correct until a test spoils it.
record KnowledgeFolder(Path path) {

    static final String EXAMPLE = "classpath:knowledge-example";
    static final String PROCEDURE = "procedures/example-certificate.yaml";
    static final String LEXICON = "lexicon/example.yaml";

    static KnowledgeFolder in(Path path) {
        KnowledgeFolder folder = new KnowledgeFolder(path);
        for (String file : List.of(PROCEDURE, LEXICON)) {
            folder.write(file, example(file));
        }
        return folder;
    }

    static String example(String file) {
        String resource = "/knowledge-example/" + file;
        try (InputStream content = Objects.requireNonNull(KnowledgeFolder.class.getResourceAsStream(resource))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Replaces the first place of a text in a file.
    KnowledgeFolder with(String file, String text, String replacement) {
        String before = read(file);
        int place = before.indexOf(text);
        if (place < 0) {
            throw new IllegalArgumentException("not in " + file + ": " + text);
        }
        return write(file, before.substring(0, place) + replacement + before.substring(place + text.length()));
    }

    KnowledgeFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    KnowledgeFolder write(String file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(path.resolve(file).getParent()));
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The line, from 1, in which a text stands first.
    int lineOf(String file, String text) {
        String content = read(file);
        return (int) content.substring(0, content.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    KnowledgeLoader.Knowledge load() {
        return KnowledgeLoader.load("file:" + path);
    }

    /// What is wrong, each as `file:line: message`; empty if nothing is.
    List<String> problems() {
        try {
            load();
            return List.of();
        } catch (InvalidKnowledge invalid) {
            return invalid.problems().stream()
                    .map(InvalidKnowledge.Problem::toString)
                    .toList();
        }
    }

    String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
