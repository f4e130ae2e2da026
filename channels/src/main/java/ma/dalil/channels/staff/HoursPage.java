package ma.dalil.channels.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import ma.dalil.channels.desk.Hours;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// Office hours as an officer reads or writes them.
///
/// @param now whether somebody is there, in words
/// @param origin who said so, in words
/// @param seen the number of the plan that the page shows
/// @param writes whether the officer may change it
record HoursPage(
        String now,
        String origin,
        long seen,
        boolean writes,
        List<Day> days,
        List<Line> ramadans,
        List<Line> yearly,
        List<Line> movable,
        @Nullable String error) {

    record Day(String id, String name, String ordinary, String inRamadan) {}

    /// A row of a list: what its fields hold, and for who only reads the same in words.
    record Line(String first, String last, String french, String arabic, boolean confirmed, String when, String name) {}

    static HoursPage of(
            StaffWords words,
            Hours.Now now,
            Hours.InForce inForce,
            HoursFields fields,
            boolean writes,
            @Nullable String error) {
        return new HoursPage(
                now.open() ? words.words("hours-open") : words.words("hours-closed", words.moment(now.opensAt())),
                inForce.changedAt() == null
                        ? words.words("hours-origin")
                        : words.words("hours-changed-at", words.moment(inForce.changedAt())),
                inForce.number(),
                writes,
                fields.days().stream().map(day -> day(words, day)).toList(),
                fields.ramadans().stream().map(period -> line(words, period)).toList(),
                fields.yearly().stream().map(holiday -> line(words, holiday)).toList(),
                fields.movable().stream().map(period -> line(words, period)).toList(),
                error);
    }

    private static Day day(StaffWords words, HoursFields.Day day) {
        return new Day(
                day.day().name(),
                day.day().getDisplayName(TextStyle.FULL_STANDALONE, words.form()),
                day.ordinary(),
                day.inRamadan());
    }

    private static Line line(StaffWords words, HoursFields.Period period) {
        return new Line(
                period.first(),
                period.last(),
                period.french(),
                period.arabic(),
                period.confirmed(),
                when(words, period.first(), period.last()),
                name(words, period.french(), period.arabic()));
    }

    private static Line line(StaffWords words, HoursFields.Yearly holiday) {
        return new Line(
                holiday.day(),
                "",
                holiday.french(),
                holiday.arabic(),
                true,
                holiday.day(),
                name(words, holiday.french(), holiday.arabic()));
    }

    private static String name(StaffWords words, String french, String arabic) {
        return words.form().equals(WrittenForms.FRENCH) ? french : arabic;
    }

    /// As it was written, where it is no date.
    private static String when(StaffWords words, String first, String last) {
        try {
            String from = words.date(LocalDate.parse(first));
            return first.equals(last) ? from : words.words("hours-days", from, words.date(LocalDate.parse(last)));
        } catch (DateTimeException none) {
            return first;
        }
    }
}
