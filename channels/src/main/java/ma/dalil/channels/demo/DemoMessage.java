package ma.dalil.channels.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ma.dalil.channels.phone.PhoneChannel;
import org.jspecify.annotations.Nullable;

/// A message as the double keeps it, in either direction.
///
/// @param person the one with the phone: a number, or an identifier of WhatsApp
/// @param inbound from the person to the service
/// @param buttons what the person can press under it
/// @param attachment what is attached, by its type; null if nothing is
/// @param errorCode why it failed; null if it did not
/// @param created without fractions of seconds, as all dates of the API
/// @param reports where its statuses are told; null if nowhere
public record DemoMessage(
        String sid,
        PhoneChannel channel,
        String person,
        boolean inbound,
        String body,
        List<String> buttons,
        @Nullable Attachment attachment,
        @Nullable String messagingService,
        MessageStatus status,
        @Nullable Integer errorCode,
        Instant created,
        @Nullable Instant sent,
        Instant updated,
        @Nullable String reports) {

    /// @param sid its own identifier; the content is kept by [MediaShelf]
    public record Attachment(String sid, String contentType) {}

    public DemoMessage {
        buttons = List.copyOf(buttons);
        created = created.truncatedTo(ChronoUnit.SECONDS);
        updated = updated.truncatedTo(ChronoUnit.SECONDS);
        sent = sent == null ? null : sent.truncatedTo(ChronoUnit.SECONDS);
    }

    DemoMessage moved(MessageStatus next, @Nullable Integer code, Instant at) {
        Instant first = sent == null && next != MessageStatus.FAILED ? at : sent;
        return new DemoMessage(
                sid,
                channel,
                person,
                inbound,
                body,
                buttons,
                attachment,
                messagingService,
                next,
                code,
                created,
                first,
                at,
                reports);
    }

    /// Without its words, as the service may wish once it has been delivered.
    DemoMessage redacted(Instant at) {
        return new DemoMessage(
                sid,
                channel,
                person,
                inbound,
                "",
                List.of(),
                attachment,
                messagingService,
                status,
                errorCode,
                created,
                sent,
                at,
                reports);
    }

    /// By which a list is searched and sorted.
    Instant date() {
        return sent == null ? created : sent;
    }
}
