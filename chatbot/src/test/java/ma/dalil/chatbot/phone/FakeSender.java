package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.OutboundPhoneMessage;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.Sender;
import ma.dalil.channels.phone.Sending;

/// A provider that takes everything, unless a test says what comes of the next attempts.
final class FakeSender implements Sender {

    static final String PROVIDER = "fake";

    /// What reached the provider, with its identifiers.
    final List<OutboundPhoneMessage> sent = new ArrayList<>();

    /// The messages that somebody was shown to be answered, by their identifiers.
    final List<String> typing = new ArrayList<>();

    private final List<String> ids = new ArrayList<>();
    private final Deque<Behaviour> next = new ArrayDeque<>();
    Optional<Found> found = Optional.empty();
    Set<PhoneChannel> channels = EnumSet.allOf(PhoneChannel.class);

    enum Behaviour {
        TAKE,
        /// Sends it and answers with a fault.
        TAKE_AND_FAIL,
        /// Sends nothing and answers with a fault.
        FAIL,
        /// Sends it; our process ends before it hears of it.
        TAKE_AND_DIE
    }

    static final class ProcessEnded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Deque<Sending> refusals = new ArrayDeque<>();

    void next(Behaviour... behaviours) {
        next.addAll(List.of(behaviours));
    }

    void refuse(Sending... answers) {
        refusals.addAll(List.of(answers));
    }

    List<String> texts() {
        return sent.stream()
                .map(OutboundPhoneMessage::content)
                .map(content -> switch (content) {
                    case Content.Text(String text, List<String> buttons) -> text;
                    case Content.Template template -> "template " + template.name();
                })
                .toList();
    }

    String lastId() {
        return ids.getLast();
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean serves(PhoneChannel channel) {
        return channels.contains(channel);
    }

    @Override
    public Sending send(OutboundPhoneMessage message) {
        if (!refusals.isEmpty()) {
            return refusals.removeFirst();
        }
        Behaviour behaviour = next.isEmpty() ? Behaviour.TAKE : next.removeFirst();
        if (behaviour == Behaviour.FAIL) {
            return new Sending.Unsure("503");
        }
        sent.add(message);
        ids.add("SM" + UUID.randomUUID());
        return switch (behaviour) {
            case TAKE -> new Sending.Accepted(lastId(), DeliveryStatus.QUEUED);
            case TAKE_AND_FAIL, FAIL -> new Sending.Unsure("503");
            case TAKE_AND_DIE -> throw new ProcessEnded();
        };
    }

    @Override
    public void showTyping(PhoneChannel channel, String inboundMessageId) {
        typing.add(inboundMessageId);
    }

    @Override
    public Found find(OutboundPhoneMessage message, Instant since, Predicate<String> ours) {
        return found.orElseGet(() -> ids.stream()
                .filter(ours.negate())
                .<Found>map(id -> new Found.Sent(id, DeliveryStatus.SENT))
                .findFirst()
                .orElse(new Found.Absent()));
    }
}
