package ma.dalil.channels.staff;

import static java.time.DayOfWeek.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import ma.dalil.channels.desk.Hours.Plan;
import org.junit.jupiter.api.Test;

class HoursFieldsTest {

    private final Plan plan = new FakeHours().inForce().plan();

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(HoursFields.of(plan).plan()).isEqualTo(plan);
    }

    @Test
    void emptyRowsAreNoHolidays() {
        assertThat(HoursFields.of(plan).withRoom().plan()).isEqualTo(plan);
    }

    @Test
    void aDayInTwoPartsMayBeWrittenAsAnArabicKeyboardDoes() {
        checkRead("8:30 – 12:00، 14:30-16:30");
    }

    @Test
    void aTimeThatIsNoneIsTold() {
        checkUnreadable("08:30", HoursFields.Kind.TIME);
        checkUnreadable("16:30-08:30", HoursFields.Kind.TIME);
        checkUnreadable("8h30-16h30", HoursFields.Kind.TIME);
    }

    @Test
    void aPeriodWithoutALastDayIsOneDay() {
        HoursFields fields = new HoursFields(
                HoursFields.of(plan).days(),
                List.of(),
                List.of(),
                List.of(new HoursFields.Period("2027-01-04", "", "Congé", "عطلة", true)));
        assertThat(fields.plan().movable().getFirst().days().last()).isEqualTo("2027-01-04");
    }

    private void checkRead(String friday) {
        assertThat(withFriday(friday).plan().ordinary().on(FRIDAY))
                .isEqualTo(plan.ordinary().on(FRIDAY));
    }

    private static void checkUnreadable(String friday, HoursFields.Kind kind) {
        assertThatThrownBy(() -> withFriday(friday).plan())
                .isInstanceOfSatisfying(HoursFields.Unreadable.class, told -> {
                    assertThat(told.kind()).isEqualTo(kind);
                    assertThat(told.text()).isEqualTo(friday);
                });
    }

    private static HoursFields withFriday(String written) {
        return new HoursFields(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new HoursFields.Day(day, day == FRIDAY ? written : "", ""))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
