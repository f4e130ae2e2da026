package ma.dalil.chatbot.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.chatbot.wording.Translator;
import tools.jackson.databind.JsonNode;

/// Translates an officer's lines with a language model. Whatever goes wrong is thrown, and the lines stay as they are.
final class ChatClientTranslator implements Translator {

    private static final String INSTRUCTIONS = Instructions.read("translate-1.txt");

    private final ModelCalls calls;

    ChatClientTranslator(ModelCalls calls) {
        this.calls = calls;
    }

    /// @throws IllegalStateException if the model is busy or says no lines
    @Override
    public List<String> translate(List<String> lines, Locale form) {
        JsonNode reply = calls.ask(INSTRUCTIONS, Map.of("language", form.toLanguageTag(), "lines", lines));
        List<String> translated = new ArrayList<>();
        for (JsonNode line : reply.path("lines")) {
            translated.add(line.asString());
        }
        return List.copyOf(translated);
    }
}
