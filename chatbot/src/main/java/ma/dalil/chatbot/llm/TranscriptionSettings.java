package ma.dalil.chatbot.llm;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An OpenAI-compatible endpoint that writes down voice notes (`DALIL_TRANSCRIPTION_BASE_URL` and so on). Voices leave
/// this machine only where one is named.
///
/// @param baseUrl ends in `/v1`
/// @param apiKey any word where the server wants none
/// @param timeLimit for one voice note; the person is asked to write when it is over
/// @param concurrentCalls voice notes at a time; the others are asked to be written
@ConfigurationProperties("dalil.transcription")
public record TranscriptionSettings(
        URI baseUrl,
        @DefaultValue("none") String apiKey,
        String model,
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("2") int concurrentCalls) {

    @Override
    public String toString() {
        return "TranscriptionSettings[" + baseUrl + ", " + model + ", key [REDACTED]]";
    }
}
