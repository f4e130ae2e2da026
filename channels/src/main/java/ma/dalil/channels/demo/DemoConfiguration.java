package ma.dalil.channels.demo;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Starts the double and serves the page of the phones. `application-demo.yaml` leads the service to the double.
@Profile("demo")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

    @Bean(destroyMethod = "close")
    TwilioDouble twilioDouble(DemoSettings settings, InstantSource clock) {
        TwilioDouble phones = TwilioDouble.start(settings, new DemoClock(clock));
        LOG.info("A double of Twilio answers at {}; its phones are at /demo/phone", phones.address());
        return phones;
    }

    @Bean
    PhonePage phonePage(TwilioDouble phones) {
        return new PhonePage(phones);
    }
}
