package ma.dalil.chatbot.llm;

import ma.dalil.chatbot.answer.Composer;
import ma.dalil.chatbot.wording.Translator;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// A language model drafts before the slots do, and translates what officers write, where an endpoint is named.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dalil.llm.base-url")
@EnableConfigurationProperties(LlmSettings.class)
class LlmConfiguration {

    /// One for all, or together they would ask more than is allowed.
    @Bean
    ModelCalls modelCalls(LlmSettings settings) {
        return calls(settings);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Composer chatClientComposer(ModelCalls modelCalls) {
        return new ChatClientComposer(modelCalls);
    }

    @Bean
    Translator chatClientTranslator(ModelCalls modelCalls) {
        return new ChatClientTranslator(modelCalls);
    }

    static ModelCalls calls(LlmSettings settings) {
        return new ModelCalls(model(settings), settings.concurrentCalls());
    }

    private static ChatModel model(LlmSettings settings) {
        OpenAiChatOptions.Builder options = new OpenAiChatOptions.Builder();
        options.baseUrl(settings.baseUrl().toString());
        options.apiKey(settings.apiKey());
        options.model(settings.model());
        options.timeout(settings.timeLimit());
        options.maxRetries(0);
        return OpenAiChatModel.builder().options(options.build()).build();
    }
}
