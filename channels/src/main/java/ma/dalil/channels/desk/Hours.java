package ma.dalil.channels.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When people are at the desk. Calls block and belong on a virtual thread.
public interface Hours {

    /// From one time of a day until another of the same day.
    ///
    /// @param from inclusive
    /// @param until exclusive
    record Opening(LocalTime from, LocalTime until) {

        public Opening {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("an opening ends after it begins: " + from + "-" + until);
            }
        }
    }

    /// The openings of each day of a week; a day without any is closed.
    record Week(Map<DayOfWeek, List<Opening>> days) {

        public Week {
            Map<DayOfWeek, List<Opening>> sorted = new EnumMap<>(DayOfWeek.class);
            days.forEach((day, openings) -> {
                if (!openings.isEmpty()) {
                    sorted.put(day, inOrder(day, openings));
                }
            });
            days = Collections.unmodifiableMap(sorted);
        }

        private static List<Opening> inOrder(DayOfWeek day, List<Opening> openings) {
            List<Opening> inOrder = new ArrayList<>(openings);
            inOrder.sort(Comparator.comparing(Opening::from));
            for (int next = 1; next < inOrder.size(); next++) {
                if (inOrder.get(next).from().isBefore(inOrder.get(next - 1).until())) {
                    throw new IllegalArgumentException("openings of " + day + " overlap");
                }
            }
            return List.copyOf(inOrder);
        }

        public List<Opening> on(DayOfWeek day) {
            return days.getOrDefault(day, List.of());
        }
    }

    /// Days in a row.
    ///
    /// @param last inclusive
    record Days(LocalDate first, LocalDate last) {

        /// More than any month or leave: what is longer is a slip of the pen.
        private static final int LONGEST = 60;

        public Days {
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
                throw new IllegalArgumentException("from " + first + " until " + last);
            }
        }

        public boolean include(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /// @param confirmed false as long as the moon, or the government, has not decided
    record Ramadan(Days days, boolean confirmed) {}

    /// A holiday whose date differs from year to year.
    ///
    /// @param confirmed as of [Ramadan]
    record MovableHoliday(Days days, String french, String arabic, boolean confirmed) {}

    record YearlyHoliday(MonthDay day, String french, String arabic) {}

    /// All that says when the desk is open.
    ///
    /// @param inRamadan instead of the ordinary week
    record Plan(
            Week ordinary,
            Week inRamadan,
            List<Ramadan> ramadans,
            List<YearlyHoliday> yearly,
            List<MovableHoliday> movable) {

        /// Leaves in every year a day of every week's name.
        private static final int MOST_YEARLY = 50;

        public Plan {
            if (ordinary.days().isEmpty()) {
                throw new IllegalArgumentException("the ordinary week has at least one opening");
            }
            if (yearly.size() > MOST_YEARLY) {
                throw new IllegalArgumentException("more than " + MOST_YEARLY + " yearly holidays");
            }
            ramadans = ramadans.stream()
                    .sorted(Comparator.comparing(ramadan -> ramadan.days().first()))
                    .toList();
            yearly = yearly.stream()
                    .sorted(Comparator.comparing(YearlyHoliday::day))
                    .toList();
            movable = movable.stream()
                    .sorted(Comparator.comparing(holiday -> holiday.days().first()))
                    .toList();
        }
    }

    /// @param number grows with every change; 0: nobody has changed what the service came with
    record InForce(long number, Plan plan, @Nullable Instant changedAt) {}

    /// @param opensAt when somebody is there next: the moment itself while it is open
    record Now(boolean open, Instant opensAt) {}

    InForce inForce();

    Now now();

    /// Puts another plan in place of the one that the officer saw; false if it has changed since.
    boolean change(Officer officer, long seen, Plan plan);
}
