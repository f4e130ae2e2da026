package ma.dalil.chatbot.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

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
        List<LinearModel> models = LinearModel.readAll(in, 2);
        return new LanguageModel(models.get(0), models.get(1));
    }

    void write(OutputStream out) throws IOException {
        LinearModel.writeAll(out, List.of(latin, arabic));
    }
}
