package ma.dalil.chatbot;

import java.time.Clock;
import java.time.InstantSource;
import ma.dalil.chatbot.turn.Sectors;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChatbotConfiguration {

    @Bean
    InstantSource instantSource() {
        return Clock.systemUTC();
    }

    @Bean
    Sectors sectors(ProcedureCatalog catalog) {
        return documentId -> catalog.find(documentId).map(Procedure::sector);
    }
}
