package ma.dalil.chatbot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import ma.dalil.channels.desk.Hours.Opening;
import ma.dalil.channels.desk.Hours.Plan;

/// A plan laid over the calendar of a place. What the clock of the wall says counts: Morocco puts it back an hour in
/// Ramadan, so an offset would be wrong for a month.
record OfficeCalendar(Plan plan, ZoneId zone) {

    /// One opening of one day.
    private record Span(Instant from, Instant until) {

        boolean includes(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    boolean isOpen(Instant moment) {
        return spans(dateOf(moment)).stream().anyMatch(span -> span.includes(moment));
    }

    /// The moment itself while it is open, else when it opens next. There is such a moment: every plan has a weekly
    /// opening, and its closed days end ([Plan]).
    Instant nextOpening(Instant moment) {
        for (LocalDate date = dateOf(moment); ; date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                if (moment.isBefore(span.until())) {
                    return moment.isBefore(span.from()) ? span.from() : moment;
                }
            }
        }
    }

    /// When so much working time has passed. Time that ends with an opening ends there, not at the next one.
    ///
    /// @param working not negative; nothing at all is over when work could begin
    Instant after(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time is not negative: " + working);
        }
        Duration left = working;
        Instant from = nextOpening(start);
        for (LocalDate date = dateOf(from); ; date = date.plusDays(1)) {
            for (Span span : spans(date)) {
                if (from.isBefore(span.until())) {
                    Instant begin = from.isBefore(span.from()) ? span.from() : from;
                    Duration room = Duration.between(begin, span.until());
                    if (left.compareTo(room) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(room);
                    from = span.until();
                }
            }
        }
    }

    private LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private List<Span> spans(LocalDate date) {
        if (isHoliday(date)) {
            return List.of();
        }
        return openings(date).stream()
                .map(opening -> new Span(
                        date.atTime(opening.from()).atZone(zone).toInstant(),
                        date.atTime(opening.until()).atZone(zone).toInstant()))
                .toList();
    }

    private List<Opening> openings(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        boolean inRamadan =
                plan.ramadans().stream().anyMatch(ramadan -> ramadan.days().include(date));
        return inRamadan ? plan.inRamadan().on(day) : plan.ordinary().on(day);
    }

    private boolean isHoliday(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return plan.yearly().stream().anyMatch(holiday -> holiday.day().equals(day))
                || plan.movable().stream().anyMatch(holiday -> holiday.days().include(date));
    }
}
