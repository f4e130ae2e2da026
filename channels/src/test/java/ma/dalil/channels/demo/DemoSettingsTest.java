package ma.dalil.channels.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoSettingsTest {

    @EnableConfigurationProperties(DemoSettings.class)
    static class Settings {}

    @Test
    void theDefaults() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .run(context -> assertThat(context.getBean(DemoSettings.class))
                        .isEqualTo(new DemoSettings(
                                "127.0.0.1",
                                8090,
                                URI.create("http://localhost:8080/channels/twilio/messages"),
                                "AC00000000000000000000000000000000",
                                "demo",
                                "+212500000001",
                                "+212500000002",
                                Duration.ofMillis(700),
                                Duration.ofSeconds(1),
                                5)));
    }

    @Test
    void theProfileLeadsTheServiceToTheDouble() {
        demo("demo").run(context -> {
            TwilioDouble phones = context.getBean(TwilioDouble.class);
            assertThat(context.getEnvironment().getProperty("dalil.twilio.api-url"))
                    .isEqualTo("http://127.0.0.1:" + context.getEnvironment().getProperty("dalil.demo.port"));
            assertThat(phones.exchange().settings().webhook())
                    .isEqualTo(URI.create("http://localhost:8081/channels/twilio/messages"));
            assertThat(context).hasSingleBean(PhonePage.class);
        });
    }

    @Test
    void withoutTheProfileThereIsNoDouble() {
        demo("production").run(context -> assertThat(context).doesNotHaveBean(TwilioDouble.class));
    }

    private static ApplicationContextRunner demo(String profile) {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=" + profile, "dalil.web.port=8081", "dalil.demo.port=0")
                .withBean(InstantSource.class, Clock::systemUTC)
                .withUserConfiguration(DemoConfiguration.class);
    }
}
