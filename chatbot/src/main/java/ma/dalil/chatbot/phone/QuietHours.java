package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When nobody is to be woken by what can wait.
///
/// @param from inclusive
/// @param until exclusive; earlier than `from` for a night
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    static QuietHours of(PhoneSettings settings) {
        return new QuietHours(settings.quietFrom(), settings.quietUntil(), settings.zone());
    }

    /// The moment itself, or the end of the quiet hours that it falls into.
    Instant endAfter(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!isQuiet(time)) {
            return moment;
        }
        ZonedDateTime end = local.with(until);
        return (time.isBefore(until) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
