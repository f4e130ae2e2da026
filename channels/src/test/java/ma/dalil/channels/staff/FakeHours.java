package ma.dalil.channels.staff;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import ma.dalil.channels.desk.Hours;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.web.RunningServer;

/// Office hours in memory: Mondays and Fridays, one holiday of each kind, one Ramadan.
final class FakeHours implements Hours {

    private static final Week WEEK = new Week(Map.of(
            MONDAY, List.of(new Opening(LocalTime.of(8, 30), LocalTime.of(16, 30))),
            FRIDAY,
                    List.of(
                            new Opening(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                            new Opening(LocalTime.of(14, 30), LocalTime.of(16, 30)))));

    private volatile InForce inForce = new InForce(
            4,
            new Plan(
                    WEEK,
                    WEEK,
                    List.of(new Ramadan(new Days(LocalDate.of(2027, 2, 8), LocalDate.of(2027, 3, 8)), false)),
                    List.of(new YearlyHoliday(MonthDay.of(1, 14), "Nouvel an amazigh", "رأس السنة الأمازيغية")),
                    List.of(new MovableHoliday(
                            new Days(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 10)),
                            "Aïd al-Fitr",
                            "عيد الفطر",
                            false))),
            RunningServer.NOW);

    @Override
    public InForce inForce() {
        return inForce;
    }

    @Override
    public Now now() {
        return new Now(true, RunningServer.NOW);
    }

    @Override
    public boolean change(Officer officer, long seen, Plan plan) {
        if (seen != inForce.number()) {
            return false;
        }
        inForce = new InForce(seen + 1, plan, RunningServer.NOW);
        return true;
    }
}
