package ma.dalil.chatbot.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import ma.dalil.chatbot.wording.Translator;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Translates an officer's lines with a language model. Whatever goes wrong is thrown, and the lines stay as they are.
final class ChatClientTranslator implements Translator {

    private static final String INSTRUCTIONS = "translate-1.txt";

    private final ChatClient client;
    private final String instructions = Instructions.read(INSTRUCTIONS);
    private final Semaphore calls;
    private final JsonMapper json = JsonMapper.shared();

    ChatClientTranslator(ChatModel model, int concurrentCalls) {
        this.client = ChatClient.create(model);
        this.calls = new Semaphore(concurrentCalls);
    }

    /// @throws IllegalStateException if the model is busy or says no lines
    @Override
    public List<String> translate(List<String> lines, Locale form) {
        String data = json.writeValueAsString(Map.of("language", form.toLanguageTag(), "lines", lines));
        if (!calls.tryAcquire()) {
            throw new IllegalStateException("all calls to the language model are taken");
        }
        try {
            String reply = client.prompt(new Prompt(new SystemMessage(instructions), new UserMessage(data)))
                    .call()
                    .content();
            return lines(Objects.requireNonNullElse(reply, ""));
        } finally {
            calls.release();
        }
    }

    private List<String> lines(String reply) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : json.readTree(Instructions.object(reply)).path("lines")) {
            lines.add(line.asString());
        }
        return List.copyOf(lines);
    }
}
