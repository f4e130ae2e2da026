package ma.dalil.chatbot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.dalil.channels.desk.Hours.Days;
import ma.dalil.channels.desk.Hours.InForce;
import ma.dalil.channels.desk.Hours.MovableHoliday;
import ma.dalil.channels.desk.Hours.Plan;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// It is Wednesday 2026-11-25, ten o'clock in Morocco.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeHoursTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Officer administrator = new Rooms(database).officer("Nadia");
    private Rooms rooms = new Rooms(database);

    @BeforeEach
    void nobodyHasChangedThem() {
        database.jdbc.sql("delete from office_plan").update();
        rooms = new Rooms(database);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theServiceComesWithThePlanOfTheDecree() {
        assertThat(rooms.hours.inForce()).isEqualTo(new InForce(0, ShippedPlan.read(), null));
        assertThat(rooms.hours.now().open()).isTrue();
    }

    @Test
    void aChangeCountsOnEveryReplicaAtOnce() {
        Rooms other = rooms.anotherProcess();
        assertThat(other.hours.now().open()).isTrue();
        rooms.hours.change(administrator, 0, closedOn(LocalDate.of(2026, 11, 25)));
        assertThat(other.hours.now().open()).isFalse();
        assertThat(other.hours.inForce()).isEqualTo(rooms.hours.inForce());
    }

    @Test
    void ofTwoWhoChangeTheSamePlanOneIsTooLate() {
        Plan first = closedOn(LocalDate.of(2026, 12, 1));
        assertThat(rooms.hours.change(administrator, 0, first)).isTrue();
        assertThat(rooms.hours.change(administrator, 0, closedOn(LocalDate.of(2026, 12, 2))))
                .isFalse();
        assertThat(rooms.hours.inForce().plan()).isEqualTo(first);
    }

    @Test
    void aChangeIsAudited() {
        rooms.hours.change(administrator, 0, closedOn(LocalDate.of(2026, 12, 1)));
        assertThat(database.jdbc
                        .sql("select body from audit where kind = 'HOURS_CHANGED' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .contains(administrator.id().toString(), "\"version\":1");
    }

    private static Plan closedOn(LocalDate day) {
        Plan plan = ShippedPlan.read();
        MovableHoliday holiday = new MovableHoliday(new Days(day, day), "Congé", "عطلة", true);
        return new Plan(plan.ordinary(), plan.inRamadan(), plan.ramadans(), plan.yearly(), List.of(holiday));
    }
}
