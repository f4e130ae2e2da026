package ma.dalil.chatbot.phone;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.MediaStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What is said in voice notes, where somebody writes it down for us. Nothing of a note is kept, and it is deleted at
/// the provider, like every other attachment.
@Component
public class VoiceNotes {

    /// What WhatsApp lets through.
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(VoiceNotes.class);

    private final List<MediaStore> stores;
    private final Optional<Transcriber> transcriber;

    public VoiceNotes(ObjectProvider<MediaStore> stores, ObjectProvider<Transcriber> transcriber) {
        this.stores = stores.orderedStream().toList();
        this.transcriber = transcriber.stream().findFirst();
    }

    /// What the first voice note says; empty if there is none, nobody writes it down, or nothing was understood.
    Optional<String> heard(Received message, Locale form) {
        Optional<Media> note = message.payload().media().stream()
                .filter(media -> media.contentType().startsWith("audio/"))
                .findFirst();
        Optional<MediaStore> store = store(message.provider());
        if (note.isEmpty() || store.isEmpty() || transcriber.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] audio = store.get().fetch(note.get(), MOST_BYTES);
            String said = transcriber.get().transcribe(audio, note.get().contentType(), form);
            return Optional.of(said.strip()).filter(text -> !text.isEmpty());
        } catch (IOException | RuntimeException unavailable) { // the person is asked to write instead
            LOG.warn("A voice note was not written down: {}", unavailable.toString());
            return Optional.empty();
        }
    }

    void discard(Received message) {
        store(message.provider()).ifPresent(store -> message.payload().media().forEach(store::delete));
    }

    private Optional<MediaStore> store(String provider) {
        return stores.stream()
                .filter(store -> store.provider().equals(provider))
                .findFirst();
    }
}
