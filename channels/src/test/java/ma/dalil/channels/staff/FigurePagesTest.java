package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import ma.dalil.channels.desk.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FigurePagesTest {

    private static final String WEEK = "?from=2026-11-16&to=2026-11-22";

    private final RunningDesk server = new RunningDesk(view -> new FigureRoutes(new FakeFigures(), view));
    private final DeskVisitor supervisor = DeskVisitor.with(server, Role.SUPERVISOR);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAgentReadsNoFigures() {
        assertThat(DeskVisitor.with(server, Role.AGENT).get("/staff/figures").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAuditorReadsThem() {
        assertThat(DeskVisitor.with(server, Role.AUDITOR).get("/staff/figures").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyPictureIsToldInWordsAndHasItsTable() {
        String page = supervisor.page("/staff/figures" + WEEK);
        assertThat(page)
                .contains("aria-label=\"Messages par jour, du 16 novembre 2026 au 22 novembre 2026 : 130 en tout")
                .contains("aria-label=\"Par forme écrite. français 105 · darija en lettres latines 25\"")
                .containsSubsequence("<h3 id=\"by-forms\">", "<svg", "<table class=\"data\"", "<h3 id=\"by-sectors\">");
    }

    @Test
    void daysWithoutAMessageAreDaysToo() {
        assertThat(supervisor.page("/staff/figures" + WEEK)).contains("19 novembre 2026 : 0");
    }

    @Test
    void howFarAFormIsFromFrenchIsToldInPoints() {
        assertThat(supervisor.page("/staff/figures" + WEEK))
                .containsSubsequence("darija en lettres latines</th>", "60", "-20", "trop peu");
    }

    @Test
    void picturesAreMirroredInArabic() {
        assertThat(supervisor.page("/staff/figures" + WEEK)).contains("<text x=\"0\" y=\"15\" dy=\"5\">");
        assertThat(supervisor.page("/staff/figures" + WEEK + "&lang=ar"))
                .contains("<text x=\"640\" y=\"15\" dy=\"5\">");
    }

    @Test
    void datesThatAreNoneAreToldOnAPageWithTheLastDays() {
        HttpResponse<String> answer = supervisor.get("/staff/figures?from=2026-11-22&to=2026-11-16");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Choisissez deux dates dans l’ordre", "<svg");
    }

    @Test
    void theyAreHadForASpreadsheet() {
        HttpResponse<String> answer = supervisor.get("/staff/figures.csv" + WEEK);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"dalil-2026-11-16-2026-11-22.csv\"");
        assertThat(answer.body()).startsWith("\uFEFF");
    }
}
