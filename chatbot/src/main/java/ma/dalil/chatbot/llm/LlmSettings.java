package ma.dalil.chatbot.llm;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An OpenAI-compatible endpoint (`DALIL_LLM_BASE_URL`, `DALIL_LLM_API_KEY`, `DALIL_LLM_MODEL`).
///
/// @param baseUrl ends in `/v1`
/// @param apiKey any word where the server wants none
/// @param timeLimit for one draft or translation; the slots answer, or the lines stay as they are, when it is over
/// @param concurrentCalls drafts and translations together; beyond them the slots answer and lines stay as they are
@ConfigurationProperties("dalil.llm")
public record LlmSettings(
        URI baseUrl,
        @DefaultValue("none") String apiKey,
        String model,
        @DefaultValue("20s") Duration timeLimit,
        @DefaultValue("4") int concurrentCalls) {

    @Override
    public String toString() {
        return "LlmSettings[" + baseUrl + ", " + model + ", key [REDACTED]]";
    }
}
