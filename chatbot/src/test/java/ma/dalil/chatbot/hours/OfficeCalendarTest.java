package ma.dalil.chatbot.hours;

import static java.time.DayOfWeek.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ma.dalil.channels.desk.Hours.Days;
import ma.dalil.channels.desk.Hours.MovableHoliday;
import ma.dalil.channels.desk.Hours.Opening;
import ma.dalil.channels.desk.Hours.Plan;
import ma.dalil.channels.desk.Hours.Ramadan;
import ma.dalil.channels.desk.Hours.Week;
import org.junit.jupiter.api.Test;

/// Times are those of the wall in Morocco. In 2025 its clocks went back an hour on 02-23 and forward again on 04-06; of
/// later years the time-zone database may learn something else. 2026-11-27 is a Friday.
class OfficeCalendarTest {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    private final OfficeCalendar shipped = new OfficeCalendar(ShippedPlan.read(), MOROCCO);

    @Test
    void theMinuteOfOpeningIsOpenAndTheOneOfClosingIsNot() {
        checkOpen("2026-11-27T08:29:59.999", false);
        checkOpen("2026-11-27T08:30", true);
        checkOpen("2026-11-27T16:29:59.999", true);
        checkOpen("2026-11-27T16:30", false);
    }

    @Test
    void theWeekendIsClosed() {
        checkOpen("2026-11-28T10:00", false);
        checkOpen("2026-11-29T10:00", false);
    }

    @Test
    void aHolidayOnAFridayLeadsToMonday() {
        checkOpen("2026-11-06T10:00", false); // Green March
        checkOpens("2026-11-05T17:00", "2026-11-09T08:30");
    }

    @Test
    void whileItIsOpenTheNextOpeningIsNow() {
        checkOpens("2026-11-27T16:29", "2026-11-27T16:29");
        checkOpens("2026-11-27T16:30", "2026-11-30T08:30");
        checkOpens("2026-11-30T03:00", "2026-11-30T08:30");
    }

    @Test
    void inRamadanOtherHoursCount() {
        checkOpen("2027-02-08T08:45", false);
        checkOpen("2027-02-08T09:00", true);
        checkOpen("2027-02-08T15:00", false);
    }

    @Test
    void inRamadanTheClockOfTheWallIsThatOfGreenwich() {
        Plan plan = ShippedPlan.read();
        Ramadan ramadan = new Ramadan(new Days(LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 30)), true);
        OfficeCalendar of2025 = new OfficeCalendar(
                new Plan(plan.ordinary(), plan.inRamadan(), List.of(ramadan), plan.yearly(), List.of()), MOROCCO);
        assertThat(of2025.isOpen(Instant.parse("2025-03-04T09:00:00Z"))).isTrue();
        assertThat(of2025.isOpen(Instant.parse("2025-03-04T08:59:00Z"))).isFalse();
        assertThat(of2025.isOpen(Instant.parse("2025-04-08T07:30:00Z"))).isTrue();
    }

    @Test
    void workingTimeIsTheSameAcrossAChangeOfTheClocks() {
        checkAfter("2025-02-21T15:30", Duration.ofHours(2), "2025-02-24T09:30");
        checkAfter("2025-04-04T16:00", Duration.ofHours(1), "2025-04-07T09:00");
    }

    @Test
    void anOpeningInTheHourThatIsLeftOutBeginsWhenTheClocksHaveMoved() {
        Week early = new Week(Map.of(
                LocalDate.of(2025, 4, 6).getDayOfWeek(),
                List.of(new Opening(LocalTime.of(2, 30), LocalTime.of(5, 0)))));
        OfficeCalendar nights = new OfficeCalendar(new Plan(early, early, List.of(), List.of(), List.of()), MOROCCO);
        assertThat(nights.nextOpening(Instant.parse("2025-04-06T00:00:00Z")))
                .isEqualTo(Instant.parse("2025-04-06T02:30:00Z"));
    }

    @Test
    void workingTimeSkipsNightsAndHolidays() {
        checkAfter("2026-11-26T15:30", Duration.ofHours(2), "2026-11-27T09:30");
        checkAfter("2026-11-05T16:00", Duration.ofHours(1), "2026-11-09T09:00");
        checkAfter("2026-11-28T12:00", Duration.ofHours(16), "2026-12-01T16:30");
    }

    @Test
    void timeThatEndsWithTheDayEndsThatDay() {
        checkAfter("2026-11-27T15:30", Duration.ofHours(1), "2026-11-27T16:30");
    }

    @Test
    void noWorkAtAllIsOverWhenWorkCouldBegin() {
        checkAfter("2026-11-27T10:00", Duration.ZERO, "2026-11-27T10:00");
        checkAfter("2026-11-27T20:00", Duration.ZERO, "2026-11-30T08:30");
    }

    @Test
    void aDayInTwoPartsIsClosedBetweenThem() {
        Week fridays = new Week(Map.of(
                FRIDAY,
                List.of(
                        new Opening(LocalTime.of(14, 30), LocalTime.of(16, 30)),
                        new Opening(LocalTime.of(8, 30), LocalTime.of(12, 0)))));
        OfficeCalendar split = new OfficeCalendar(new Plan(fridays, fridays, List.of(), List.of(), List.of()), MOROCCO);
        assertThat(split.isOpen(at("2026-11-27T13:00"))).isFalse();
        assertThat(split.nextOpening(at("2026-11-27T13:00"))).isEqualTo(at("2026-11-27T14:30"));
        assertThat(split.after(at("2026-11-27T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-27T15:30"));
    }

    @Test
    void aMovableHolidayClosesAllItsDays() {
        Plan plan = ShippedPlan.read();
        MovableHoliday exceptional = new MovableHoliday(
                new Days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1)), "Congé", "عطلة", true);
        OfficeCalendar calendar = new OfficeCalendar(
                new Plan(plan.ordinary(), plan.inRamadan(), plan.ramadans(), plan.yearly(), List.of(exceptional)),
                MOROCCO);
        assertThat(calendar.nextOpening(at("2026-11-27T17:00"))).isEqualTo(at("2026-12-02T08:30"));
    }

    @Test
    void whatWouldNeverOpenIsNoPlan() {
        Week none = new Week(Map.of());
        assertThatThrownBy(() -> new Plan(none, none, List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void openingsThatOverlapAreNoWeek() {
        List<Opening> overlapping = List.of(
                new Opening(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new Opening(LocalTime.of(11, 0), LocalTime.of(13, 0)));
        assertThatThrownBy(() -> new Week(Map.of(FRIDAY, overlapping))).hasMessageContaining("overlap");
    }

    private void checkOpen(String wall, boolean open) {
        assertThat(shipped.isOpen(at(wall))).as(wall).isEqualTo(open);
    }

    private void checkOpens(String wall, String opens) {
        assertThat(shipped.nextOpening(at(wall))).isEqualTo(at(opens));
    }

    private void checkAfter(String start, Duration working, String end) {
        assertThat(shipped.after(at(start), working)).isEqualTo(at(end));
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(MOROCCO).toInstant();
    }
}
