package ma.dalil.chatbot.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import ma.dalil.knowledge.Secret;

/// Where the key of the transcripts comes from: the environment, or a file that is made once and that only its owner
/// reads.
public final class TranscriptKey {

    private static final int BYTES = 32;
    private static final String OWNER_ONLY_FOLDER = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";

    private TranscriptKey() {}

    /// The key given as base64 of 32 bytes.
    ///
    /// @throws IllegalArgumentException if it is not that; the message does not quote it
    public static SecretKey given(Secret base64) {
        return key(base64.reveal(), "DALIL_TRANSCRIPT_KEY");
    }

    /// The key in the file, which is written first if there is none.
    ///
    /// @throws UncheckedIOException if the file can be neither read nor written
    public static SecretKey kept(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            return key(Files.readString(file).strip(), file.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException("The key of the transcripts cannot be kept in " + file, failed);
        }
    }

    /// Written beside its place and then linked there, so that of two processes that start together one wins and none
    /// reads half a key.
    private static void write(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        Files.createDirectories(folder);
        ownerOnly(folder, OWNER_ONLY_FOLDER);
        Path draft = Files.createTempFile(folder, "transcript", ".new");
        try {
            ownerOnly(draft, OWNER_ONLY_FILE);
            Files.write(draft, Base64.getEncoder().encode(bytes));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static SecretKey key(String base64, String origin) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(origin + " must be base64 of " + BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
