package ma.dalil.chatbot.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import ma.dalil.knowledge.Sha256;
import org.springframework.util.FileSystemUtils;

/// What lets many processes start quickly: the first one that ends by itself leaves Java's ahead-of-time cache, and
/// those that start later read it. Such a cache wants classes in jars, so that those of the build are packed.
///
/// @param cache where the cache is, or will be
record QuickStart(String classPath, Path cache) {

    private static final String FOLDER = "quick-start-";
    private static final String CACHE = "classes.aot";
    private static final List<Path> PARTS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    /// As an earlier run left it, if neither Java nor a class has changed since; else to be learnt.
    ///
    /// @param folder keeps the jars and the cache, those of now alone
    static QuickStart keptIn(Path folder) throws IOException {
        Path own = folder.toAbsolutePath().resolve(FOLDER + version());
        if (!Files.exists(own.resolve(CACHE))) {
            try (DirectoryStream<Path> former = Files.newDirectoryStream(folder, FOLDER + "*")) {
                for (Path each : former) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
            Files.createDirectories(own);
        }
        List<String> packed = new ArrayList<>();
        for (Path part : PARTS) {
            packed.add((Files.isDirectory(part) ? packed(part, own.resolve(packed.size() + ".jar")) : part).toString());
        }
        return new QuickStart(String.join(File.pathSeparator, packed), own.resolve(CACHE));
    }

    /// Another one wherever a file is: what the cache was learnt from must be what is started.
    private static String version() throws IOException {
        StringJoiner seen = new StringJoiner("\n").add(System.getProperty("java.vm.version"));
        for (Path part : PARTS) {
            if (Files.exists(part)) {
                try (Stream<Path> files = Files.walk(part)) {
                    for (Path file : files.sorted().toList()) {
                        seen.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
                    }
                }
            }
        }
        return Sha256.hex(seen.toString());
    }

    /// Whether there is a cache.
    boolean isLearnt() {
        return Files.exists(cache);
    }

    /// Java's options for the next start.
    List<String> options() {
        return List.of((isLearnt() ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache);
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        return Files.exists(jar) ? jar : pack(classes, jar);
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> !each.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                boolean folder = Files.isDirectory(file);
                entries.putNextEntry(new JarEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(file, entries);
                }
                entries.closeEntry();
            }
        }
        return jar;
    }
}
