package ma.dalil.knowledge.procedure;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the procedures once, at start; knowledge with an error stops the start and names the place.
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    /// @param place a folder that editors keep, as `file:/srv/knowledge`; the shipped knowledge unless set
    @Bean
    KnowledgeLoader.Knowledge knowledge(
            @Value("${dalil.knowledge.place:" + KnowledgeLoader.SHIPPED + "}") String place) {
        return KnowledgeLoader.load(place);
    }

    @Bean
    Lexicon lexicon(KnowledgeLoader.Knowledge knowledge) {
        return knowledge.lexicon();
    }
}
