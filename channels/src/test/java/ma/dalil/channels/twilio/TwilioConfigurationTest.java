package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import ma.dalil.channels.phone.Deliveries;
import ma.dalil.channels.phone.FakeDeliveries;
import ma.dalil.channels.phone.FakeInbox;
import ma.dalil.channels.phone.Inbox;
import ma.dalil.channels.phone.MediaStore;
import ma.dalil.channels.phone.Sender;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.Workers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TwilioConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(TwilioConfiguration.class)
            .withBean(Inbox.class, FakeInbox::new)
            .withBean(Deliveries.class, FakeDeliveries::new)
            .withBean("webhookWorkers", Workers.class, () -> new Workers(1))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void withoutAnAccountNothingExists() {
        application.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(Routes.class)
                .doesNotHaveBean(Sender.class)
                .doesNotHaveBean(MediaStore.class));
    }

    @Test
    void anEmptyAccountIsNone() {
        application
                .withPropertyValues("dalil.twilio.account-sid=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Routes.class));
    }

    @Test
    void anAccountBringsWebhooksASenderAndAttachments() {
        application
                .withPropertyValues("dalil.twilio.account-sid=AC1", "dalil.twilio.auth-token=12345")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Routes.class)
                        .hasSingleBean(Sender.class)
                        .hasSingleBean(MediaStore.class));
    }

    @Test
    void anAccountWithoutATokenDoesNotStart() {
        application
                .withPropertyValues("dalil.twilio.account-sid=AC1")
                .run(context -> assertThat(context).hasFailed());
    }
}
