package ma.dalil.knowledge.procedure;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the procedures once, at start; knowledge with an error stops the start and names the place.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KnowledgeSettings.class)
class KnowledgeConfiguration {

    @Bean
    KnowledgeLoader.Knowledge knowledge(KnowledgeSettings settings) {
        return KnowledgeLoader.load(settings.place());
    }

    @Bean
    Lexicon lexicon(KnowledgeLoader.Knowledge knowledge) {
        return knowledge.lexicon();
    }
}
