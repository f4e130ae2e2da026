package ma.dalil.channels.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// What the page attaches: a second of silence, and a small picture.
final class Samples {

    private Samples() {}

    static Inbound.Content.Media voiceNote() {
        return Inbound.Content.Media.of(read("voice-note.ogg"), "audio/ogg");
    }

    static Inbound.Content.Media picture() {
        return Inbound.Content.Media.of(read("picture.png"), "image/png");
    }

    private static byte[] read(String name) {
        try (InputStream content = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
