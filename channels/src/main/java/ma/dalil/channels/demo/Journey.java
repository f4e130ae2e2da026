package ma.dalil.channels.demo;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.phone.PhoneChannel;
import org.jspecify.annotations.Nullable;

/// The way of one message to a phone: it moves from status to status, and each is told to the service.
final class Journey {

    private final DemoSettings settings;
    private final InstantSource clock;
    private final MessageLog log;
    private final Network network;
    private final Faults faults;
    private final Webhooks webhooks;

    Journey(
            DemoSettings settings,
            InstantSource clock,
            MessageLog log,
            Network network,
            Faults faults,
            Webhooks webhooks) {
        this.settings = settings;
        this.clock = clock;
        this.log = log;
        this.network = network;
        this.faults = faults;
        this.webhooks = webhooks;
    }

    /// The statuses of a message that arrives; only WhatsApp tells that it was read.
    static List<MessageStatus> arriving(PhoneChannel channel) {
        return switch (channel) {
            case SMS -> List.of(MessageStatus.SENT, MessageStatus.DELIVERED);
            case WHATSAPP -> List.of(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ);
        };
    }

    /// Blocks until the message has come to its end.
    ///
    /// @param code why it fails in the last status; null if it does not
    void travel(String sid, List<MessageStatus> statuses, @Nullable Integer code) throws InterruptedException {
        List<DemoMessage> untold = new ArrayList<>();
        for (MessageStatus status : statuses) {
            if (status == MessageStatus.DELIVERED) {
                network.await();
            }
            Thread.sleep(settings.reportPause());
            Integer told = status == statuses.getLast() ? code : null;
            Optional<DemoMessage> moved = log.change(sid, message -> message.moved(status, told, clock.instant()));
            if (moved.isEmpty()) {
                return; // the service has deleted it
            }
            if (faults.reportsReversed()) {
                untold.addFirst(moved.get());
            } else {
                tell(moved.get());
            }
        }
        for (DemoMessage message : untold) {
            tell(message);
        }
    }

    private void tell(DemoMessage message) throws InterruptedException {
        String reports = message.reports();
        if (reports == null) {
            return;
        }
        String token = UUID.randomUUID().toString();
        int times = faults.reportsDoubled() ? 2 : 1;
        for (int i = 0; i < times; i++) {
            webhooks.post(
                    reports, ReportForm.of(settings.accountSid(), message, settings.service(message.channel())), token);
        }
    }
}
