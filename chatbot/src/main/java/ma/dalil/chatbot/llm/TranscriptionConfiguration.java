package ma.dalil.chatbot.llm;

import com.openai.models.audio.AudioResponseFormat;
import ma.dalil.chatbot.phone.Transcriber;
import org.springframework.ai.openai.OpenAiAudioTranscriptionModel;
import org.springframework.ai.openai.OpenAiAudioTranscriptionOptions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Voice notes are written down where an endpoint is named.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dalil.transcription.base-url")
@EnableConfigurationProperties(TranscriptionSettings.class)
class TranscriptionConfiguration {

    @Bean
    Transcriber transcriber(TranscriptionSettings settings) {
        return openAi(settings);
    }

    static OpenAiTranscriber openAi(TranscriptionSettings settings) {
        OpenAiAudioTranscriptionOptions.Builder options = OpenAiAudioTranscriptionOptions.builder();
        options.baseUrl(settings.baseUrl().toString());
        options.apiKey(settings.apiKey());
        options.model(settings.model());
        options.timeout(settings.timeLimit());
        options.maxRetries(0);
        options.responseFormat(AudioResponseFormat.JSON); // every server speaks it
        return new OpenAiTranscriber(
                OpenAiAudioTranscriptionModel.builder().options(options.build()).build(), settings.concurrentCalls());
    }
}
