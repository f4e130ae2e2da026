package ma.dalil.channels.demo;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import ma.dalil.channels.demo.DemoMessage.Attachment;
import org.jspecify.annotations.Nullable;

/// Posts what people send: one person's messages one after the other, as a phone sends them.
final class Postings {

    private final DemoSettings settings;
    private final InstantSource clock;
    private final MessageLog log;
    private final Network network;
    private final Webhooks webhooks;
    private final ExecutorService threads;
    private final Map<Address, CompletableFuture<?>> last = new HashMap<>();
    private volatile String api = "";

    Postings(
            DemoSettings settings,
            InstantSource clock,
            MessageLog log,
            Network network,
            Webhooks webhooks,
            ExecutorService threads) {
        this.settings = settings;
        this.clock = clock;
        this.log = log;
        this.network = network;
        this.webhooks = webhooks;
        this.threads = threads;
    }

    void reachedAt(String address) {
        api = address;
    }

    /// @param posts how many times, all at once and under one token
    synchronized Received post(Inbound inbound, DemoMessage message, int posts) {
        Map<String, String> form = InboundForm.of(
                settings.accountSid(), inbound, message, settings.service(inbound.channel()), address(message));
        Address person = new Address(inbound.channel(), inbound.person());
        CompletableFuture<?> before = last.getOrDefault(person, CompletableFuture.completedFuture(null));
        CompletableFuture<List<Integer>> answers = before.handle((ended, failure) -> true)
                .thenComposeAsync(any -> post(form, posts), threads)
                .thenApply(statuses -> {
                    settle(message.sid(), statuses);
                    return statuses;
                });
        last.put(person, answers);
        return new Received(message.sid(), answers);
    }

    private @Nullable String address(DemoMessage message) {
        Attachment attachment = message.attachment();
        return attachment == null
                ? null
                : api + MessageJson.messages(settings.accountSid()) + "/" + message.sid() + "/Media/"
                        + attachment.sid();
    }

    private CompletableFuture<List<Integer>> post(Map<String, String> form, int posts) {
        String token = Identifiers.create("");
        List<CompletableFuture<Integer>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> post(form, token), threads))
                .limit(posts)
                .toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(ended -> all.stream().map(CompletableFuture::join).toList());
    }

    private int post(Map<String, String> form, String token) {
        try {
            network.await();
            return webhooks.postUntilTaken(settings.webhook().toString(), form, token);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new CompletionException(closing);
        }
    }

    /// Reading may have come before the acknowledgement.
    private void settle(String sid, List<Integer> statuses) {
        boolean taken = statuses.stream().anyMatch(status -> status >= 200 && status < 300);
        MessageStatus settled = taken ? MessageStatus.RECEIVED : MessageStatus.FAILED;
        log.change(
                sid,
                message -> message.status() == MessageStatus.RECEIVING
                        ? message.moved(settled, null, clock.instant())
                        : message);
    }
}
