package ma.dalil.channels.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.dalil.channels.demo.DemoMessage.Attachment;
import ma.dalil.channels.phone.PhoneChannel;
import org.jspecify.annotations.Nullable;

/// What passes between the service and the phones: takes what the service sends and lets it travel, takes what a person
/// sends and posts it to the service.
final class Exchange implements AutoCloseable {

    private final DemoSettings settings;
    private final InstantSource clock;
    private final MessageLog log = new MessageLog();
    private final MediaShelf media = new MediaShelf();
    private final Contents contents = new Contents();
    private final OptOuts optOuts = new OptOuts();
    private final Network network = new Network();
    private final Faults faults = new Faults();
    private final Windows windows;
    private final Typing typing;
    private final Webhooks webhooks;
    private final Journey journey;
    private final Postings postings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Exchange(DemoSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.windows = new Windows(clock);
        this.typing = new Typing(clock);
        this.webhooks = new Webhooks(settings);
        this.journey = new Journey(settings, clock, log, network, faults, webhooks);
        this.postings = new Postings(settings, clock, log, network, webhooks, threads);
    }

    /// @param undelivered the code with which it does not arrive; null if it does
    /// @throws Refused if Twilio does not take it
    DemoMessage send(CreateRequest request, @Nullable Integer undelivered) {
        Address to = request.to();
        if (to.channel() == PhoneChannel.SMS && optOuts.contains(to.party())) {
            throw new Refused(TwilioError.OPTED_OUT);
        }
        Instant now = clock.instant();
        DemoMessage message = new DemoMessage(
                Identifiers.create("SM"),
                to.channel(),
                to.party(),
                false,
                request.body(),
                request.buttons(),
                null,
                request.messagingService(),
                request.messagingService() == null ? MessageStatus.QUEUED : MessageStatus.ACCEPTED,
                null,
                now,
                null,
                now,
                request.reports());
        log.add(message);
        typing.end(to.party());
        boolean closed = to.channel() == PhoneChannel.WHATSAPP && !request.template() && !windows.isOpen(to.party());
        threads.execute(() -> travel(message, closed, undelivered));
        return message;
    }

    private void travel(DemoMessage message, boolean windowClosed, @Nullable Integer undelivered) {
        try {
            if (windowClosed) {
                journey.travel(message.sid(), List.of(MessageStatus.FAILED), TwilioError.WINDOW_CLOSED.code());
            } else if (undelivered != null) {
                journey.travel(message.sid(), List.of(MessageStatus.SENT, MessageStatus.UNDELIVERED), undelivered);
            } else {
                journey.travel(message.sid(), Journey.arriving(message.channel()), null);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the double is being closed
        }
    }

    Received receive(Inbound inbound) {
        String sid = Identifiers.create(inbound.content() instanceof Inbound.Content.Media ? "MM" : "SM");
        Instant now = clock.instant();
        DemoMessage message = new DemoMessage(
                sid,
                inbound.channel(),
                inbound.person(),
                true,
                inbound.shown(),
                List.of(),
                shelve(sid, inbound.content()),
                null,
                MessageStatus.RECEIVING,
                null,
                now,
                now,
                now,
                null);
        log.add(message);
        if (inbound.channel() == PhoneChannel.WHATSAPP) {
            windows.open(inbound.person());
        } else {
            optOuts.hear(inbound.person(), inbound.text());
        }
        int posts = faults.webhooksDoubled() ? Math.max(2, inbound.posts()) : inbound.posts();
        return postings.post(inbound, message, posts);
    }

    private @Nullable Attachment shelve(String message, Inbound.Content content) {
        if (!(content instanceof Inbound.Content.Media attached)) {
            return null;
        }
        String sid = Identifiers.create("ME");
        media.put(sid, new MediaShelf.Medium(message, attached.content(), attached.contentType()));
        return new Attachment(sid, attached.contentType());
    }

    /// The service writes an answer to a message, which marks that as read.
    ///
    /// @return false if there is no such message of WhatsApp
    boolean type(String messageSid) {
        Optional<DemoMessage> answered =
                log.find(messageSid).filter(message -> message.inbound() && message.channel() == PhoneChannel.WHATSAPP);
        answered.ifPresent(message -> {
            log.change(messageSid, read -> read.moved(MessageStatus.READ, null, clock.instant()));
            typing.begin(message.person());
        });
        return answered.isPresent();
    }

    DemoSettings settings() {
        return settings;
    }

    InstantSource clock() {
        return clock;
    }

    MessageLog log() {
        return log;
    }

    MediaShelf media() {
        return media;
    }

    Contents contents() {
        return contents;
    }

    Network network() {
        return network;
    }

    Faults faults() {
        return faults;
    }

    Windows windows() {
        return windows;
    }

    Typing typing() {
        return typing;
    }

    OptOuts optOuts() {
        return optOuts;
    }

    /// Where the API answers, so that attachments are named by it.
    void reachedAt(String address) {
        postings.reachedAt(address);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        webhooks.close();
    }
}
