package ma.dalil.channels.demo;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Which messages a search finds. In an address, `DateSent>=2026-11-25` is a parameter of the name `DateSent>`.
///
/// @param notBefore in full, while a message's own date has no fractions of seconds
record MessageFilter(
        @Nullable String to,
        @Nullable String from,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        DemoSettings settings) {

    static MessageFilter of(MultiMap parameters, DemoSettings settings) {
        Instant day = moment(parameters.get("DateSent"));
        Instant after = moment(parameters.get("DateSent>"));
        Instant before = moment(parameters.get("DateSent<"));
        return new MessageFilter(
                parameters.get("To"),
                parameters.get("From"),
                day == null ? after : day.truncatedTo(ChronoUnit.DAYS),
                day == null ? before : day.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS),
                settings);
    }

    boolean admits(DemoMessage message) {
        String person = new Address(message.channel(), message.person()).written();
        String service = settings.service(message.channel()).written();
        return (to == null || to.equals(message.inbound() ? service : person))
                && (from == null || from.equals(message.inbound() ? person : service))
                && (notBefore == null || !message.date().isBefore(notBefore))
                && (notAfter == null || !message.date().isAfter(notAfter));
    }

    /// A day or a moment; null for what is neither, which the search then does without.
    private static @Nullable Instant moment(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.contains("T")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
