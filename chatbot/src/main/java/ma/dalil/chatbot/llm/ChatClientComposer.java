package ma.dalil.chatbot.llm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import ma.dalil.chatbot.answer.Composer;
import ma.dalil.chatbot.answer.Draft;
import ma.dalil.chatbot.answer.Evidence;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Drafts with a language model. Whatever goes wrong is thrown, and the next composer takes over.
final class ChatClientComposer implements Composer {

    private static final String INSTRUCTIONS = "compose-1.txt";

    private final ChatClient client;
    private final String instructions = Instructions.read(INSTRUCTIONS);
    private final Semaphore calls;
    private final JsonMapper json = JsonMapper.shared();

    ChatClientComposer(ChatModel model, int concurrentCalls) {
        this.client = ChatClient.create(model);
        this.calls = new Semaphore(concurrentCalls);
    }

    /// @throws IllegalStateException if the model is busy or says no draft
    @Override
    public Draft compose(Request request, Evidence evidence) {
        List<Source> sources = sources(evidence);
        String data = data(request, sources);
        if (!calls.tryAcquire()) {
            throw new IllegalStateException("all calls to the language model are taken");
        }
        try {
            String reply = client.prompt(new Prompt(new SystemMessage(instructions), new UserMessage(data)))
                    .call()
                    .content();
            return draft(Objects.requireNonNullElse(reply, ""), sources);
        } finally {
            calls.release();
        }
    }

    private static List<Source> sources(Evidence evidence) {
        List<Source> sources = new ArrayList<>();
        evidence.facts().forEach(facts -> sources.addAll(facts.sources()));
        evidence.articles().forEach(article -> sources.add(article.source()));
        return List.copyOf(sources);
    }

    private String data(Request request, List<Source> sources) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("language", request.form().toLanguageTag());
        data.put("languageName", request.form().getDisplayName(Locale.ENGLISH));
        data.put("question", request.text());
        List<Map<String, Object>> passages = new ArrayList<>();
        for (Source source : sources) {
            Map<String, Object> passage = new LinkedHashMap<>();
            passage.put("number", passages.size() + 1);
            passage.put("title", source.title());
            passage.put("section", source.section());
            passage.put("text", source.quote());
            passages.add(passage);
        }
        data.put("passages", passages);
        return json.writeValueAsString(data);
    }

    private Draft draft(String reply, List<Source> sources) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : json.readTree(Instructions.object(reply)).path("statements")) {
            List<Integer> cited = new ArrayList<>();
            statement.path("sources").forEach(number -> cited.add(number.asInt() - 1));
            if (cited.stream().anyMatch(index -> index < 0 || index >= sources.size())) {
                throw new IllegalStateException("the reply cites a passage that it was not given");
            }
            statements.add(new Statement(statement.path("text").asString(), cited));
        }
        return new Draft(statements, sources);
    }
}
