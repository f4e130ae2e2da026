package ma.dalil.chatbot.llm;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import ma.dalil.chatbot.phone.Transcriber;
import org.springframework.ai.audio.transcription.AudioTranscriptionPrompt;
import org.springframework.ai.audio.transcription.TranscriptionModel;
import org.springframework.core.io.ByteArrayResource;

/// Writes down voice notes with a model. It is not told a language: none of these models knows Darija or Amazigh by a
/// tag, and a wrong one makes it translate.
final class OpenAiTranscriber implements Transcriber {

    /// The endpoint knows a format by the name of the file.
    private static final Map<String, String> ENDINGS = Map.of(
            "audio/ogg", "ogg",
            "audio/amr", "amr",
            "audio/3gpp", "3gp",
            "audio/aac", "aac",
            "audio/mp4", "m4a",
            "audio/mpeg", "mp3");

    private final TranscriptionModel model;
    private final Semaphore calls;

    OpenAiTranscriber(TranscriptionModel model, int concurrentCalls) {
        this.model = model;
        this.calls = new Semaphore(concurrentCalls);
    }

    @Override
    public String transcribe(byte[] audio, String contentType, Locale form) {
        if (!calls.tryAcquire()) {
            throw new IllegalStateException("all calls to the transcription model are taken");
        }
        try {
            return model.call(new AudioTranscriptionPrompt(new Note(audio, contentType)))
                    .getResult()
                    .getOutput();
        } finally {
            calls.release();
        }
    }

    private static final class Note extends ByteArrayResource {

        private final String filename;

        Note(byte[] audio, String contentType) {
            super(audio);
            String plain = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            this.filename = "note." + ENDINGS.getOrDefault(plain, "ogg");
        }

        @Override
        public String getFilename() {
            return filename;
        }
    }
}
