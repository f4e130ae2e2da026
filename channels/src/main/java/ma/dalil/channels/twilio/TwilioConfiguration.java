package ma.dalil.channels.twilio;

import com.twilio.http.TwilioRestClient;
import io.micrometer.core.instrument.MeterRegistry;
import ma.dalil.channels.phone.Deliveries;
import ma.dalil.channels.phone.Inbox;
import ma.dalil.channels.phone.ProviderHttp;
import ma.dalil.channels.web.Workers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Wires Twilio if there is an account.
@Configuration(proxyBeanMethods = false)
@Conditional(TwilioConfiguration.HasAccount.class)
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioConfiguration {

    /// An empty value, as a container's environment may give it, is no account.
    static final class HasAccount implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
            return StringUtils.hasText(context.getEnvironment().getProperty("dalil.twilio.account-sid"));
        }
    }

    @Bean
    ProviderHttp twilioHttp(TwilioSettings settings) {
        return new ProviderHttp(settings.connectLimit(), settings.answerLimit());
    }

    @Bean
    TwilioRestClient twilioClient(TwilioSettings settings, ProviderHttp twilioHttp) {
        return new TwilioRestClient.Builder(settings.user(), settings.password().reveal())
                .accountSid(settings.accountSid())
                .httpClient(new TwilioHttp(twilioHttp, new TwilioAddresses(settings.apiUrl())))
                .build();
    }

    @Bean
    TwilioSender twilioSender(TwilioSettings settings, TwilioRestClient twilioClient) {
        return new TwilioSender(settings, twilioClient);
    }

    @Bean
    TwilioMedia twilioMedia(TwilioSettings settings, ProviderHttp twilioHttp, TwilioRestClient twilioClient) {
        return new TwilioMedia(settings, twilioHttp, twilioClient);
    }

    @Bean
    TwilioWebhooks twilioWebhooks(
            TwilioSettings settings,
            Inbox inbox,
            Deliveries deliveries,
            Workers webhookWorkers,
            MeterRegistry metrics) {
        return new TwilioWebhooks(settings, inbox, deliveries, webhookWorkers, metrics);
    }
}
