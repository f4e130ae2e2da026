package ma.dalil.chatbot.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// What lets many processes start quickly: the first one that ends by itself leaves Java's ahead-of-time cache, and
/// those that start later read it. Such a cache wants classes in jars, so that those of the build are packed.
///
/// @param cache where the cache is, or will be
record QuickStart(String classPath, Path cache) {

    /// @param folder keeps the jars and the cache
    static QuickStart in(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> packed = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            packed.add(
                    Files.isDirectory(path)
                            ? pack(path, folder.resolve(packed.size() + ".jar")).toString()
                            : part);
        }
        return new QuickStart(String.join(File.pathSeparator, packed), folder.resolve("classes.aot"));
    }

    /// Java's options for the next start.
    List<String> options() {
        return List.of((Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache);
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
