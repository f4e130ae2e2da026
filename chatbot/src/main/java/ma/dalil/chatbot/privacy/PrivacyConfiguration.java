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
    Vault vault(PrivacySettings settings, @Value("${dalil.home:${DALIL_HOME:data}}") Path home) {
        SecretKey key = settings.transcriptKey().isEmpty()
                ? TranscriptKey.kept(home.resolve("keys").resolve("transcript.key"))
                : TranscriptKey.given(settings.transcriptKey());
        return new Vault(key);
    }
}
