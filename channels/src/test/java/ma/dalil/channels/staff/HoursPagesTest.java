package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.util.List;
import ma.dalil.channels.desk.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoursPagesTest {

    private final FakeHours hours = new FakeHours();
    private final RunningDesk server = new RunningDesk(desk -> new HoursRoutes(hours, desk));
    private final DeskVisitor administrator = DeskVisitor.with(server, Role.ADMINISTRATOR);
    private final DeskVisitor agent = DeskVisitor.with(server, Role.AGENT);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everybodyAtTheDeskReadsThem() {
        assertThat(agent.page("/staff/hours"))
                .contains("08:30-12:00, 14:30-16:30", "Aïd al-Fitr", "à confirmer", "14/01")
                .doesNotContain("name=\"ordinary-MONDAY\"");
    }

    @Test
    void theyAreReadInArabic() {
        assertThat(agent.page("/staff/hours?lang=ar")).contains("dir=\"rtl\"", "عيد الفطر", "غير مؤكد");
    }

    @Test
    void onlyAnAdministratorChangesThem() {
        assertThat(agent.post("/staff/hours", "seen", "4").statusCode()).isEqualTo(403);
        assertThat(hours.inForce().number()).isEqualTo(4);
    }

    @Test
    void anAdministratorChangesThem() {
        HttpResponse<String> answer =
                administrator.post("/staff/hours", "seen", "4", "ordinary-TUESDAY", "09:00-15:00");
        assertThat(answer.headers().firstValue("Location")).contains("/staff/hours?said=hours-changed");
        assertThat(hours.inForce().plan().ordinary().days()).containsOnlyKeys(DayOfWeek.TUESDAY);
    }

    @Test
    void thePlanThatIsReadOverJsonIsTakenBackChanged() {
        String read = administrator.get("/staff/api/v1/hours").body();
        String plan = read.substring(read.indexOf("\"plan\":") + 7, read.indexOf(",\"changedAt\""))
                .replace("Aïd al-Fitr", "Aïd el-Fitr");
        HttpResponse<String> answer = administrator.json("PUT", "/hours", "{\"seen\":4,\"plan\":" + plan + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(hours.inForce().number()).isEqualTo(5);
        assertThat(hours.inForce().plan().movable())
                .singleElement()
                .satisfies(holiday -> assertThat(holiday.french()).isEqualTo("Aïd el-Fitr"));
        assertThat(administrator
                        .json("PUT", "/hours", "{\"seen\":4,\"plan\":" + plan + "}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void overJsonAPlanIsWholeOrNone() {
        String week = "{\"days\":{\"MONDAY\":[{\"from\":\"08:30\",\"until\":\"16:30\"}]}}";
        for (String plan : List.of(
                "null",
                "{\"ordinary\":" + week + "}",
                "{\"ordinary\":" + week.replace("16:30", "8h") + "}",
                "{\"ordinary\":" + week.replace("16:30", "07:30")
                        + ",\"inRamadan\":{\"days\":{}},\"ramadans\":[],\"yearly\":[],\"movable\":[]}",
                "{\"ordinary\":" + week
                        + ",\"inRamadan\":{\"days\":{}},\"ramadans\":[null],\"yearly\":[],\"movable\":[]}")) {
            HttpResponse<String> answer = administrator.json("PUT", "/hours", "{\"seen\":4,\"plan\":" + plan + "}");
            assertThat(answer.statusCode()).as(plan).isEqualTo(400);
        }
        assertThat(hours.inForce().number()).isEqualTo(4);
    }

    @Test
    void whatCannotBeReadStaysOnThePage() {
        HttpResponse<String> answer = administrator.post("/staff/hours", "seen", "4", "ordinary-TUESDAY", "9h-15h");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "« 9h-15h »", "value=\"9h-15h\"");
    }

    @Test
    void whoSawAnOlderPlanIsTold() {
        HttpResponse<String> answer = administrator.post("/staff/hours", "seen", "3", "ordinary-TUESDAY", "9:00-15:00");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Un collègue a modifié les horaires");
    }
}
