package ma.dalil.chatbot.phone;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.Sender;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The providers that are configured, by their names.
@Component
public class Senders {

    private final Map<String, Sender> byProvider;

    public Senders(ObjectProvider<Sender> senders) {
        this.byProvider = senders.stream().collect(Collectors.toUnmodifiableMap(Sender::provider, Function.identity()));
    }

    /// The provider, if it may send by that channel: one may only bring messages.
    Optional<Sender> of(String provider, PhoneChannel channel) {
        return Optional.ofNullable(byProvider.get(provider)).filter(sender -> sender.serves(channel));
    }
}
