package ma.dalil.chatbot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import ma.dalil.knowledge.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptKeyTest {

    @TempDir
    private Path home;

    @Test
    void theKeyGivenIsTheKeyUsed() {
        byte[] bytes = "twelve and twenty make thirtytwo".getBytes(StandardCharsets.US_ASCII);
        Secret given = Secret.of(Base64.getEncoder().encodeToString(bytes));
        assertThat(TranscriptKey.given(given).getEncoded()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2-is-no-key", "c2hvcnQ=", "كلمة السر", "not base64 at all!"})
    void aBadKeyIsToldByItsNameAndNotQuoted(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TranscriptKey.given(Secret.of(bad)))
                .withMessageContaining("DALIL_TRANSCRIPT_KEY")
                .withNoCause()
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain(bad));
    }

    @Test
    void theKeyFileIsMadeOnce() {
        SecretKey made = TranscriptKey.kept(file());
        assertThat(TranscriptKey.kept(file())).isEqualTo(made);
    }

    @Test
    void ofProcessesThatStartTogetherAllHaveOneKey() throws Exception {
        try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SecretKey>> keys = Stream.generate(() -> processes.submit(() -> TranscriptKey.kept(file())))
                    .limit(8)
                    .toList();
            SecretKey one = TranscriptKey.kept(file());
            for (Future<SecretKey> key : keys) {
                assertThat(key.get()).isEqualTo(one);
            }
        }
    }

    @Test
    void onlyTheOwnerReadsFileAndFolder() throws Exception {
        TranscriptKey.kept(file());
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
    }

    @Test
    void noDraftIsLeftBeside() throws Exception {
        TranscriptKey.kept(file());
        try (Stream<Path> left = Files.list(home.resolve("keys"))) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void aKeyFileThatHoldsNoKeyIsToldByItsPath() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(file(), "spoilt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TranscriptKey.kept(file()))
                .withMessageContaining("transcript.key")
                .withMessageNotContaining("spoilt");
    }

    private Path file() {
        return home.resolve("keys").resolve("transcript.key");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
