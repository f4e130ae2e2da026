package ma.dalil.chatbot.understanding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What was learnt of the languages written in Latin and in Arabic letters (`language.model`, deflated). How it was
/// trained stands in `decisions/0003-which-language-which-script.md`.
record LanguageModel(LinearModel latin, LinearModel arabic) {

    static final String RESOURCE = "language.model";

    /// Amazigh in Arabic letters: a label of the model, answered in Latin letters.
    static final String AMAZIGH_ARABIC = "zgh-Arab";

    static LanguageModel shipped() {
        List<LinearModel> models = LinearModel.shipped(LanguageModel.class, RESOURCE, 2);
        return new LanguageModel(models.getFirst(), models.getLast());
    }

    void write(OutputStream out) throws IOException {
        LinearModel.writeAll(out, List.of(latin, arabic));
    }
}
