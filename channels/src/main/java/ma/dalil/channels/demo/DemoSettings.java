package ma.dalil.channels.demo;

import java.net.URI;
import java.time.Duration;
import ma.dalil.channels.phone.PhoneChannel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the double. Its token opens nothing but the double itself.
///
/// @param port 0 takes any free port
/// @param webhook the service's address for what people send
/// @param smsNumber the service's own number for SMS
/// @param whatsappNumber the service's own number for WhatsApp, without a prefix
/// @param reportPause how long a message stays in each status
/// @param retryPause how long to wait before a webhook that failed is posted again
/// @param webhookAttempts how often a webhook is posted before it is given up
@ConfigurationProperties("dalil.demo")
public record DemoSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("8090") int port,

        @DefaultValue("http://localhost:8080/channels/twilio/messages")
        URI webhook,

        @DefaultValue("AC00000000000000000000000000000000") String accountSid,
        @DefaultValue("demo") String authToken,
        @DefaultValue("+212500000001") String smsNumber,
        @DefaultValue("+212500000002") String whatsappNumber,
        @DefaultValue("700ms") Duration reportPause,
        @DefaultValue("1s") Duration retryPause,
        @DefaultValue("5") int webhookAttempts) {

    /// For a test: any free port, and no waiting.
    public static DemoSettings immediate(URI webhook) {
        return new DemoSettings(
                "127.0.0.1",
                0,
                webhook,
                "AC00000000000000000000000000000000",
                "demo",
                "+212500000001",
                "+212500000002",
                Duration.ZERO,
                Duration.ZERO,
                5);
    }

    /// The service's own address on a channel.
    Address service(PhoneChannel channel) {
        return new Address(
                channel,
                switch (channel) {
                    case SMS -> smsNumber;
                    case WHATSAPP -> whatsappNumber;
                });
    }
}
