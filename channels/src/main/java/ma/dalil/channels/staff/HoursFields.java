package ma.dalil.channels.staff;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Hours.Days;
import ma.dalil.channels.desk.Hours.MovableHoliday;
import ma.dalil.channels.desk.Hours.Opening;
import ma.dalil.channels.desk.Hours.Plan;
import ma.dalil.channels.desk.Hours.Ramadan;
import ma.dalil.channels.desk.Hours.Week;
import ma.dalil.channels.desk.Hours.YearlyHoliday;

/// Office hours as the fields of a form, written by the service or by an officer: a day as `08:30-12:00, 14:00-16:30`,
/// a yearly holiday as `14/01`. Rows without a date are left out.
record HoursFields(List<Day> days, List<Period> ramadans, List<Yearly> yearly, List<Period> movable) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final Period NO_PERIOD = new Period("", "", "", "", false);
    private static final Yearly NO_DAY = new Yearly("", "", "");

    record Day(DayOfWeek day, String ordinary, String inRamadan) {}

    /// @param french empty for Ramadan, whose name everybody knows
    record Period(String first, String last, String french, String arabic, boolean confirmed) {}

    record Yearly(String day, String french, String arabic) {}

    enum Kind {
        TIME,
        DAY,
        DATE
    }

    /// What somebody wrote and nobody can read.
    static final class Unreadable extends RuntimeException {

        private final Kind kind;
        private final String text;

        Unreadable(Kind kind, String text) {
            super(null, null, false, false);
            this.kind = kind;
            this.text = text;
        }

        Kind kind() {
            return kind;
        }

        String text() {
            return text;
        }
    }

    HoursFields {
        days = List.copyOf(days);
        ramadans = List.copyOf(ramadans);
        yearly = List.copyOf(yearly);
        movable = List.copyOf(movable);
    }

    static HoursFields of(Plan plan) {
        return new HoursFields(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(
                                day,
                                written(plan.ordinary().on(day)),
                                written(plan.inRamadan().on(day))))
                        .toList(),
                plan.ramadans().stream()
                        .map(ramadan -> period(ramadan.days(), "", "", ramadan.confirmed()))
                        .toList(),
                plan.yearly().stream()
                        .map(holiday -> new Yearly(DAY.format(holiday.day()), holiday.french(), holiday.arabic()))
                        .toList(),
                plan.movable().stream()
                        .map(holiday -> period(holiday.days(), holiday.french(), holiday.arabic(), holiday.confirmed()))
                        .toList());
    }

    static HoursFields of(StaffCall call) {
        List<String> yearly = call.fields("yearly-day");
        return new HoursFields(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(day, call.field("ordinary-" + day), call.field("in-ramadan-" + day)))
                        .toList(),
                periods(call, "ramadan"),
                IntStream.range(0, yearly.size())
                        .mapToObj(row -> new Yearly(
                                yearly.get(row), value(call, "yearly-french", row), value(call, "yearly-arabic", row)))
                        .toList(),
                periods(call, "movable"));
    }

    /// With empty rows, to be filled.
    HoursFields withRoom() {
        return new HoursFields(
                days, and(ramadans, NO_PERIOD), and(yearly, NO_DAY), and(and(movable, NO_PERIOD), NO_PERIOD));
    }

    /// @throws Unreadable for a time or a date that is none
    /// @throws IllegalArgumentException if they make no plan
    Plan plan() {
        Map<DayOfWeek, List<Opening>> ordinary = new EnumMap<>(DayOfWeek.class);
        Map<DayOfWeek, List<Opening>> inRamadan = new EnumMap<>(DayOfWeek.class);
        for (Day day : days) {
            ordinary.put(day.day(), openings(day.ordinary()));
            inRamadan.put(day.day(), openings(day.inRamadan()));
        }
        return new Plan(
                new Week(ordinary),
                new Week(inRamadan),
                ramadans.stream()
                        .filter(period -> !period.first().isBlank())
                        .map(period -> new Ramadan(days(period), period.confirmed()))
                        .toList(),
                yearly.stream()
                        .filter(holiday -> !holiday.day().isBlank())
                        .map(holiday -> new YearlyHoliday(
                                dayOfYear(holiday.day()),
                                holiday.french().strip(),
                                holiday.arabic().strip()))
                        .toList(),
                movable.stream()
                        .filter(period -> !period.first().isBlank())
                        .map(period -> new MovableHoliday(
                                days(period),
                                period.french().strip(),
                                period.arabic().strip(),
                                period.confirmed()))
                        .toList());
    }

    private static String written(List<Opening> openings) {
        return openings.stream()
                .map(opening -> opening.from() + "-" + opening.until())
                .collect(Collectors.joining(", "));
    }

    private static List<Opening> openings(String written) {
        return Stream.of(written.split("[,،;]"))
                .filter(part -> !part.isBlank())
                .map(part -> opening(part.strip()))
                .toList();
    }

    private static Opening opening(String written) {
        String[] ends = written.split("\\s*[-–]\\s*", 2);
        try {
            return new Opening(LocalTime.parse(ends[0], TIME), LocalTime.parse(ends[1], TIME));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException none) {
            throw new Unreadable(Kind.TIME, written);
        }
    }

    private static MonthDay dayOfYear(String written) {
        try {
            return MonthDay.parse(written.strip(), DAY);
        } catch (DateTimeException none) {
            throw new Unreadable(Kind.DAY, written);
        }
    }

    /// One day, if it is not said which is the last.
    private static Days days(Period period) {
        LocalDate first = date(period.first());
        return new Days(first, period.last().isBlank() ? first : date(period.last()));
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException none) {
            throw new Unreadable(Kind.DATE, written);
        }
    }

    private static Period period(Days days, String french, String arabic, boolean confirmed) {
        return new Period(days.first().toString(), days.last().toString(), french, arabic, confirmed);
    }

    private static List<Period> periods(StaffCall call, String name) {
        List<String> firsts = call.fields(name + "-first");
        return IntStream.range(0, firsts.size())
                .mapToObj(row -> new Period(
                        firsts.get(row),
                        value(call, name + "-last", row),
                        value(call, name + "-french", row),
                        value(call, name + "-arabic", row),
                        value(call, name + "-confirmed", row).equals("yes")))
                .toList();
    }

    private static String value(StaffCall call, String name, int row) {
        List<String> values = call.fields(name);
        return row < values.size() ? values.get(row) : "";
    }

    private static <T> List<T> and(List<T> rows, T another) {
        List<T> more = new ArrayList<>(rows);
        more.add(another);
        return more;
    }
}
