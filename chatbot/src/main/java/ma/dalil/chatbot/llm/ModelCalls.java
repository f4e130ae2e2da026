package ma.dalil.chatbot.llm;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the language model, no more often at once than is allowed, whatever it is asked for. Instructions and data are
/// messages of their own, and what it says is JSON.
final class ModelCalls {

    private final ChatClient client;
    private final Semaphore calls;
    private final JsonMapper json = JsonMapper.shared();

    ModelCalls(ChatModel model, int concurrentCalls) {
        this.client = ChatClient.create(model);
        this.calls = new Semaphore(concurrentCalls);
    }

    /// @param instructions the same ones each time
    /// @param data goes as JSON
    /// @throws IllegalStateException if the model is busy or says no JSON
    JsonNode ask(String instructions, Object data) {
        UserMessage message = new UserMessage(json.writeValueAsString(data));
        if (!calls.tryAcquire()) {
            throw new IllegalStateException("all calls to the language model are taken");
        }
        try {
            String reply = client.prompt(new Prompt(new SystemMessage(instructions), message))
                    .call()
                    .content();
            return json.readTree(Instructions.object(Objects.requireNonNullElse(reply, "")));
        } finally {
            calls.release();
        }
    }
}
