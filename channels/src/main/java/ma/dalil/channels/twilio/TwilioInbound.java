package ma.dalil.channels.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.InboundPhoneMessage.Location;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.web.FormBody;
import org.jspecify.annotations.Nullable;

/// Reads a message out of a webhook. Parameters that it does not know, which come without notice, it leaves
/// alone; the person's profile name too, since nobody needs it.
final class TwilioInbound {

    static final String PROVIDER = "twilio";
    private static final int MOST_MEDIA = 10;

    private TwilioInbound() {}

    /// @return empty if the sender is none that can be answered
    /// @throws IllegalArgumentException if what every message has is missing
    static Optional<InboundPhoneMessage> read(FormBody form, @Nullable String idempotencyToken) {
        String from = required(form, "From");
        PhoneIdentity sender = TwilioParty.person(from, form.first("ExternalUserId"), form.first("WaId"));
        if (sender == null) {
            return Optional.empty();
        }
        return Optional.of(new InboundPhoneMessage(
                PROVIDER,
                TwilioParty.channel(from),
                required(form, "MessageSid"),
                idempotencyToken,
                sender,
                TwilioParty.bare(required(form, "To")),
                text(form),
                media(form),
                location(form)));
    }

    private static String required(FormBody form, String name) {
        String value = form.first(name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /// The words before the identifiers behind them: a button's payload is ours only if the template says so.
    private static String text(FormBody form) {
        return Stream.of("Body", "ButtonText", "ListTitle", "ButtonPayload", "ListId")
                .map(form::first)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<Media> media(FormBody form) {
        List<Media> media = new ArrayList<>();
        for (int i = 0; i < MOST_MEDIA; i++) {
            String url = form.first("MediaUrl" + i);
            if (!url.isEmpty()) {
                media.add(new Media(url, form.first("MediaContentType" + i)));
            }
        }
        return media;
    }

    private static @Nullable Location location(FormBody form) {
        try {
            double latitude = Double.parseDouble(form.first("Latitude"));
            double longitude = Double.parseDouble(form.first("Longitude"));
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? new Location(latitude, longitude) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
