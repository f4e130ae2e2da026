package ma.dalil.channels.aggregator;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.dalil.channels.aggregator.SmsSettings.Dialect;
import ma.dalil.channels.aggregator.SmsSettings.Receive;
import ma.dalil.channels.aggregator.SmsSettings.Report;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.DeliveryUpdate;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.phone.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/// Reads one provider's webhooks by the names that its settings give.
final class SmsReader {

    private static final String UNKNOWN = "unknown";

    private final String name;
    private final Receive.IncomingFields fields;
    private final Report report;
    private final String ourNumber;
    private final SmsAuthentication authentication;

    SmsReader(String name, Dialect settings, SmsAuthentication authentication) {
        this.name = name;
        this.fields = settings.receive().fields();
        this.report = settings.report();
        this.ourNumber = settings.send().sender();
        this.authentication = authentication;
    }

    /// @return empty if the sender is a short code or a name, to which nothing can be answered
    /// @throws IllegalArgumentException if it cannot be read
    Optional<InboundPhoneMessage> message(byte[] body) {
        SmsFields told = SmsFields.of(body);
        String number = PhoneNumbers.e164(told.required(fields.from()));
        if (number == null) {
            return Optional.empty();
        }
        String text = told.get(fields.text());
        String to = told.get(fields.to());
        return Optional.of(new InboundPhoneMessage(
                name,
                PhoneChannel.SMS,
                messageId(told, number, text),
                null,
                PhoneIdentity.ofNumber(number),
                to.isBlank() ? ourNumber : to,
                text,
                List.of(),
                null));
    }

    /// Keyed, so that nobody can find out a number by trying all of them.
    private String messageId(SmsFields told, String number, String text) {
        String id = told.get(fields.id());
        if (!id.isBlank()) {
            return id;
        }
        String known = String.join("\n", number, told.required(fields.time()), text);
        return "digest-" + HexFormat.of().formatHex(authentication.digest(bytes(name + "\n"), bytes(known)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @return empty if the status is none that we know
    /// @throws IllegalArgumentException if it cannot be read
    Optional<DeliveryUpdate> update(byte[] body) {
        SmsFields told = SmsFields.of(body);
        return status(told.required(report.status())).map(status -> update(told, status));
    }

    private DeliveryUpdate update(SmsFields told, DeliveryStatus status) {
        String reference = told.get(report.reference());
        String id = told.get(report.id());
        return new DeliveryUpdate(
                name,
                id.isBlank() ? reference : id,
                deliveryId(reference),
                status,
                status.isFailure() ? failure(told.get(report.code())) : null);
    }

    private Optional<DeliveryStatus> status(String word) {
        return meaning(report.statuses(), word)
                .or(() -> Stream.of(DeliveryStatus.values())
                        .filter(status -> status.name().equalsIgnoreCase(word))
                        .findFirst());
    }

    private Failure failure(String code) {
        return new Failure(
                code.isBlank() ? UNKNOWN : code,
                meaning(report.failures(), code).orElse(Kind.TRANSIENT));
    }

    /// Providers do not mind their capitals, and neither do we.
    static <T> Optional<T> meaning(Map<String, T> meanings, String word) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private static @Nullable UUID deliveryId(String reference) {
        try {
            return UUID.fromString(reference);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
