package ma.dalil.chatbot.staff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StaffSettings.class, OidcSettings.class})
class AccountsConfiguration {}
