package ma.dalil.channels.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import ma.dalil.channels.phone.Deliveries;
import ma.dalil.channels.phone.FakeDeliveries;
import ma.dalil.channels.phone.FakeInbox;
import ma.dalil.channels.phone.Inbox;
import ma.dalil.channels.phone.Sender;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.Workers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SmsConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(SmsConfiguration.class)
            .withBean(Inbox.class, FakeInbox::new)
            .withBean(Deliveries.class, FakeDeliveries::new)
            .withBean("webhookWorkers", Workers.class, () -> new Workers(1))
            .withBean("pageWorkers", Workers.class, () -> new Workers(1))
            .withBean(InstantSource.class, InstantSource::system)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void withoutProvidersNothingExists() {
        application.run(context ->
                assertThat(context).hasNotFailed().doesNotHaveBean(Routes.class).doesNotHaveBean(Sender.class));
    }

    @Test
    void everyProviderHasItsSender() {
        application
                .withPropertyValues(
                        "dalil.sms.providers.first.send.url=https://first.example",
                        "dalil.sms.providers.second.send.url=https://second.example")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(Routes.class);
                    assertThat(context.getBeansOfType(Sender.class).values())
                            .extracting(Sender::provider)
                            .containsExactlyInAnyOrder("first", "second");
                });
    }
}
