package ma.dalil.chatbot.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.chatbot.wording.Translator;
import org.springframework.ai.chat.model.ChatModel;
import tools.jackson.databind.JsonNode;

/// Translates an officer's lines with a language model. Whatever goes wrong is thrown, and the lines stay as they are.
final class ChatClientTranslator implements Translator {

    private static final String INSTRUCTIONS = "translate-1.txt";

    private final ModelCalls calls;

    ChatClientTranslator(ChatModel model, int concurrentCalls) {
        this.calls = new ModelCalls(model, INSTRUCTIONS, concurrentCalls);
    }

    /// @throws IllegalStateException if the model is busy or says no lines
    @Override
    public List<String> translate(List<String> lines, Locale form) {
        JsonNode reply = calls.ask(Map.of("language", form.toLanguageTag(), "lines", lines));
        List<String> translated = new ArrayList<>();
        for (JsonNode line : reply.path("lines")) {
            translated.add(line.asString());
        }
        return List.copyOf(translated);
    }
}
