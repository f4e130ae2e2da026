package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FittedModelsTest {

    private static final List<String> ROWS = List.of("passeport جواز السفر", "acte de naissance رسم الولادة");
    private static final List<String> OTHER_ROWS = List.of("passeport جواز السفر", "carte nationale");

    @TempDir
    Path folder;

    @Test
    void aSecondStartReadsWhatTheFirstFitted() throws IOException {
        fitted(ROWS);
        FileTime written = Files.getLastModifiedTime(onlyFile());
        fitted(ROWS);
        assertThat(Files.getLastModifiedTime(onlyFile())).isEqualTo(written);
    }

    @Test
    void whatIsReadGivesTheSameVectors() {
        LatentSemanticModel fitted = fitted(ROWS);
        assertThat(fitted(ROWS).embed("جواز passeport inconnu"))
                .containsExactly(fitted.embed("جواز passeport inconnu"));
    }

    @Test
    void theSameRowsAreTheSameVersion() {
        assertThat(fitted(ROWS).version()).isEqualTo(fitted(ROWS).version());
    }

    @Test
    void otherRowsAreAnotherVersion() {
        assertThat(fitted(OTHER_ROWS).version()).isNotEqualTo(fitted(ROWS).version());
    }

    @Test
    void wordsThatMoveToTheNextRowAreAnotherVersion() {
        assertThat(fitted(List.of("carte", " nationale passeport")).version())
                .isNotEqualTo(fitted(List.of("carte nationale", " passeport")).version());
    }

    @Test
    void wordsThatAreReadOtherwiseAreAnotherVersion() {
        assertThat(new FittedModels(folder, "other keys").of(ROWS).version())
                .isNotEqualTo(fitted(ROWS).version());
    }

    @Test
    void onlyTheLastModelIsKept() throws IOException {
        fitted(OTHER_ROWS);
        String version = fitted(ROWS).version();
        assertThat(onlyFile()).hasFileName(version + ".model");
    }

    @Test
    void aDamagedFileIsFittedAnew() throws IOException {
        LatentSemanticModel fitted = fitted(ROWS);
        byte[] bytes = Files.readAllBytes(onlyFile());
        bytes[bytes.length / 2] ^= 1;
        Files.write(onlyFile(), bytes);
        assertThat(fitted(ROWS).embed("passeport")).containsExactly(fitted.embed("passeport"));
    }

    @Test
    void aFileThatIsCutShortIsFittedAnew() throws IOException {
        LatentSemanticModel fitted = fitted(ROWS);
        byte[] bytes = Files.readAllBytes(onlyFile());
        Files.write(onlyFile(), Arrays.copyOf(bytes, bytes.length / 3));
        assertThat(fitted(ROWS).embed("passeport")).containsExactly(fitted.embed("passeport"));
    }

    @Test
    void aFileOfSomethingElseIsFittedAnew() throws IOException {
        LatentSemanticModel fitted = fitted(ROWS);
        Files.writeString(onlyFile(), "something else, and long enough to have a header");
        assertThat(fitted(ROWS).embed("passeport")).containsExactly(fitted.embed("passeport"));
    }

    @Test
    void theFileOfAnotherModelUnderThisNameIsFittedAnew() throws IOException {
        LatentSemanticModel fitted = fitted(ROWS);
        Path file = onlyFile();
        fitted(OTHER_ROWS);
        Files.move(onlyFile(), file);
        assertThat(fitted(ROWS).embed("naissance")).containsExactly(fitted.embed("naissance"));
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        fitted(ROWS);
        byte[] whole = Files.readAllBytes(onlyFile());
        Files.write(onlyFile(), new byte[] {1, 2, 3});
        fitted(ROWS);
        assertThat(Files.readAllBytes(onlyFile())).isEqualTo(whole);
    }

    @Test
    void whereNothingCanBeWrittenTheModelServesAllTheSame() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("a file"), "");
        assertThat(new FittedModels(noFolder, "keys").of(ROWS).embed("passeport"))
                .containsExactly(fitted(ROWS).embed("passeport"));
    }

    private LatentSemanticModel fitted(List<String> rows) {
        return new FittedModels(folder, "keys").of(rows);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
