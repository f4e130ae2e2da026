package ma.dalil.chatbot.llm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.chatbot.answer.Composer;
import ma.dalil.chatbot.answer.Draft;
import ma.dalil.chatbot.answer.Evidence;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import tools.jackson.databind.JsonNode;

/// Drafts with a language model. Whatever goes wrong is thrown, and the next composer takes over.
final class ChatClientComposer implements Composer {

    private static final String INSTRUCTIONS = Instructions.read("compose-1.txt");

    private final ModelCalls calls;

    ChatClientComposer(ModelCalls calls) {
        this.calls = calls;
    }

    /// @throws IllegalStateException if the model is busy or says no draft
    @Override
    public Draft compose(Request request, Evidence evidence) {
        List<Source> sources = sources(evidence);
        return draft(calls.ask(INSTRUCTIONS, data(request, sources)), sources);
    }

    private static List<Source> sources(Evidence evidence) {
        List<Source> sources = new ArrayList<>();
        evidence.facts().forEach(facts -> sources.addAll(facts.sources()));
        evidence.articles().forEach(article -> sources.add(article.source()));
        return List.copyOf(sources);
    }

    private static Map<String, Object> data(Request request, List<Source> sources) {
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
        return data;
    }

    private static Draft draft(JsonNode reply, List<Source> sources) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : reply.path("statements")) {
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
