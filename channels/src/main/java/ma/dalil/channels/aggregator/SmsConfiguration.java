package ma.dalil.channels.aggregator;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import ma.dalil.channels.aggregator.SmsSettings.Dialect;
import ma.dalil.channels.phone.Deliveries;
import ma.dalil.channels.phone.Inbox;
import ma.dalil.channels.phone.ProviderHttp;
import ma.dalil.channels.web.Workers;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// Wires one sender for each configured provider, and the webhooks of all.
@Configuration(proxyBeanMethods = false)
@Import(SmsConfiguration.Providers.class)
class SmsConfiguration {

    static final class Providers implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            SmsSettings settings = Binder.get(environment).bindOrCreate("dalil.sms", SmsSettings.class);
            if (settings.providers().isEmpty()) {
                return;
            }
            settings.providers().forEach((name, dialect) -> sender(beans, name, dialect));
            beans.registerBean(
                    "smsWebhooks",
                    SmsWebhooks.class,
                    bean -> bean.supplier(context -> new SmsWebhooks(
                            settings,
                            context.bean(Inbox.class),
                            context.bean(Deliveries.class),
                            context.bean("webhookWorkers", Workers.class),
                            context.bean(InstantSource.class),
                            context.bean(MeterRegistry.class))));
        }

        private static void sender(BeanRegistry beans, String name, Dialect dialect) {
            String http = name + "SmsHttp";
            beans.registerBean(
                    http,
                    ProviderHttp.class,
                    bean -> bean.supplier(context -> new ProviderHttp(dialect.connectLimit(), dialect.answerLimit())));
            beans.registerBean(
                    name + "SmsSender",
                    SmsSender.class,
                    bean -> bean.supplier(
                            context -> new SmsSender(name, dialect.send(), context.bean(http, ProviderHttp.class))));
        }
    }
}
