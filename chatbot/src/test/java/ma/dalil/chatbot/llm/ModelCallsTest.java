package ma.dalil.chatbot.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real calls through Spring AI to a double of the endpoint, which holds its reply back.
@Timeout(60)
class ModelCallsTest {

    @Test
    void whoTranslatesAndWhoDraftsShareOneLimit() throws Exception {
        try (ChatCompletions endpoint = ChatCompletions.holding("{\"lines\": [\"azul\"]}")) {
            ModelCalls calls = LlmConfiguration.calls(
                    new LlmSettings(endpoint.baseUrl(), "key", "double", Duration.ofSeconds(30), 1));
            ChatClientTranslator translator = new ChatClientTranslator(calls);
            FutureTask<List<String>> first =
                    new FutureTask<>(() -> translator.translate(List.of("Bonjour"), WrittenForms.AMAZIGH_LATIN));
            Thread.startVirtualThread(first);
            endpoint.request();
            assertThatIllegalStateException()
                    .isThrownBy(() -> calls.ask("Draft.", Map.of()))
                    .withMessageContaining("taken");
            endpoint.letGo();
            assertThat(first.get()).containsExactly("azul");
            assertThat(calls.ask("Draft.", Map.of()).has("lines")).isTrue();
        }
    }
}
