package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.Switches.Announcement;
import ma.dalil.channels.desk.Switches.Stop;
import ma.dalil.channels.web.RunningServer;
import ma.dalil.knowledge.Morocco;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchPagesTest {

    private final FakeSwitches switches = new FakeSwitches();
    private final RunningDesk server = new RunningDesk(view -> new SwitchRoutes(switches, view));
    private final DeskVisitor supervisor = DeskVisitor.with(server, Role.SUPERVISOR);
    private final DeskVisitor agent = DeskVisitor.with(server, Role.AGENT);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAgentSwitchesNothing() {
        assertThat(agent.get("/staff/switches").statusCode()).isEqualTo(403);
        assertThat(agent.post("/staff/switches/stops", "reason", "x").statusCode())
                .isEqualTo(403);
        assertThat(switches.stops).isEmpty();
    }

    @Test
    void aSupervisorStopsTheAssistantInOneChannel() {
        HttpResponse<String> answer = supervisor.post(
                "/staff/switches/stops", "channel", "SMS", "reason", "Tarifs faux", "until", "2099-01-01T10:00");
        checkLeadsTo(answer, "switches-stopped");
        assertThat(switches.stops).singleElement().satisfies(stopped -> {
            assertThat(stopped.channel()).isEqualTo(Channel.SMS);
            assertThat(stopped.reason()).isEqualTo("Tarifs faux");
            assertThat(stopped.ends())
                    .isEqualTo(LocalDateTime.parse("2099-01-01T10:00")
                            .atZone(Morocco.ZONE)
                            .toInstant());
        });
    }

    @Test
    void withoutAReasonNothingIsStopped() {
        HttpResponse<String> answer = supervisor.post("/staff/switches/stops", "channel", "", "reason", " ");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "Donnez un motif");
        assertThat(switches.stops).isEmpty();
    }

    @Test
    void aStopThatWouldBeOverAlreadyIsRefused() {
        HttpResponse<String> answer =
                supervisor.post("/staff/switches/stops", "reason", "Tarifs faux", "until", "2020-01-01T10:00");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Tarifs faux");
    }

    @Test
    void aStopIsLifted() {
        Stop stopped = stopped(null);
        checkLeadsTo(supervisor.post("/staff/switches/stops/" + stopped.id() + "/end"), "switches-resumed");
        assertThat(switches.stops).isEmpty();
    }

    @Test
    void whatIsOverAlreadyIsNotThere() {
        HttpResponse<String> answer = supervisor.post("/staff/switches/stops/" + UUID.randomUUID() + "/end");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageOfTheDeskSaysThatTheAssistantIsStopped() {
        assertThat(agent.page("/staff")).doesNotContain("L’assistant est arrêté");
        stopped(Channel.WHATSAPP);
        assertThat(agent.page("/staff")).contains("L’assistant est arrêté : WhatsApp.");
        assertThat(agent.page("/staff?lang=ar")).contains("المساعد متوقف: واتساب.");
    }

    @Test
    void everyPageOfTheDeskSaysThatSomethingIsAnnounced() {
        switches.announcements.add(new Announcement(
                UUID.randomUUID(),
                Map.of("fr", "Grève", "ar", "إضراب"),
                "Nadia",
                RunningServer.NOW,
                RunningServer.NOW.plus(Duration.ofHours(1))));
        assertThat(agent.page("/staff")).contains("Un message d’urgence est affiché aux usagers.");
    }

    @Test
    void anAnnouncementIsMadeInSeveralForms() {
        HttpResponse<String> answer = supervisor.post(
                "/staff/switches/announcements",
                "text-fr",
                "Grève",
                "text-ar",
                "إضراب",
                "text-zgh-Latn",
                "",
                "until",
                "2099-01-01T10:00");
        checkLeadsTo(answer, "switches-announced");
        assertThat(switches.announcements)
                .singleElement()
                .satisfies(made -> assertThat(made.texts()).isEqualTo(Map.of("fr", "Grève", "ar", "إضراب")));
    }

    @Test
    void anAnnouncementWithoutArabicIsRefusedAndKept() {
        HttpResponse<String> answer =
                supervisor.post("/staff/switches/announcements", "text-fr", "Grève <b>", "until", "2099-01-01T10:00");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Grève &lt;b&gt;", "en français et en arabe");
    }

    @Test
    void theAssistantIsStoppedOverJson() {
        HttpResponse<String> answer = supervisor.json(
                "POST",
                "/switches/stops",
                "{\"channel\":\"SMS\",\"reason\":\"Tarifs faux\",\"ends\":\"2099-01-01T09:00:00Z\"}");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(switches.stops).singleElement().satisfies(stopped -> {
            assertThat(stopped.channel()).isEqualTo(Channel.SMS);
            assertThat(stopped.reason()).isEqualTo("Tarifs faux");
            assertThat(stopped.ends()).isEqualTo("2099-01-01T09:00:00Z");
        });
    }

    @Test
    void overJsonAStopWithoutAChannelIsEverywhereUntilSomebodyEndsIt() {
        assertThat(supervisor
                        .json("POST", "/switches/stops", "{\"channel\":null,\"reason\":\"Panne\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(switches.stops).singleElement().satisfies(stopped -> {
            assertThat(stopped.channel()).isNull();
            assertThat(stopped.ends()).isNull();
        });
    }

    @Test
    void whatIsWrongOverJsonIsToldAndNothingStopped() {
        Map<String, String> wrong = Map.of(
                "{\"reason\":\" \"}", "'reason'",
                "{\"reason\":\"x\",\"channel\":\"FAX\"}", "'channel'",
                "{\"reason\":\"x\",\"ends\":\"2099-01-01T09:00\"}", "in UTC",
                "{\"reason\":\"x\",\"ends\":\"tomorrowZ\"}", "in UTC",
                "{\"reason\":\"x\",\"ends\":\"2020-01-01T09:00:00Z\"}", "before it begins");
        wrong.forEach((body, told) -> {
            HttpResponse<String> answer = supervisor.json("POST", "/switches/stops", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains(told);
        });
        assertThat(switches.stops).isEmpty();
    }

    @Test
    void aStopIsLiftedOverJsonOnce() {
        String address = "/switches/stops/" + stopped(null).id();
        assertThat(supervisor.json("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(switches.stops).isEmpty();
        assertThat(supervisor.json("DELETE", address, "").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnnouncementIsMadeAndEndedOverJson() {
        HttpResponse<String> made = supervisor.json(
                "POST",
                "/switches/announcements",
                "{\"texts\":{\"fr\":\"Grève\",\"ar\":\"إضراب\"},\"ends\":\"2099-01-01T09:00:00Z\"}");
        assertThat(made.statusCode()).isEqualTo(204);
        Announcement announced = switches.announcements.getFirst();
        assertThat(announced.texts()).isEqualTo(Map.of("fr", "Grève", "ar", "إضراب"));
        assertThat(announced.begins()).isEqualTo(RunningServer.NOW);
        assertThat(supervisor
                        .json("DELETE", "/switches/announcements/" + announced.id(), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(switches.announcements).isEmpty();
    }

    @Test
    void anAnnouncementOverJsonWithoutArabicIsRefused() {
        HttpResponse<String> answer = supervisor.json(
                "POST", "/switches/announcements", "{\"texts\":{\"fr\":\"Grève\"},\"ends\":\"2099-01-01T09:00:00Z\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'texts'");
    }

    private Stop stopped(@Nullable Channel channel) {
        Stop stopped = new Stop(UUID.randomUUID(), channel, "Tarifs faux", "Nadia", RunningServer.NOW, null);
        switches.stops.add(stopped);
        return stopped;
    }

    private static void checkLeadsTo(HttpResponse<String> answer, String said) {
        assertThat(answer.headers().firstValue("Location")).contains("/staff/switches?said=" + said);
    }
}
