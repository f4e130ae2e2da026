package ma.dalil.chatbot;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChatbotConfiguration {

    @Bean
    InstantSource instantSource() {
        return Clock.systemUTC();
    }
}
