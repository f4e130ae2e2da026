package ma.dalil.chatbot.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// What was learnt of the languages written in Latin and in Arabic letters (`language.model`, deflated). How it was
/// trained stands in `decisions/0003-which-language-which-script.md`.
record LanguageModel(LinearModel latin, LinearModel arabic) {

    static final String RESOURCE = "language.model";

    /// Amazigh in Arabic letters: a label of the model, answered in Latin letters.
    static final String AMAZIGH_ARABIC = "zgh-Arab";

    static LanguageModel shipped() {
        try (InputStream resource =
                Objects.requireNonNull(LanguageModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static LanguageModel read(InputStream in) throws IOException {
        DataInputStream inflated = new DataInputStream(new InflaterInputStream(in));
        return new LanguageModel(LinearModel.read(inflated), LinearModel.read(inflated));
    }

    void write(OutputStream out) throws IOException {
        DeflaterOutputStream deflater = new DeflaterOutputStream(out);
        DataOutputStream deflated = new DataOutputStream(deflater);
        latin.write(deflated);
        arabic.write(deflated);
        deflated.flush();
        deflater.finish();
    }
}
