package ma.dalil.chatbot.privacy;

import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {

    @Bean
    SecretKey transcriptKey(PrivacySettings settings, @Value("${dalil.home:${DALIL_HOME:data}}") Path home) {
        return settings.transcriptKey().isEmpty()
                ? TranscriptKey.kept(home.resolve("keys").resolve("transcript.key"))
                : TranscriptKey.given(settings.transcriptKey());
    }

    @Bean
    Vault vault(SecretKey transcriptKey) {
        return new Vault(transcriptKey);
    }

    @Bean
    Pseudonyms pseudonyms(SecretKey transcriptKey) {
        return new Pseudonyms(transcriptKey);
    }
}
